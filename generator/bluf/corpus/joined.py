"""Briefs that are joined: one continues another as a whole, or one of its judgments, however far; no line leads out."""

from collections.abc import Mapping

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus
from bluf.corpus.once import once


def joined(corpus: Corpus, brief: str) -> tuple[BriefEntry, ...]:
    """Return a brief, by its id, and all that are joined with it, the newest first. Raise KeyError if there is none."""
    return _groups(corpus)[brief]


@once
def _groups(corpus: Corpus) -> Mapping[str, tuple[BriefEntry, ...]]:
    beside: dict[str, set[str]] = {}
    for entry in corpus.briefs.values():
        for older in entry.continued:
            if older in corpus.briefs:
                beside.setdefault(entry.id, set()).add(older)
                beside.setdefault(older, set()).add(entry.id)
    place = {brief: number for number, brief in enumerate(corpus.briefs)}
    found: dict[str, tuple[BriefEntry, ...]] = {}
    for brief, entry in corpus.briefs.items():
        if brief not in beside:
            found[brief] = (entry,)
        elif brief not in found:
            group = sorted(_around(brief, beside), key=place.__getitem__)
            found |= dict.fromkeys(group, tuple(corpus.briefs[one] for one in group))
    return found


def _around(brief: str, beside: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {brief}, [brief]
    while waiting:
        further = beside.get(waiting.pop(), set()) - found
        found |= further
        waiting += further
    return found
