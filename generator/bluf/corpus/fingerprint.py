"""A short name for what a record, or anything made of records, says: the same only if it says the same."""

import hashlib
from collections.abc import Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Protocol, runtime_checkable

from bluf.corpus.entries import BriefEntry
from bluf.corpus.once import once_of_document
from bluf.load import Document
from bluf.model.base import Record

_SIZE = 12
"""Bytes of a fingerprint: of a billion, no two are the same by chance."""


@runtime_checkable
class Made(Protocol):
    """What is made of records, and says of what."""

    @property
    def made_of(self) -> object:
        """All that decides what it answers."""


def fingerprint(value: object) -> bytes:
    """Return the fingerprint of records, and of what holds them. Raise TypeError for what is neither."""
    return _hashed(*_said(value))


def _said(value: object) -> Sequence[bytes]:
    said: list[bytes] = []
    _say(value, said)
    return said


def _say(value: object, said: list[bytes]) -> None:  # noqa: PLR0912 - one line for each sort of value
    """Tell all that a value holds, so that no two values are told alike."""
    if isinstance(value, Enum):
        said.append(f"e{type(value).__qualname__}.{value.name};".encode())
    elif isinstance(value, str):
        told = value.encode("utf-8", "surrogatepass")
        said += (b"s%d:" % len(told), told)
    elif value is None or isinstance(value, bool | int | float | date):
        said.append(f"{type(value).__name__} {value!r};".encode())
    elif isinstance(value, BriefEntry):
        said += (b"b", of_document(value.document), _of_record(value.changed) if value.changed else b"")
    elif isinstance(value, Document):
        said += (b"d", of_document(value))
    elif isinstance(value, Record):
        said += (b"r", _of_record(value))
    elif isinstance(value, Mapping):
        said.append(b"m%d:" % len(value))
        for key, one in value.items():
            _say(key, said)
            _say(one, said)
    elif isinstance(value, Set):
        said += (b"u%d:" % len(value), *sorted(map(fingerprint, value)))
    elif isinstance(value, tuple | list):
        said.append(b"t%d:" % len(value))
        for one in value:
            _say(one, said)
    elif is_dataclass(value) and not isinstance(value, type):
        said.append(f"c{type(value).__qualname__}:".encode())
        for field in fields(value):
            _say(getattr(value, field.name), said)
    elif isinstance(value, Made):  # last, as to look for what a class has takes the longest
        _say(value.made_of, said)
    else:
        raise TypeError(f"no fingerprint of a {type(value).__name__}")


@once_of_document
def of_document(document: Document) -> bytes:
    """Return the fingerprint of a document, as `fingerprint` tells it within something else."""
    where = (document.file, document.id, document.kind, document.text, document.kept)
    return _hashed(*_said(where), _of_record(document.model))


def _of_record(record: Record) -> bytes:
    return _hashed(type(record).__qualname__.encode(), b" ", record.model_dump_json().encode())


def _hashed(*pieces: bytes) -> bytes:
    found = hashlib.blake2b(digest_size=_SIZE)
    for piece in pieces:
        found.update(piece)
    return found.digest()
