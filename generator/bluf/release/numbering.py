"""Ids without holes: what came off above a tearline cannot be told from the numbers of what is left.

Parts are numbered anew in every line of briefs with a tearline in it, so that a part is still the same part from one
brief of the line to the next. Ids that are words stay.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bluf.load import Document
from bluf.model import ActorProfile, Brief
from bluf.model.rewriting import Rewriting
from bluf.release.tearline import marked, own_ids

_NUMBERED = re.compile(r"([A-Za-z]+)([1-9][0-9]*)")
_WORD = r"(?<![\w#-])({})(?![\w-])"

Renamed = Mapping[str, Mapping[str, str]]
"""Id of a brief to the ids of its parts that change: from the old one to the new one."""


def without_holes(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents with the parts below a tearline numbered without a gap, and the tearline taken off."""
    documents = tuple(documents)
    renamed = _renamed([one for one in documents if isinstance(one.model, Brief)])
    return tuple(_plain(_rewritten(document, renamed)) for document in documents)


def _renamed(briefs: list[Document]) -> Renamed:
    found: dict[str, Mapping[str, str]] = {}
    for line in _lines(briefs):
        if any(isinstance(one.model, Brief) and one.model.tearline for one in line):
            numbers = _numbers({name for one in line for name in _part_ids(one)})
            found |= {one.id: {name: numbers[name] for name in _part_ids(one) if name in numbers} for one in line}
    return found


def _lines(briefs: list[Document]) -> Iterator[list[Document]]:
    """Briefs joined by `supersedes`, whichever names which."""
    line_of = {one.id: one.id for one in briefs}

    def first(name: str) -> str:
        while line_of[name] != name:
            name = line_of[name]
        return name

    for one in briefs:
        older = one.model.supersedes if isinstance(one.model, Brief) else None
        if older in line_of:
            here, there = sorted((first(one.id), first(older)))
            line_of[there] = here
    together: dict[str, list[Document]] = {}
    for one in briefs:
        together.setdefault(first(one.id), []).append(one)
    yield from together.values()


def _part_ids(document: Document) -> set[str]:
    brief = document.model
    actors = {actor.id for actor in brief.actors} if isinstance(brief, Brief) else set()
    return {name for _, part in marked(brief) for name in own_ids(part)} - actors


def _numbers(names: Iterable[str]) -> Mapping[str, str]:
    """Return what each numbered id becomes, if it changes: its rank among those of its letters."""
    of_letters: dict[str, list[int]] = {}
    for name in names:
        if found := _NUMBERED.fullmatch(name):
            of_letters.setdefault(found[1], []).append(int(found[2]))
    return {
        f"{letters}{number}": f"{letters}{rank}"
        for letters, numbers in of_letters.items()
        for rank, number in enumerate(sorted(numbers), 1)
        if rank != number
    }


def _rewritten(document: Document, renamed: Renamed) -> Document:
    own = renamed.get(document.id, {}) if isinstance(document.model, Brief) else {}
    if not any(renamed.values()):
        return document

    def refers(name: str) -> str:
        brief, joined, part = name.partition("#")
        return f"{brief}#{renamed.get(brief, {}).get(part, part)}" if joined else own.get(name, name)

    words = re.compile(_WORD.format("|".join(map(re.escape, own)))) if own else None

    def says(text: str) -> str:
        text = re.sub(r"(?<![\w-])[a-z0-9-]+#[\w-]+", lambda found: refers(found[0]), text) if "#" in text else text
        return words.sub(lambda found: own[found[1]], text) if words else text

    rewriting = Rewriting(refers=refers, calls=lambda name: own.get(name, name), says=says)
    return replace(document, model=rewriting.of(document.model) or document.model)


def _plain(document: Document) -> Document:
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return document
    return replace(document, model=model.model_copy(update={"tearline": None}))
