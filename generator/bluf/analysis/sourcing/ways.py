"""Ways: how a claim came to us, from the document that was read, over relays, to who first said it.

A written chain is followed to its last link. An origin ends it, and so does a primary source, whose publisher speaks
for itself. Any other source leads on to what it draws on (`derived_from`); one that names nothing leads to the source
it was read through (`via`), whose word is then all there is for it. What has no such end is of unknown lineage.

A way falls when a source in it was retracted, or when one that it was read through was.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Claim, Origin, Source
from bluf.model.vocabulary import SourceRole

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Path:
    """One way a claim came to us: from the document that was read, over relays, towards its origin."""

    links: tuple[str, ...]
    """Ids of sources and actors, the document first; the origin's id last if it is known."""
    origin: str | None
    """Id of the origin, or of the source or outlet that speaks for itself; None when none is named."""
    group: str | None
    """Independence group; None when it is unknown."""
    loop: bool = False
    """Whether the way meets the same link twice."""


def source_in(corpus: Corpus, brief: BriefEntry, link: str) -> Source | None:
    """Return the source that a link names; None for an origin, an actor, and a link that nobody knows."""
    found = None if link in brief.origins else corpus.source(brief, link)
    return found.source if found else None


def chains_of(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """Return the written chains of a claim; a source whose origin is not known is a chain of one link."""
    return (*claim.chains, *((source,) for source in claim.sources))


def ways(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...], retracted_too: bool = False) -> Iterator[Path]:
    """Yield the ways of a written chain, without those through a retracted source unless they are asked for.

    Each source is entered once: sources that draw on each other have more ways between them than could be counted.
    Chains of an entangled brief are not followed: of each only its document is told.
    """
    if tangle_in(corpus, brief.id):
        yield Path(chain[:1], None, None)
        return
    sound: set[str] = set()

    def fallen(link: str) -> bool:
        road = () if retracted_too else with_roads(corpus, brief, (link,), sound)
        sources = (source_in(corpus, brief, one) for one in road)
        if any(source.retracted for source in sources if source):
            return True
        sound.update(road)
        return False

    if any(fallen(link) for link in chain):
        return
    if len({*chain}) < len(chain):
        yield Path(chain, None, None, loop=True)
        return
    entered: set[str] = set()
    waiting = [chain]
    while waiting:  # a stack, deepest first, so that a step back to a link of the same way is a circle
        way = waiting.pop()
        last = way[-1]
        if last in entered or fallen(last):
            continue
        entered.add(last)
        source = source_in(corpus, brief, last)
        further = _further(source, way, chain) if source else ()
        if last in brief.origins:
            yield Path(way, last, group_in(brief, brief.origins[last]))
        elif source and source.role is SourceRole.PRIMARY:
            speaker = source.outlet or last
            yield Path(way, speaker, group_of_actor(brief, speaker))
        elif not further:
            yield Path(way, None, None)
        yield from (Path((*way, step), None, None, loop=True) for step in further if step in way)
        waiting += [(*way, step) for step in reversed(further) if step not in way]


def loops_of(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the ways of a written chain that run in a circle, retracted sources included."""
    return tuple(path for path in ways(corpus, brief, chain, retracted_too=True) if path.loop)


def with_roads(corpus: Corpus, brief: BriefEntry, links: Iterable[str], known: Container[str] = ()) -> tuple[str, ...]:
    """Return links, each followed by the sources it was read through; none twice, and none that is known already."""
    found: dict[str, None] = {}
    for link in links:
        step: str | None = link
        while step and step not in found and step not in known:
            found[step] = None
            source = source_in(corpus, brief, step)
            step = source.via if source else None
    return tuple(found)


def reached(corpus: Corpus, brief: BriefEntry, links: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources that links name, with all that those draw on or were read through.

    Of an entangled brief, whose chains are not followed, only the sources that links name.
    """
    found: dict[str, Source] = {}
    far = not tangle_in(corpus, brief.id)
    waiting = list(links)
    for link in waiting:  # grows while it is walked
        named = None if link in found else corpus.source(brief, link)
        if named:
            found[link] = named.source
            waiting += filter(None, (named.source.via, *named.source.derived_from)) if far else ()
    return tuple(found.values())


def group_in(brief: BriefEntry, origin: Origin) -> str | None:
    """Return an origin's group in its brief: the declared one, else that of the actor it names; None when unknown."""
    if origin.independence_group or not origin.actor:
        return _known(origin.independence_group)
    return group_of_actor(brief, origin.actor)


def group_of_actor(brief: BriefEntry, actor: str) -> str | None:
    """Return the group of an actor who speaks for itself: the one an origin of the brief gives it, else its own.

    Without this an embassy that is quoted and also publishes would be two independent voices.
    """
    origins = brief.origins.values()
    given = sorted(one.independence_group for one in origins if one.actor == actor and one.independence_group)
    return _known(given[0] if given else actor)


def _known(group: str | None) -> str | None:
    return None if group is None or group == UNKNOWN or group.startswith(f"{UNKNOWN}-") else group


def _further(source: Source, way: tuple[str, ...], chain: tuple[str, ...]) -> tuple[str, ...]:
    """Return the next steps towards the origin."""
    if source.derived_from or source.role is SourceRole.PRIMARY or not source.via:
        return tuple(dict.fromkeys(source.derived_from))
    # a chain may name first the document through which the next one was read: that is the road, not a circle
    return () if way == chain and source.via in chain[:-1] else (source.via,)
