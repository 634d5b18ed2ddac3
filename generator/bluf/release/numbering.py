"""Ids without holes: what came off above a tearline cannot be told from the numbers of what is left.

Parts are numbered anew in every line of briefs with a tearline in it, so that a part is still the same part from one
brief of the line to the next. Ids that are words stay.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from bluf.load import Document
from bluf.model import ActorProfile, Brief
from bluf.model.base import Record
from bluf.model.prose import passages
from bluf.model.references import mentions
from bluf.release.calling import Renamed, rewritten
from bluf.release.marked import ROW, Named, names_of

_NUMBERED = re.compile(r"([A-Za-z]+-?)(0*[1-9][0-9]{0,2})")


def without_holes(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents with the parts below a tearline numbered without a gap, and the tearline taken off."""
    documents = tuple(documents)
    briefs = [one for one in documents if isinstance(one.model, Brief)]
    renamed = _renamed(briefs, {one.id for one in documents})
    return tuple(_plain(rewritten(document, renamed)) for document in documents)


def _renamed(briefs: list[Document], records: Set[str]) -> Renamed:
    """Return what parts become; none gets the id of a record that its line names."""
    found: dict[str, Mapping[Named, str]] = {}
    for line in _lines(briefs):
        if any(isinstance(one.model, Brief) and one.model.tearline for one in line):
            own = {one.id: _parts(one.model) for one in line}
            rows = _numbers({name for parts in own.values() for kind, name in parts if kind == ROW}, set())
            names = {name for parts in own.values() for kind, name in parts if kind != ROW}
            others = {name for one in line for name in _named(one.model)} & records
            actors = {name for one in line for kind, name in names_of(one.model) if kind == "actor"}
            numbers = _numbers(names, others | actors)
            for brief, parts in own.items():
                new = {named: (rows if named[0] == ROW else numbers).get(named[1], named[1]) for named in parts}
                found[brief] = {named: name for named, name in new.items() if name != named[1]}
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


def _parts(brief: Record) -> Set[Named]:
    """The parts that are numbered. Actors are not: their ids are the same everywhere."""
    return {named for named in names_of(brief) if named[0] != "actor"}


def _named(record: Record) -> Iterator[str]:
    """What a record names, in fields and in links."""
    yield from (mention.id for mention in mentions(record))
    yield from (link for passage in passages(record) for link in passage.links)


def _numbers(names: Set[str], taken: Set[str]) -> Mapping[str, str]:
    """Return what each numbered id becomes: its rank among those of its letters, in as many figures as it had."""
    of_letters: dict[str, list[tuple[int, str]]] = {}
    padded: dict[str, int] = {}
    for name in names:
        if found := _NUMBERED.fullmatch(name):
            of_letters.setdefault(found[1], []).append((int(found[2]), name))
            if found[2].startswith("0"):
                padded[found[1]] = max(len(found[2]), padded.get(found[1], 0))
    new: dict[str, str] = {}
    for letters, numbered in of_letters.items():
        rank = 0
        for _, name in sorted(numbered):
            figures = len(name) - len(letters)
            width = figures if name[len(letters)] == "0" or figures == padded.get(letters) else 1
            rank += 1
            while f"{letters}{rank:0{width}}" in taken:
                rank += 1
            new[name] = f"{letters}{rank:0{width}}"
    return new


def _plain(document: Document) -> Document:
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return document
    return replace(document, model=model.model_copy(update={"tearline": None}))
