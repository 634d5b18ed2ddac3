"""Texts in Markdown, and the links `[[id]]` in them. The types of the model say which fields hold such texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from bluf.model.base import Prose, Record, may_hold_records

LINK = re.compile(r"\[\[([^\[\]\n|]*)(?:\|[^\[\]\n|]*)?\]\]")
"""`[[id]]`, `[[brief#id]]` or `[[id|label]]`."""

_MARK = get_args(Prose)[1]


@dataclass(frozen=True)
class Passage:
    """A text in Markdown as it stands at a place of a record."""

    path: tuple[str | int, ...]
    text: str

    @property
    def links(self) -> tuple[str, ...]:
        """What stands between `[[` and `]]`, in order, each once."""
        return tuple(dict.fromkeys(LINK.findall(self.text)))


def passages(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Passage]:
    """Yield every text in Markdown of a record, with its place as it is written."""
    if isinstance(value, Record):
        for name, written, is_prose in _fields(type(value)):
            inner = getattr(value, name)
            if is_prose:
                yield from _texts(inner, (*path, written))
            elif inner:
                yield from passages(inner, (*path, written))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from passages(item, (*path, position))


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(path, value)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*path, position))


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Return name, written name and whether it holds Markdown, for every field that does or holds records."""
    found = []
    for name, info in record.model_fields.items():
        prose = _MARK in info.metadata or _is_prose(info.annotation)
        if prose or may_hold_records(info.annotation):
            found.append((name, info.alias or name, prose))
    return tuple(found)


def _is_prose(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return False
    return _MARK in getattr(annotation, "__metadata__", ()) or any(map(_is_prose, get_args(annotation)))
