"""Fields that name another part by its id, and what they may name: checks, editors and back-links agree on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bluf.model.base import Id, Ids, Record, may_hold_records
from bluf.model.base import Reference as Written

OUTSIDE = "outside"
"""Written where a statement stands against the public record and not against another part."""


@dataclass(frozen=True)
class RefersTo:
    """Marks a field whose ids name parts of these kinds: `actor`, `source`, `claim` and so on."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Leave a note that the schema export turns into a list of the ids that exist."""
        return {**handler(schema), "x-refers-to": list(self.kinds)}


ActorId = Annotated[Id, RefersTo(("actor",))]
ActorIds = Annotated[Ids, RefersTo(("actor",))]
SourceId = Annotated[Id, RefersTo(("source",))]
SourceIds = Annotated[Ids, RefersTo(("source",))]
ClaimIds = Annotated[Ids, RefersTo(("claim",))]
JudgmentIds = Annotated[Ids, RefersTo(("judgment",))]
JudgmentOrAlternativeIds = Annotated[Ids, RefersTo(("judgment", "alternative"))]
AssumptionIds = Annotated[Ids, RefersTo(("assumption",))]
IndicatorIds = Annotated[Ids, RefersTo(("indicator",))]
BriefId = Annotated[Id, RefersTo(("brief",))]
EventId = Annotated[Id, RefersTo(("event",))]
SourceOrOriginIds = Annotated[Ids, RefersTo(("source", "origin"))]
StatementId = Annotated[Id, RefersTo(("claim", "source", OUTSIDE))]
EvidenceId = Annotated[Id, RefersTo(("claim", "assumption"))]
LinkId = Annotated[Id, RefersTo(("source", "actor", "origin"))]
PreviousJudgment = Annotated[Written, RefersTo(("judgment",))]


@dataclass(frozen=True)
class Mention:
    """An id as it stands at a place of a record, and what it may name."""

    path: tuple[str | int, ...]
    kinds: tuple[str, ...]
    id: str
    needed: bool = False
    """Whether its holder cannot do without it, as a pair or a chain cannot; another list only gets shorter."""


def kinds_named(record: type[Record], field: str) -> tuple[str, ...]:
    """Return the kinds of part that a field names by id; none for a field of another sort."""
    return next((kinds for name, _, kinds, _ in _fields(record) if name == field), ())


def mentions(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Mention]:
    """Yield every id by which a record names another part, with its place as it is written."""
    if isinstance(value, Record):
        for name, written, kinds, needed in _fields(type(value)):
            inner = getattr(value, name)
            if kinds:
                yield from _ids(inner, (*path, written), kinds, needed)
            elif inner:
                yield from mentions(inner, (*path, written))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from mentions(item, (*path, position))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from mentions(item, (*path, key))


def _ids(value: Any, path: tuple[str | int, ...], kinds: tuple[str, ...], needed: bool) -> Iterator[Mention]:
    if isinstance(value, str):
        yield Mention(path, kinds, value, needed)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _ids(item, (*path, position), kinds, needed)


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, str, tuple[str, ...], bool], ...]:
    """Return name, written name, the kinds it may name and whether it must be there, for every field that may name any.

    So may every field that holds records.
    """
    found = []
    for name, info in record.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, RefersTo)] or list(_marks(info.annotation))
        if marks or may_hold_records(info.annotation):
            found.append((name, info.alias or name, marks[0].kinds if marks else (), info.is_required()))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[RefersTo]:
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, RefersTo))
    for argument in get_args(annotation):
        if not (isinstance(argument, type) and issubclass(argument, Record)):
            yield from _marks(argument)
