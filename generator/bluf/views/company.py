"""Which actors appear together: in the same judgment, claim, event or tie."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from bluf.corpus import Appearance, Corpus, appearances
from bluf.corpus.appearances import appearances_in
from bluf.corpus.once import changing, once

Company = Mapping[str, Counter[str]]
"""Actor id to the actors it appears beside, with the number of parts shared."""


def _again(before: Company, corpus: Corpus, changed: Corpus, anew: Set[str]) -> Company:
    gone, new = _company(_in_briefs(corpus, anew)), _company(_in_briefs(changed, anew))
    found = dict(before)
    for actor in gone.keys() | new.keys():
        beside = before[actor].copy()
        beside.subtract(gone.get(actor, {}))
        beside.update(new.get(actor, {}))
        found[actor] = +beside  # without those that are left with none
    return found


@changing(_again)
@once
def company(corpus: Corpus) -> Company:
    """Return whom each actor appears beside."""
    places = ((actor, place) for actor, places in appearances(corpus).items() for place in places)
    return {actor: Counter() for actor in corpus.actors} | _company(places)


def _in_briefs(corpus: Corpus, briefs: Iterable[str]) -> Iterable[tuple[str, Appearance]]:
    return dict.fromkeys(one for brief in briefs for one in appearances_in(corpus, corpus.briefs[brief]))


def _company(places: Iterable[tuple[str, Appearance]]) -> dict[str, Counter[str]]:
    together: dict[tuple[str, str, str], list[str]] = {}
    for actor, place in places:
        if place.part:
            together.setdefault((place.brief, place.kind, place.part), []).append(actor)
    found: dict[str, Counter[str]] = {}
    for actors in together.values():
        for actor in actors:
            found.setdefault(actor, Counter()).update(other for other in actors if other != actor)
    return found
