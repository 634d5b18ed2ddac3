"""Records in which parts are called otherwise: their own ids, the fields that name them, and the links in texts.

What else a text says stays as it is: an id could be anything there. A rule asks for a link.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from bluf.load import Document
from bluf.model import Brief
from bluf.model.base import Part
from bluf.model.prose import LINK
from bluf.model.rewriting import Kinds, Rewriting
from bluf.release.marked import Named, kind_of

_LAST_FIGURES = re.compile("(?<![0-9])[0-9]+$")

Renamed = Mapping[str, Mapping[Named, str]]
"""Id of a brief to the parts of it that are called otherwise, and how."""


def rewritten(document: Document, renamed: Renamed) -> Document:
    """Return a document, of which ids of parts or references to such of other briefs may change."""
    if not any(renamed.values()):
        return document
    own = renamed.get(document.id, {}) if isinstance(document.model, Brief) else {}

    def refers(name: str, kinds: Kinds = ()) -> str:
        brief, joined, part = name.partition("#")
        if joined:
            return f"{brief}#{_called(renamed.get(brief, {}), part, kinds)}"
        return _called(own, name, kinds)

    def says(text: str) -> str:
        return LINK.sub(lambda link: f"[[{refers(link[1])}{link[0][2 + len(link[1]) :]}", text)

    rewriting = Rewriting(refers=refers, calls=lambda part, name: own.get((kind_of(part), name), name), says=says)
    model = rewriting.of(document.model) or document.model
    if own and isinstance(model, Brief):
        waivers = tuple(
            one.model_copy(update={"where": _called(own, one.where)}) if one.where else one for one in model.waivers
        )
        model = model.model_copy(update={"waivers": waivers}) if waivers != model.waivers else model
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
    """Return how a part is called by which it was named."""
    found = (new for (kind, old), new in own.items() if old == name and (kind in kinds or not kinds))
    return next(found, name)
