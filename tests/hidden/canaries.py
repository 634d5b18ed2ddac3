"""Records with a canary in every field: made from the model, so that a field that is new has one by itself.

A canary is a word, an id, an address, a date or a number that stands nowhere else. What a field refers to is there, and
what the rules demand holds, so that the same records can be published where they may be.
"""

import hashlib
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from bluf.model import PartialDate, Tlp
from bluf.model.base import Marked, Record
from bluf.model.grading import Grade
from bluf.model.references import OUTSIDE, kinds_named
from bluf.release import kind_of
from tests.hidden.desks import Data

Place = tuple[str, ...]
"""Names of the fields that lead to a canary, from the name of the record on."""

FIXED: Mapping[str, Any] = {
    "term": "likely",
    "lexicon": "icd203",
    "country": "ZW",
    "located_in": "ZW",
}
"""Fields whose terms, or what the rules demand of them, leave no room for a canary."""


_LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""For figures: below a tearline an id that holds one counts."""


@dataclass
class Canaries:
    """The canaries that were set, by where they stand."""

    set: dict[Place, str] = field(default_factory=dict)

    def word(self, place: Place) -> str:
        """Return a word that stands nowhere else; the same for the same place."""
        digest = hashlib.sha256("/".join(place).encode()).hexdigest()
        letters = digest.translate(_LETTERS)
        self.set[place] = f"zq{letters[:4]}v{letters[4:8]}x"
        return self.set[place]

    def number(self, place: Place, figures: int) -> str:
        """Return figures that stand nowhere else."""
        self.set[place] = str(int(hashlib.sha256("/".join(place).encode()).hexdigest(), 16))[:figures]
        return self.set[place]


class Filler:
    """Fills the fields of one record, then lets what refers to something refer to what is there."""

    def __init__(self, canaries: Canaries, name: str, known: Mapping[str, list[str]], tlp: Tlp | None) -> None:
        """Take the ids that records and parts elsewhere have, by kind, and the marking of what is filled."""
        self.canaries, self.name, self.tlp = canaries, name, tlp
        self.ids: dict[str, list[str]] = {kind: list(ids) for kind, ids in known.items()}

    def filled(self, record: type[Record], without: frozenset[str] = frozenset()) -> Data:
        """Return a record with all its fields but some, as data for YAML."""
        made = self._record(record, (self.name,), without)
        resolved: Data = self._resolved(made)
        return resolved

    def _record(self, record: type[Record], place: Place, without: frozenset[str] = frozenset()) -> Data:
        made: Data = {}
        for name, info in record.model_fields.items():
            written = info.alias or name
            if written in without or written == "tearline":
                continue
            if written == "tlp":
                made |= {"tlp": self.tlp.value} if self.tlp else {}
                continue
            kinds = kinds_named(record, name)
            value = (
                _Refers(kinds, info.annotation) if kinds else self._value(info.annotation, written, (*place, written))
            )
            if value is not None:
                made[written] = value
        if "id" in made:
            self.ids.setdefault(kind_of(record.model_construct()), []).append(made["id"])
        return made

    def _value(self, kind: Any, name: str, place: Place) -> Any:
        if name in FIXED:
            return FIXED[name]
        origin, arguments = get_origin(kind), get_args(kind)
        if origin in (Union, types.UnionType):
            return self._value(next(one for one in arguments if one is not type(None)), name, place)
        if hasattr(kind, "__metadata__"):
            return self._value(arguments[0], name, place)
        if origin is tuple:
            return [self._value(arguments[0], name, place)]
        if origin is not None:  # the cells of a matrix
            return _Cells(arguments[1])
        if isinstance(kind, type) and issubclass(kind, Record):
            return self._record(kind, place)
        return self._scalar(kind, name, place)

    def _scalar(self, kind: type, name: str, place: Place) -> Any:
        if kind is bool:
            return None if name == "linchpin" else False
        if kind is float:
            return float(f"0.6{self.canaries.number(place, 9)}")
        if kind is int:
            return 30
        if issubclass(kind, PartialDate):
            figures = int(self.canaries.number(place, 9))
            self.canaries.set[place] = f"{1600 + figures % 300}-{1 + figures % 12:02}-{1 + figures % 28:02}"
            return self.canaries.set[place]
        if issubclass(kind, StrEnum):
            return next(iter(kind)).value
        if issubclass(kind, Grade):
            return "B2"
        return self._text(name, place)

    def _text(self, name: str, place: Place) -> str:
        if name in ("url", "website"):
            return f"https://{self.canaries.word(place)}.example/{self.canaries.word((*place, 'path'))}"
        if name == "sha256":
            self.canaries.set[place] = hashlib.sha256("/".join(place).encode()).hexdigest()
            return self.canaries.set[place]
        if name == "wikidata":
            return f"Q{self.canaries.number(place, 9)}"
        if name == "rule":
            return "T302"
        if name == "where":
            return _Refers(("judgment",), str)  # type: ignore[return-value]
        if name == "hypothesis":
            return _Refers(("hypothesis",), str)  # type: ignore[return-value]
        word = self.canaries.word(place)
        if name in ("id", "independence_group", "topics", "file"):
            return word
        return f'{word} & "{self.canaries.word((*place, "second"))}" <é>'

    def _resolved(self, value: Any) -> Any:
        if isinstance(value, _Refers):
            return value.resolved(self.ids)
        if isinstance(value, _Cells):
            return {one: next(iter(value.kind)).value for one in self.ids["hypothesis"]}
        if isinstance(value, dict):
            return {name: self._resolved(inner) for name, inner in value.items()}
        return [self._resolved(inner) for inner in value] if isinstance(value, list) else value


@dataclass
class _Cells:
    kind: type[StrEnum]


@dataclass
class _Refers:
    """A field that names something: an id, a list of ids, a pair, or a chain."""

    kinds: tuple[str, ...]
    shape: Any

    def resolved(self, ids: Mapping[str, list[str]]) -> Any:
        named = [name for kind in self.kinds for name in ids.get(kind, [])[-2:]]
        shape = str(self.shape)
        if "tuple[tuple" in shape.replace("typing.", "") or "Chain" in shape or shape.count("tuple[") > 1:
            return [[ids[kind][-1] for kind in self.kinds if ids.get(kind)]]
        if OUTSIDE in self.kinds:
            return named[:2] if "tuple" in shape else named[0]
        if "tuple" in shape:
            return named[:1]
        return named[0] if named else "nobody"


def lists_of_parts(record: type[Record]) -> Iterator[tuple[str, type[Marked]]]:
    """Yield the fields of a record that list parts with a marking of their own, and what they list."""
    for name, info in record.model_fields.items():
        for kind in inside(info.annotation):
            if isinstance(kind, type) and issubclass(kind, Marked):
                yield name, kind


def inside(kind: Any) -> Iterator[Any]:
    """Yield an annotation and everything that it is made of."""
    yield kind
    for argument in get_args(kind):
        yield from inside(argument)
