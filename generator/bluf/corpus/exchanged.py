"""A corpus in which some briefs were written again, without looking at all the others once more.

It is the one that `build` would make. Most of what is said in a brief changes neither who is there, nor who names whom,
nor which brief continues which; what depends on nothing but that is handed on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus, entry_of
from bluf.corpus.joined import joined
from bluf.corpus.lines import beginnings
from bluf.corpus.once import hand_on_changed, hand_on_whole
from bluf.load import Document
from bluf.model import Brief

_SAME = (Corpus.brief_ids, Corpus.source_ids, Corpus.profiled, Corpus.listed, Corpus.carriers, Corpus.names)
"""What a corpus tells of itself that such a change leaves as it is."""


def exchanged(corpus: Corpus, written: Iterable[Document]) -> Corpus | None:
    """Return the corpus with these documents in place of those in the same files; None if more may have changed."""
    anew: dict[str, BriefEntry] = {}
    for document in written:
        before = corpus.briefs.get(document.id)
        if before is None or not isinstance(document.model, Brief):
            return None
        anew[document.id] = entry_of(document)
        if _frame(anew[document.id]) != _frame(before):
            return None
    by_file = {entry.document.file: entry.document for entry in anew.values()}
    documents = tuple(by_file.get(document.file, document) for document in corpus.documents)
    changed = Corpus({**corpus.briefs, **anew}, corpus.actors, corpus.sources, documents)
    for told in _SAME:
        hand_on_whole(told, corpus, changed)
    hand_on_whole(beginnings, corpus, changed)
    hand_on_whole(joined, corpus, changed, lambda before: _joined(before, anew))
    hand_on_whole(Corpus.successors, corpus, changed, lambda before: _successors(before, anew))
    hand_on_whole(Corpus.files, corpus, changed, lambda before: _files(before, by_file))
    hand_on_changed(corpus, changed, anew.keys())
    return changed


def _frame(entry: BriefEntry) -> object:
    """Return all of a brief on which its place among the others depends, and what is known of actors."""
    return entry.document.file, replace(entry.document.outline, newest=None, marks=False)


def _joined(before: Mapping[str, Corpus], anew: Mapping[str, BriefEntry]) -> Mapping[str, Corpus]:
    """Only briefs that are joined with these need another corpus."""
    found = dict(before)
    for brief in anew:
        briefs = {**found[brief].briefs, brief: anew[brief]}
        found |= dict.fromkeys(briefs, Corpus(briefs, {}, {}, ()))
    return found


def _successors(before: Mapping[str, BriefEntry], anew: Mapping[str, BriefEntry]) -> Mapping[str, BriefEntry]:
    continued = (entry.brief.supersedes for entry in anew.values() if entry.brief.supersedes)
    return {**before, **{older: anew[before[older].id] for older in continued if before[older].id in anew}}


def _files(
    before: Mapping[str, tuple[Document, ...]], by_file: Mapping[str, Document]
) -> Mapping[str, tuple[Document, ...]]:
    changed = {one.id for one in by_file.values()}
    return {**before, **{brief: tuple(by_file.get(one.file, one) for one in before[brief]) for brief in changed}}
