"""Every text of a record, on one line or in Markdown. The types of the model say which fields hold such texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from bluf.model.base import Line, Prose, Record, may_hold_records

_LINE, _PROSE = get_args(Line)[1], get_args(Prose)[1]
_NAMING = frozenset({"title", "name", "label", "authors", "desk", "used_by"})


@dataclass(frozen=True)
class Text:
    """A text as it stands at a place of a record. Ids, addresses and terms are no texts."""

    path: tuple[str | int, ...]
    text: str
    prose: bool

    @property
    def names(self) -> bool:
        """Whether it is a title, or the name of somebody or something."""
        return any(step in _NAMING for step in self.path[-2:])


def texts(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Text]:
    """Yield every text of a record, with its place as it is written."""
    if isinstance(value, Record):
        for name, written, mark in _fields(type(value)):
            inner = getattr(value, name)
            if mark:
                yield from _inside(inner, (*path, written), mark is _PROSE)
            elif inner:
                yield from texts(inner, (*path, written))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from texts(item, (*path, position))


def holds_text(record: type[Record], field: str) -> bool:
    """Whether a field of a record holds texts, and no ids, addresses or terms."""
    return any(mark for name, _, mark in _fields(record) if name == field)


def _inside(value: Any, path: tuple[str | int, ...], prose: bool) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(path, value, prose)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _inside(item, (*path, position), prose)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, (*path, key), prose)


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, str, Any], ...]:
    """Return name, written name and the mark of its type of text, for every field that has one or holds records."""
    found = []
    for name, info in record.model_fields.items():
        marks = [*info.metadata, *_marks(info.annotation)]
        mark = next((mark for mark in (_PROSE, _LINE) if mark in marks), None)
        if mark or may_hold_records(info.annotation):
            found.append((name, info.alias or name, mark))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _marks(argument)
