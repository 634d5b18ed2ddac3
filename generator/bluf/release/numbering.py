"""Ids without holes: what came off above a tearline cannot be told from the numbers of what is left.

Parts are numbered anew in every line of briefs with a tearline in it, so that a part is still the same part from one
brief of the line to the next. Ids of another form stay; a rule refuses those that count in a way of their own.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief
from bluf.model.numbers import PREFIXES, number_of
from bluf.release.calling import Renamed, rewritten
from bluf.release.marked import Named, names_of


def without_holes(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents with the parts below a tearline numbered without a gap, and the tearline taken off."""
    documents = tuple(documents)
    return tuple(map(_plain, numbered(documents))) if any(map(_torn, documents)) else documents


def numbered(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents with the parts below a tearline numbered without a gap, and the tearline still there."""
    documents = tuple(documents)
    renamed = _renamed(documents)
    return tuple(rewritten(document, renamed) for document in documents)


def torn_lines(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield the lines of briefs, joined by `supersedes`, with a tearline in any of them."""
    briefs = [one for one in documents if one.kind is Kind.BRIEF]
    if any(map(_torn, briefs)):
        yield from (line for line in _lines(briefs) if any(map(_torn, line)))


def _renamed(documents: tuple[Document, ...]) -> Renamed:
    """Return what parts become; none gets the id of a record, nor of anything in its line that keeps its own."""
    found: dict[str, Mapping[Named, str]] = {}
    records = {one.id for one in documents}
    for line in torn_lines(documents):
        parts = {one.id: frozenset(names_of(one.model)) for one in line}
        together = frozenset[Named]().union(*parts.values())
        staying = {name for kind, name in together if number_of(kind, name) is None}
        numbers = _numbers(together, records | staying)
        for brief, own in parts.items():
            found[brief] = {named: numbers[named] for named in own if numbers.get(named, named[1]) != named[1]}
    return found


def _lines(briefs: list[Document]) -> Iterator[list[Document]]:
    """Briefs joined by `supersedes`, whichever names which."""
    line_of = {one.id: one.id for one in briefs}

    def first(name: str) -> str:
        while line_of[name] != name:
            name = line_of[name]
        return name

    for one in briefs:
        if (older := one.outline.supersedes) in line_of:
            here, there = sorted((first(one.id), first(older)))
            line_of[there] = here
    together: dict[str, list[Document]] = {}
    for one in briefs:
        together.setdefault(first(one.id), []).append(one)
    yield from together.values()


def _numbers(parts: Set[Named], taken: Set[str]) -> Mapping[Named, str]:
    """Return what each id that counts becomes: its rank among those of its kind."""
    new: dict[Named, str] = {}
    for kind, prefix in PREFIXES.items():
        rank = 0
        for _, name in sorted((number, name) for of, name in parts if of == kind and (number := number_of(of, name))):
            rank += 1
            while f"{prefix}{rank}" in taken:
                rank += 1
            new[kind, name] = f"{prefix}{rank}"
    return new


def _torn(document: Document) -> bool:
    return document.outline.torn


def _plain(document: Document) -> Document:
    if isinstance(document.model, Brief | ActorProfile) and document.outline.torn:
        return replace(document, model=document.model.model_copy(update={"tearline": None}))
    return document
