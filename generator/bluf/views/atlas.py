"""The corpus with the back-links that pages need, each computed once for the whole site."""

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass

from bluf.corpus import ActorEntry, Appearance, Corpus, Leaning, SourceEntry, appearances, leanings
from bluf.corpus.once import once
from bluf.figures.link_chart import MOST
from bluf.views.company import company


@dataclass(frozen=True)
class Atlas:
    """A corpus and its back-links."""

    corpus: Corpus

    @property
    def appearances(self) -> Mapping[str, tuple[Appearance, ...]]:
        """Actor id to where the actor appears."""
        return appearances(self.corpus)

    @property
    def named(self) -> Mapping[str, frozenset[str]]:
        """Actor id to the briefs that name the actor."""
        return _named(self.corpus)

    @property
    def strongest(self) -> tuple[str, ...]:
        """Ids of all actors, those that most briefs name first; of equals by name."""
        return _strongest(self.corpus)

    @property
    def in_picture(self) -> Set[str]:
        """Ids of the actors that the picture of all actors holds."""
        return _in_picture(self.corpus)

    @property
    def leanings(self) -> Mapping[str, tuple[Leaning, ...]]:
        """Source or outlet id to what leans on it."""
        return leanings(self.corpus)

    @property
    def published(self) -> Mapping[str, tuple[SourceEntry, ...]]:
        """Actor id to the sources with a file of their own that it published, by title."""
        return _published(self.corpus)

    @property
    def tying(self) -> Mapping[str, tuple[ActorEntry, ...]]:
        """Actor id to those whose profiles name a tie to it, by name."""
        return _tying(self.corpus)

    @property
    def company(self) -> Mapping[str, Counter[str]]:
        """Actor id to the actors it appears beside, with the number of judgments, claims, events and ties shared."""
        return company(self.corpus)


@once
def _named(corpus: Corpus) -> Mapping[str, frozenset[str]]:
    return {actor: frozenset(place.brief for place in places) for actor, places in appearances(corpus).items()}


@once
def _strongest(corpus: Corpus) -> tuple[str, ...]:
    named = _named(corpus)
    return tuple(sorted(corpus.actors, key=lambda actor: -len(named[actor])))


@once
def _in_picture(corpus: Corpus) -> Set[str]:
    return frozenset(_strongest(corpus)[:MOST])


@once
def _published(corpus: Corpus) -> Mapping[str, tuple[SourceEntry, ...]]:
    found: dict[str, list[SourceEntry]] = {}
    for entry in corpus.sources.values():
        if entry.source.outlet:
            found.setdefault(entry.source.outlet, []).append(entry)
    return {outlet: tuple(entries) for outlet, entries in found.items()}


@once
def _tying(corpus: Corpus) -> Mapping[str, tuple[ActorEntry, ...]]:
    found: dict[str, dict[str, ActorEntry]] = {}
    for entry in corpus.actors.values():
        for tie in entry.profile.relations if entry.profile else ():
            found.setdefault(tie.target, {})[entry.id] = entry
    return {target: tuple(entries.values()) for target, entries in found.items()}
