"""Records in which parts are called otherwise: their own ids, the fields that name them, and the texts that do.

A text that holds such an id as a word means the part. In an address it does not.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from bluf.load import Document
from bluf.model import Brief
from bluf.model.base import Part, Record
from bluf.model.rewriting import Kinds, Rewriting
from bluf.release.marked import ROW, Named, kind_of, names_of

_WORD = r"(?<![\w#-])({})(?![\w-])"
_ELSEWHERE = re.compile(r"(?<![\w-])[a-z0-9][a-z0-9-]*#[\w-]+")
_ADDRESS = re.compile(r"(\bhttps?://[^\s<>]+|\bmailto:\S+)")
_SPOKEN = re.compile(r"[a-z]{2,}[0-9]+")
"""An id that is also written in capitals, as `KJ1` is; `C4` is more likely something else."""

_LAST_FIGURES = re.compile("(?<![0-9])[0-9]+$")

Renamed = Mapping[str, Mapping[Named, str]]
"""Id of a brief to the parts of it that are called otherwise, and how."""


def rewritten(document: Document, renamed: Renamed) -> Document:
    """Return a document, of which ids of parts or references to such of other briefs may change."""
    if not any(renamed.values()):
        return document
    own = renamed.get(document.id, {}) if isinstance(document.model, Brief) else {}
    spoken = _spoken(document.model, own)
    words = re.compile(_WORD.format("|".join(map(re.escape, sorted(spoken, reverse=True))))) if spoken else None

    def refers(name: str, kinds: Kinds) -> str:
        brief, joined, part = name.partition("#")
        if joined:
            return f"{brief}#{_called(renamed.get(brief, {}), part, kinds)}"
        return _called(own, name, kinds)

    def elsewhere(found: re.Match[str]) -> str:
        brief, _, part = found[0].partition("#")
        return f"{brief}#{_called(renamed.get(brief, {}), part)}"

    def anew(text: str) -> str:
        text = _ELSEWHERE.sub(elsewhere, text) if "#" in text else text
        return words.sub(lambda found: spoken[found[1]], text) if words else text

    def says(text: str) -> str:
        if "://" not in text and "mailto:" not in text:
            return anew(text)
        # an address that holds such an id leads somewhere else without it
        return "".join(piece if _ADDRESS.fullmatch(piece) else anew(piece) for piece in _ADDRESS.split(text))

    rewriting = Rewriting(refers=refers, calls=lambda part, name: own.get((kind_of(part), name), name), says=says)
    model = rewriting.of(document.model) or document.model
    return document if model is document.model else replace(document, model=model)


def by_position(brief: Brief) -> Mapping[Named, str]:
    """Return the parts that are called by their place in a list, and no longer stand there, with what they are now."""
    found: dict[Named, str] = {}
    for field in type(brief).model_fields:
        listed = getattr(brief, field)
        for place, part in enumerate(listed if isinstance(listed, tuple) else (), 1):
            if isinstance(part, Part) and "id" not in part.model_fields_set:
                called = _LAST_FIGURES.sub(str(place), part.id)
                if called != part.id:
                    found[kind_of(part), part.id] = called
    return found


def _called(own: Mapping[Named, str], name: str, kinds: Kinds = ()) -> str:
    """Return how a part is called by which it was named; rows of a matrix are named by nothing."""
    found = (new for (kind, old), new in own.items() if old == name and (kind in kinds if kinds else kind != ROW))
    return next(found, name)


def _spoken(model: Record, own: Mapping[Named, str]) -> Mapping[str, str]:
    """Return how texts call the parts that are called otherwise; of a row and another part with one id, that one."""
    staying = {name for kind, name in _ids(model) if kind != ROW and (kind, name) not in own} if own else set()
    found = {name: new for (kind, name), new in own.items() if kind == ROW}
    found |= {name: new for (kind, name), new in own.items() if kind != ROW}
    found = {name: new for name, new in found.items() if name not in staying}
    capitals = {name.upper(): new.upper() for name, new in found.items() if _SPOKEN.fullmatch(name)}
    return found | capitals


def _ids(record: Record) -> frozenset[Named]:
    return frozenset(named for named in names_of(record) if named[0] != "actor")
