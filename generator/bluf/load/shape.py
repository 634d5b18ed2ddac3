"""Which record and which field stand at a place of the model, for messages that name what could be written there."""

from typing import Any, get_args

from pydantic.fields import FieldInfo

from bluf.model.base import Record
from bluf.problems import FieldPath


def _records_in(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [record for argument in get_args(annotation) for record in _records_in(argument)]


def fields_of(record: type[Record]) -> dict[str, FieldInfo]:
    """Return the fields of a record under the names that are written."""
    return {info.alias or name: info for name, info in record.model_fields.items()}


def record_at(record: type[Record], path: FieldPath) -> type[Record] | None:
    """Return the record whose fields stand at `path`, or None where no record stands."""
    at: type[Record] | None = record
    for step in path:
        if isinstance(step, int):
            continue
        info = fields_of(at).get(step) if at else None
        inner = _records_in(info.annotation) if info else []
        at = inner[0] if inner else None
    return at


def field_at(record: type[Record], path: FieldPath) -> FieldInfo | None:
    """Return the field that `path` ends in; positions in a list belong to the list's field."""
    names = [step for step in path if isinstance(step, str)]
    holder = record_at(record, tuple(names[:-1]))
    return fields_of(holder).get(names[-1]) if holder and names else None
