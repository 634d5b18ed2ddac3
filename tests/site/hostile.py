"""A desk in which every text of every kind of record says what somebody chooses: by default, something hostile.

What can be written in which field is read from the model. A new field of text is covered by itself; one of a new type
stops the tests until somebody says here what can be written in it.
"""

import json
import re
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.actor import Country, InlineActor, WikidataId
from bluf.model.base import Id, Line, Prose, Record, Url
from bluf.model.evidence import Origin
from bluf.model.grading import Grade
from bluf.model.judgment import LikelihoodTerm, Probability
from bluf.model.references import RefersTo
from bluf.model.source import Archive
from bluf.model.techniques import HypothesisId
from bluf.model.vocabulary import Status
from bluf.model.when import PartialDate
from tests.proof import tries

Speak = Callable[[str], str]
"""From the path of a field (`Brief.title`) to what stands in it."""

_NAMED = {
    "actor": "ruritania",
    "source": "courier",
    "claim": "c1",
    "judgment": "kj1",
    "alternative": "alt1",
    "assumption": "a1",
    "indicator": "i1",
    "event": "e1",
    "origin": "o1",
}
"""The id that a reference to a part of a kind may name."""
_FIXED: tuple[tuple[Any, Any], ...] = (
    (Country, "NO"),
    (WikidataId, "Q1"),
    (Url, "https://example.org/canary()?a=&lt;b&amp;c;javascript:x#$(id)"),
    (Probability, 0.7),
    (LikelihoodTerm, "likely"),
    (HypothesisId, "H1"),
    (Id, "x1"),
    (PartialDate, "2022-03-14"),
    (Grade, "F3"),
    (Status, "published"),
    (bool, False),
    (int, 30),
)
"""What is written where only some values can stand, by type."""
_OWN_IDS: dict[type[Record], str] = {Origin: "o1", InlineActor: "someone"}
_LEFT_OUT = {
    (Brief, "supersedes"),  # a brief that replaces itself
    (Brief, "tearline"),  # says that parts may be marked above the whole; no part is
    (ActorProfile, "tearline"),
    (Brief, "waivers"),  # names rules
    (Brief, "lexicon"),
    (SourceRecord, "via"),  # a source that was read through itself
    (SourceRecord, "derived_from"),
    (Archive, "file"),  # the name of a file that is there
    (Archive, "sha256"),
}
"""Fields that hold no text of the writer's choice, or only one that is checked against something else."""


@dataclass(frozen=True)
class _Writer:
    speak: Speak
    suffix: str

    def record(self, model: type[Record], place: str) -> dict[str, Any]:
        """Return a record of the model with every field filled in."""
        hints = get_type_hints(model, include_extras=True)
        found = {}
        for name, info in model.model_fields.items():
            by_position = name == "id" and not info.is_required()
            if not by_position and not any((parent, name) in _LEFT_OUT for parent in model.__mro__):
                own = _OWN_IDS.get(model) if name == "id" else None
                found[info.alias or name] = own or self.value(hints[name], f"{place}.{name}")
        return found

    def value(self, hint: Any, place: str, position: int = 0) -> Any:
        """Return what is written at a place; `position` says which of a pair it is."""
        for known, fixed in _FIXED:
            if hint == known:
                return fixed
        if hint in (Line, Prose):
            return self.speak(place)
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            inner, *marks = arguments
            kinds = next((mark.kinds for mark in marks if isinstance(mark, RefersTo)), ())
            if kinds:
                named = self.named(kinds[min(position, len(kinds) - 1)])
                return [named] if get_origin(inner) is tuple else named
            return self.value(inner, place)
        if origin in (Union, types.UnionType):
            return self.value(next(one for one in arguments if one is not type(None)), place)
        if origin is tuple:
            items = arguments[:1] if arguments[-1] is Ellipsis else arguments
            return [self.value(item, place, position) for position, item in enumerate(items)]
        if origin is not None and issubclass(origin, Mapping):
            return {self.value(arguments[0], place): self.value(arguments[1], place)}
        if isinstance(hint, type) and issubclass(hint, Record):
            return self.record(hint, place)
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return next(iter(hint)).value
        raise TypeError(f"say in {__file__} what can be written in {place}, a {hint}")

    def named(self, kind: str) -> str:
        """Return the id of the part of this kind; actors and sources have files of their own."""
        return _NAMED[kind] + (self.suffix if kind in ("actor", "source") else "")


def desk(speak: Speak, suffix: str = "") -> dict[str, str]:
    """Return three records in which `speak` says what every text is, file to JSON. JSON is YAML."""
    writer = _Writer(speak, suffix)
    kinds = {
        f"briefs/hostile{suffix}.yaml": Brief,
        f"briefs/actors/ruritania{suffix}.yaml": ActorProfile,
        f"seeds/courier{suffix}.yaml": SourceRecord,
    }
    return {file: _written(writer.record(model, model.__name__)) for file, model in kinds.items()}


def _written(fields: Mapping[str, Any]) -> str:
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def saying(text: str, suffix: str = "") -> Speak:
    """Return what says the same in every field, with a number after it: two actors cannot have one name."""
    places: dict[str, int] = {}

    def speak(place: str) -> str:
        said = f"{text} {places.setdefault(place, len(places) + 1)}{suffix}"
        # what begins with a mark is taken for a look-alike of itself where it is a name
        return f"x {said}" if place.endswith(".name") and not re.match("[A-Za-z0-9]", said) else said

    return speak


def groups(texts: Sequence[str], fold: int) -> list[Sequence[str]]:
    """Deal the texts into groups of `fold`, so that those of one class stand in many groups."""
    count = -(-len(texts) // fold)
    return [texts[start::count] for start in range(count)]


def folded(texts: Sequence[str], fold: int) -> dict[str, str]:
    """Return a desk that says every text in every field, `fold` of them at a time."""
    found = {}
    for number, group in enumerate(groups(texts, fold), 1):
        found |= desk(saying("\n\n".join(group), f"-{number}"), f"-{number}")
    return found


MEEK = "Talks went on"


def counterpart(texts: Sequence[str], fold: int) -> dict[str, str]:
    """Return the desk of `folded` with a harmless text in place of each hostile one."""
    return folded([MEEK] * len(texts), fold)


FOLD = tries(7, 1)
"""How many texts stand together in a field."""
