"""Views as data: what a template of typst reads is what a template of Jinja reads, field by field."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bluf.figures.chains import ChainLine
from bluf.figures.history import History
from bluf.typeset.strokes import strokes
from bluf.views.targets import Target

Place = Callable[[Target], Mapping[str, str]]
"""From a target to its `id` and where it is: `here`, an anchor in this document, or else its `url`, or neither."""


def plain(value: Any, place: Place) -> Any:
    """Return a view, or anything in one, as values that JSON has."""
    if isinstance(value, Target):
        return place(value)
    if isinstance(value, ChainLine | History):
        return {**_fields(value, place), "path": strokes(value.path)}
    if dataclasses.is_dataclass(value):
        return _fields(value, place)
    if isinstance(value, tuple):
        return [plain(one, place) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one, place) for key, one in value.items()}
    return str(value) if isinstance(value, str) else value


def texts(value: Any) -> Iterator[str]:
    """Yield every text of such values, but no key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)


def _fields(view: Any, place: Place) -> dict[str, Any]:
    return {field.name: plain(getattr(view, field.name), place) for field in dataclasses.fields(view)}
