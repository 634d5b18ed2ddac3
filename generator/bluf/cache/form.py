"""Reads what was kept as JSON."""

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")


class CacheError(Exception):
    """What was kept was not kept by this program, and nobody can tell any more what it should be."""


def as_kept(form: TypeAdapter[T], written: str | bytes | None) -> T | None:
    """Return what was kept in a form; None if there is nothing, or if it cannot be read and has to be made again."""
    try:
        return form.validate_json(written) if written else None
    except ValidationError:
        return None
