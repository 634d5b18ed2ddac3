"""Who really said it: outlets, chains and independent origins behind a claim or a judgment.

Corroboration counts origins, not outlets: many reports that trace to one origin are one report. After the rule of the
tradecraft reference, section 9.5 (circular reporting and false confirmation): the independent count is the number of
distinct independence groups over the origins of all chains that were not retracted. An origin of unknown lineage never
counts as a new group, and neither does a circle.

A denial is an origin for the denial only (same section). Where a chain of a claim ends at a speaker who, by a recorded
contradiction, denies that very claim or says that it knows nothing of it, that way does not speak for the claim. The
speaker is meant, not its independence group: one office of a government may confirm what another denies. The ways of
the denial itself count in full, for the denial. What a judgment lists as evidence is not second-guessed: where it lists
a claim and its denial, both count, and rule T213 says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bluf.analysis.sourcing.denials import denied_by, speaker
from bluf.analysis.sourcing.ways import UNKNOWN, Path, chains_of, loops_of, source_in, ways, with_roads
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once_of_each
from bluf.model import Claim, Judgment
from bluf.model.actor_terms import ActorKind

__all__ = ["UNKNOWN", "Lineage", "Path", "claim_lineage", "fallen_ways", "judgment_lineage", "loops_of"]

_RELAYS = (ActorKind.MEDIA_OUTLET, None)


@dataclass(frozen=True)
class Lineage:
    """All ways behind a claim or a judgment."""

    paths: tuple[Path, ...]
    outlets: tuple[str, ...]
    """Ids of the actors that published or relayed it, sorted."""
    denying: tuple[Path, ...] = ()
    """Ways that end at a speaker who denies the claim; they do not speak for it and are not counted."""
    unaware: tuple[Path, ...] = ()
    """Ways that end at a speaker who says only that it does not know of it; neither are they counted."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The distinct independence groups, sorted."""
        return tuple(sorted({path.group for path in self.paths if path.group}))

    @property
    def origins(self) -> tuple[str, ...]:
        """Ids of the distinct origins that are named, sorted."""
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
    if corpus.briefs.get(brief.id) is not brief or brief.claims.get(claim.id) is not claim:
        return _of_claim(corpus, brief, claim)
    return _lineage_of(corpus, (brief.id, claim.id))


@once_of_each
def _lineage_of(corpus: Corpus, claim: tuple[str, str]) -> Lineage:
    """The lineage of a claim, by its brief and its id: rules and pages ask for each ten times."""
    brief = corpus.briefs[claim[0]]
    return _of_claim(corpus, brief, brief.claims[claim[1]])


def _of_claim(corpus: Corpus, brief: BriefEntry, claim: Claim) -> Lineage:
    paths = [path for chain in chains_of(claim) for path in ways(corpus, brief, chain)]
    return _lineage(corpus, brief, paths, denied_by(corpus, brief, claim.id))


def judgment_lineage(corpus: Corpus, brief: BriefEntry, judgment: Judgment) -> Lineage:
    """Return the lineage of what speaks for a judgment: its evidence and its direct sources."""
    paths = [path for source in judgment.sources for path in ways(corpus, brief, (source,))]
    for claim_id in judgment.evidence:
        claim = brief.claims.get(claim_id)
        if claim:
            paths += claim_lineage(corpus, brief, claim).paths
    return _lineage(corpus, brief, paths)


def fallen_ways(corpus: Corpus, brief: BriefEntry, claim: Claim) -> tuple[Path, ...]:
    """Return the ways of a claim that a retraction took away."""
    standing = set() if claim.retracted else {path for chain in chains_of(claim) for path in ways(corpus, brief, chain)}
    every = (path for chain in chains_of(claim) for path in ways(corpus, brief, chain, retracted_too=True))
    return tuple(dict.fromkeys(path for path in every if path not in standing))


def _lineage(
    corpus: Corpus, brief: BriefEntry, paths: Iterable[Path], denied: Mapping[str, bool] = MappingProxyType({})
) -> Lineage:
    sorted_out: dict[bool | None, list[Path]] = {None: [], False: [], True: []}
    for path in dict.fromkeys(paths):
        sorted_out[denied.get(speaker(brief, path) or "")].append(path)
    standing, denying, unaware = map(tuple, sorted_out.values())
    outlets = {outlet for path in standing for outlet in _outlets(corpus, brief, path)}
    return Lineage(standing, tuple(sorted(outlets)), denying, unaware)


def _outlets(corpus: Corpus, brief: BriefEntry, path: Path) -> Iterator[str]:
    """Yield who published or relayed a way, and what its sources were read through."""
    for link in with_roads(corpus, brief, path.links):
        source = source_in(corpus, brief, link)
        if source and source.outlet:
            yield source.outlet
        elif not source and link not in brief.origins:
            actor = corpus.actors.get(link)
            if actor and actor.kind in _RELAYS:
                yield link
