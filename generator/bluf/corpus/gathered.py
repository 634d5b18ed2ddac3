"""What is gathered from all briefs by what it concerns, and how that changes when some of them are written again.

What a brief gives depends on itself, and on the actors, the sources and the names of the corpus, which stay where
briefs are exchanged (`exchanged.py`).
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Set
from operator import attrgetter
from typing import TypeVar

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus

P = TypeVar("P", bound=Hashable)
Gathered = Mapping[str, tuple[P, ...]]
"""Ids of what is concerned, in order, to the places in briefs, each once: the newest brief first, in its own order."""
Giving = Callable[[Corpus, BriefEntry], Iterable[tuple[str, P]]]
"""What a brief gives: ids, each with a place."""
Again = Callable[[Gathered[P], Corpus, Corpus, Set[str]], Gathered[P]]
"""As `changing` asks for it: makes of what was gathered what would be gathered from the corpus after that."""
_BRIEF = attrgetter("brief")


def gathered(corpus: Corpus, giving: Giving[P]) -> Gathered[P]:
    """Gather from all briefs."""
    found: dict[str, dict[P, None]] = {}
    for entry in corpus.briefs.values():
        for concerned, place in giving(corpus, entry):
            found.setdefault(concerned, {})[place] = None
    return {concerned: tuple(places) for concerned, places in sorted(found.items())}


def gathered_again(giving: Giving[P], brief_of: Callable[[P], str] = _BRIEF) -> Again[P]:
    """Return how what is gathered changes when some briefs are written again."""

    def again(before: Gathered[P], corpus: Corpus, changed: Corpus, anew: Set[str]) -> Gathered[P]:
        now: dict[str, dict[P, None]] = {}
        for brief in anew:
            now |= {concerned: {} for concerned, _ in giving(corpus, corpus.briefs[brief]) if concerned not in now}
            for concerned, place in giving(changed, changed.briefs[brief]):
                now.setdefault(concerned, {})[place] = None
        rank = {brief: number for number, brief in enumerate(changed.briefs)}
        found = dict(before)
        for concerned, places in now.items():
            stayed = (place for place in found.pop(concerned, ()) if brief_of(place) not in anew)
            if every := sorted((*stayed, *places), key=lambda place: rank[brief_of(place)]):
                found[concerned] = tuple(every)
        return dict(sorted(found.items()))

    return again
