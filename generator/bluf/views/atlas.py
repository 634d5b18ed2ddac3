"""The corpus with the back-links that pages need, each computed once for the whole site."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bluf.corpus import ActorEntry, Appearance, Corpus, Leaning, SourceEntry, appearances, leanings
from bluf.figures.link_chart import MOST


@dataclass(frozen=True)
class Atlas:
    """A corpus and its back-links."""

    corpus: Corpus

    @cached_property
    def appearances(self) -> Mapping[str, tuple[Appearance, ...]]:
        """Actor id to where the actor appears."""
        return appearances(self.corpus)

    @cached_property
    def named(self) -> Mapping[str, frozenset[str]]:
        """Actor id to the briefs that name the actor."""
        return {actor: frozenset(place.brief for place in places) for actor, places in self.appearances.items()}

    @cached_property
    def strongest(self) -> tuple[str, ...]:
        """Ids of all actors, those that most briefs name first; of equals by name."""
        return tuple(sorted(self.corpus.actors, key=lambda actor: -len(self.named[actor])))

    @cached_property
    def in_picture(self) -> frozenset[str]:
        """Ids of the actors that the picture of all actors holds."""
        return frozenset(self.strongest[:MOST])

    @cached_property
    def leanings(self) -> Mapping[str, tuple[Leaning, ...]]:
        """Source or outlet id to what leans on it."""
        return leanings(self.corpus)

    @cached_property
    def published(self) -> Mapping[str, tuple[SourceEntry, ...]]:
        """Actor id to the sources with a file of their own that it published, by title."""
        found: dict[str, list[SourceEntry]] = {}
        for entry in self.corpus.sources.values():
            if entry.source.outlet:
                found.setdefault(entry.source.outlet, []).append(entry)
        return {outlet: tuple(entries) for outlet, entries in found.items()}

    @cached_property
    def tying(self) -> Mapping[str, tuple[ActorEntry, ...]]:
        """Actor id to those whose profiles name a tie to it, by name."""
        found: dict[str, dict[str, ActorEntry]] = {}
        for entry in self.corpus.actors.values():
            for tie in entry.profile.relations if entry.profile else ():
                found.setdefault(tie.target, {})[entry.id] = entry
        return {target: tuple(entries.values()) for target, entries in found.items()}

    @cached_property
    def company(self) -> Mapping[str, Counter[str]]:
        """Actor id to the actors it appears beside, with the number of judgments, claims, events and ties shared."""
        together: dict[tuple[str, str, str], list[str]] = {}
        for actor, places in self.appearances.items():
            for place in places:
                if place.part:
                    together.setdefault((place.brief, place.kind, place.part), []).append(actor)
        company: dict[str, Counter[str]] = {actor: Counter() for actor in self.corpus.actors}
        for actors in together.values():
            for actor in actors:
                company[actor].update(other for other in actors if other != actor)
        return company
