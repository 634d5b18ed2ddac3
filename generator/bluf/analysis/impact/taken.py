"""What goes from one brief when things are taken away, and the ways that are left."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from bluf.analysis.impact.ground import ByEnd, Ground, Ways, source_ways
from bluf.analysis.impact.things import Thing, ThingKind
from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.analysis.sourcing.origins import Path, claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import hand_on
from bluf.model import Notice, Source

Walked = tuple[Path, ...]
_TAKEN = Notice(because="Taken away to see what rests on it.")


@dataclass(frozen=True)
class Taken:
    """What goes from one brief."""

    sources: frozenset[str]
    links: frozenset[str]
    """Ids of relays and origins: no way through them is left."""
    groups: frozenset[str]
    claims: frozenset[str]
    assumptions: frozenset[str]


def taken(ground: Ground, things: Iterable[Thing]) -> Taken:
    """Return what goes from a brief with things.

    An actor stands for the documents it published, for itself as a relay, for the origins that name it, and for the
    group of its name.
    """
    here = [thing for thing in things if not thing.briefs or ground.entry.id in thing.briefs]
    ids = {kind: frozenset(thing.id for thing in here if thing.kind is kind) for kind in ThingKind}
    actors, origins = ids[ThingKind.ACTOR], ground.entry.brief.origins
    published = {name for name, source in ground.sources.items() if source.outlet in actors}
    own = {source for source in ids[ThingKind.SOURCE] if source in ground.sources}
    return Taken(
        ground.roads.gone(published | own),
        (actors - ground.entry.origins.keys())
        | {origin.id for origin in origins if origin.actor in actors}
        | ids[ThingKind.ORIGIN],
        ids[ThingKind.GROUP] | actors,
        ids[ThingKind.CLAIM],
        ids[ThingKind.ASSUMPTION],
    )


def ways_left(corpus: Corpus, ground: Ground, away: Taken) -> tuple[Ways, Ways]:
    """Return the ways that are left: of each claim, and behind each source that judgments name themselves."""
    without = _without(corpus, ground, away.sources)

    def to_claim(claim_id: str) -> Walked:
        view, entry = without()
        return claim_lineage(view, entry, entry.claims[claim_id]).paths

    def to_source(source: str) -> Walked:
        view, entry = without()
        return source_ways(view, entry, entry.brief.key_judgments[0], source)

    claims, direct = _touched(ground.claims_by_end, away), _touched(ground.direct_by_end, away)
    gone: Ways = {name: () for name in away.claims if name in ground.claims}
    return (
        {**ground.claims, **{name: _left(name, ground.claims[name], away, to_claim) for name in claims}, **gone},
        {**ground.direct, **{name: _left(name, ground.direct[name], away, to_source) for name in direct}},
    )


def _touched(by_end: ByEnd, away: Taken) -> set[str]:
    return by_end.touched((*away.sources, *away.links), away.groups)


def _left(
    name: str, before: tuple[Path, ...], away: Taken, walk: Callable[[str], tuple[Path, ...]]
) -> tuple[Path, ...]:
    found = before
    if not away.sources.isdisjoint(link for path in before for link in path.links):
        ends = {_end(path) for path in before}
        # walked again, since what led through a source may also lead round it; but nothing new comes to count
        found = tuple(path for path in walk(name) if _end(path) in ends)
    return tuple(path for path in found if path.group not in away.groups and away.links.isdisjoint(path.links))


def _end(path: Path) -> tuple[str, str | None, str | None]:
    return path.links[-1], path.origin, path.group


def _without(corpus: Corpus, ground: Ground, sources: frozenset[str]) -> Callable[[], tuple[Corpus, BriefEntry]]:
    """Return what makes corpus and brief as they would be if the sources were retracted, once and only if asked.

    The corpus is only what the brief reaches.
    """

    def marked(name: str, source: Source) -> Source:
        return source.model_copy(update={"retracted": _TAKEN}) if name in sources else source

    @cache
    def changed() -> tuple[Corpus, BriefEntry]:
        if not sources:
            return corpus, ground.entry
        known = {name: corpus.sources[name] for name in ground.sources if name in corpus.sources}
        seeds = {name: replace(one, source=marked(name, one.source)) for name, one in known.items()}
        brief = ground.entry.brief
        inline = tuple(marked(source.id, source) for source in brief.sources)
        entry = replace(ground.entry, changed=brief.model_copy(update={"sources": inline}))
        less = corpus.with_sources(seeds)
        hand_on(tangle_in, corpus, less, entry.id)
        return less, entry

    return changed
