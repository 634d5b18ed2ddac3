"""Plain values to model, or every problem that keeps them from being one, at its place."""

from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bluf.load.faults import fault
from bluf.load.places import key_span, value_span, written_path
from bluf.load.refusals import refusal
from bluf.load.refused import Refused
from bluf.model.base import Record
from bluf.problems import FieldPath, Problem


def validate(file: str, record: type[Record], value: Any, root: yaml.Node) -> tuple[Record | None, list[Problem]]:
    """Return the record, or every problem that keeps the value from being one."""
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _echo(detail)]
        return None, [_problem(file, record, root, detail) for detail in details]


def _echo(error: ErrorDetails) -> bool:
    """Whether pydantic calls a list too short only because its entries were refused one by one."""
    return error["type"] == "too_short" and bool(error["input"])


def _problem(file: str, record: type[Record], root: yaml.Node, error: ErrorDetails) -> Problem:
    path: FieldPath = tuple(error["loc"])
    code, words = refusal(Refused(record, path, written_path(root, path), error))
    if code == "M001":
        span = key_span(root, path[:-1])
    elif code == "M002" or path[-1:] == ("[key]",):
        span = key_span(root, path[:-1] if path[-1:] == ("[key]",) else path)
    else:
        span = value_span(root, path)
    return fault(code, file, span, **words)
