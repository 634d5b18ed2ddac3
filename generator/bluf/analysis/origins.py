"""Who really said it: outlets, chains and independent origins behind a claim or a judgment.

Corroboration counts origins, not outlets: many reports that trace to one origin are one report. After the rule of the
tradecraft reference: the independent count is the number of distinct independence groups over the origins of all chains
that were not retracted; an origin of unknown lineage never counts as a new group.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus, SourceEntry
from bluf.model import Claim, Judgment, Origin
from bluf.model.actor_terms import ActorKind
from bluf.model.vocabulary import SourceRole

UNKNOWN = "unknown"
_RELAYS = (ActorKind.MEDIA_OUTLET, None)


@dataclass(frozen=True)
class Path:
    """One way a claim came to us: from the document that was read, over relays, towards its origin."""

    links: tuple[str, ...]
    """Ids of sources and actors, the document first; the origin's id last if it is known."""
    origin: str | None
    """Id of the origin, or of the source or outlet that speaks for itself; None when the lineage is unknown."""
    group: str | None
    """Independence group; None when it is unknown."""
    loop: bool = False
    """Whether the way meets the same link twice."""


@dataclass(frozen=True)
class Lineage:
    """All ways behind a claim or a judgment."""

    paths: tuple[Path, ...]
    outlets: tuple[str, ...]
    """Ids of the actors that published or relayed it, sorted."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The distinct independence groups, sorted."""
        return tuple(sorted({path.group for path in self.paths if path.group}))

    @property
    def origins(self) -> tuple[str, ...]:
        """Ids of the distinct known origins, sorted."""
        return tuple(sorted({path.origin for path in self.paths if path.origin}))

    @property
    def independent(self) -> int:
        """The number of independent origins."""
        return len(self.groups)

    @property
    def unknown(self) -> int:
        """The number of ways whose origin is unknown."""
        return sum(path.group is None for path in self.paths)

    @property
    def loops(self) -> tuple[Path, ...]:
        """The ways that run in a circle."""
        return tuple(path for path in self.paths if path.loop)


def claim_lineage(corpus: Corpus, brief: BriefEntry, claim: Claim) -> Lineage:
    """Return the lineage of a claim. A retracted claim, and ways through a retracted source, drop out."""
    if claim.retracted:
        return Lineage((), ())
    chains = (*claim.chains, *((source,) for source in claim.sources))
    return _lineage(corpus, brief, [path for chain in chains for path in _walk(corpus, brief, chain)])


def judgment_lineage(corpus: Corpus, brief: BriefEntry, judgment: Judgment) -> Lineage:
    """Return the lineage of what speaks for a judgment: its evidence and its direct sources."""
    paths = [path for source in judgment.sources for path in _walk(corpus, brief, (source,))]
    for claim_id in judgment.evidence:
        claim = brief.claims.get(claim_id)
        if claim:
            paths += claim_lineage(corpus, brief, claim).paths
    return _lineage(corpus, brief, paths)


def loops_of(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the ways of a written chain that run in a circle, retracted sources included."""
    return tuple(path for path in _walk(corpus, brief, chain, retracted_too=True) if path.loop)


def _lineage(corpus: Corpus, brief: BriefEntry, paths: Iterable[Path]) -> Lineage:
    standing = tuple(dict.fromkeys(path for path in paths if not _retracted(corpus, brief, path)))
    outlets = {outlet for path in standing for outlet in _outlets(corpus, brief, path)}
    return Lineage(standing, tuple(sorted(outlets)))


def _retracted(corpus: Corpus, brief: BriefEntry, path: Path) -> bool:
    sources = (corpus.source(brief, link) for link in path.links)
    return any(source.source.retracted for source in sources if source)


def _outlets(corpus: Corpus, brief: BriefEntry, path: Path) -> Iterator[str]:
    for link in path.links:
        source = corpus.source(brief, link)
        if source and source.source.outlet:
            yield source.source.outlet
        elif link not in brief.origins and link in corpus.actors and corpus.actors[link].kind in _RELAYS:
            yield link


def _walk(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...], retracted_too: bool = False) -> Iterator[Path]:
    """Follow a written chain to its end, and on from there by `via` and `derived_from`.

    Each source is entered once: sources that draw on each other have more ways between them than could be counted.
    """
    if len({*chain}) < len(chain):
        yield Path(chain, None, None, loop=True)
        return
    entered: set[str] = set()
    waiting = [chain]
    while waiting:  # a stack, deepest first, so that a step back to a link of the same way is a circle
        way = waiting.pop()
        last = way[-1]
        source = corpus.source(brief, last)
        if last in entered or (source and source.source.retracted and not retracted_too):
            continue
        entered.add(last)
        origin = brief.origins.get(last)
        further = _further(source) if source and not origin else ()
        if origin:
            yield Path(way, last, group_of(origin))
        elif source and source.source.role is SourceRole.PRIMARY:
            speaker = source.source.outlet or last
            yield Path(way, speaker, speaker)
        elif not further:
            yield Path(way, None, None)
        yield from (Path((*way, step), None, None, loop=True) for step in further if step in way)
        waiting += [(*way, step) for step in reversed(further) if step not in way]


def _further(source: SourceEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (source.source.via, *source.source.derived_from))))


def group_of(origin: Origin) -> str | None:
    """Return an origin's independence group: the declared one, else the actor it names; None when unknown."""
    group = origin.independence_group or origin.actor
    return None if group is None or group == UNKNOWN or group.startswith(f"{UNKNOWN}-") else group
