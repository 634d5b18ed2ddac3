"""What every brief stands on, worked out once: the ways of its claims, and of the sources its judgments name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bluf.analysis.hypotheses.matrix import Weighed
from bluf.analysis.impact.roads import Roads
from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.analysis.sourcing.origins import Path, claim_lineage, judgment_lineage
from bluf.analysis.sourcing.ways import group_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.gathered import Gathered, gathered, gathered_again
from bluf.corpus.once import changing, once, once_of_each
from bluf.model import Judgment, Source
from bluf.model.references import mentions

Ways = Mapping[str, tuple[Path, ...]]
"""Id of a claim or a source to the ways by which it came."""


class ByEnd:
    """What came by which links, and from which groups."""

    def __init__(self, ways: Ways) -> None:
        """Take the ways of each."""
        self._through: dict[str, set[str]] = {}
        self._from: dict[str, set[str]] = {}
        for name, paths in ways.items():
            for path in paths:
                for link in path.links:
                    self._through.setdefault(link, set()).add(name)
                if path.group:
                    self._from.setdefault(path.group, set()).add(name)

    def touched(self, links: Iterable[str], groups: Iterable[str]) -> set[str]:
        """Return what came through one of some links, or from one of some groups."""
        through = (self._through.get(link, ()) for link in links)
        return set().union(*through, *(self._from.get(group, ()) for group in groups))


@dataclass(frozen=True)
class Ground:
    """What one brief stands on."""

    entry: BriefEntry
    claims: Ways
    direct: Ways
    """The sources that judgments name themselves."""
    sources: Mapping[str, Source]
    """Every source the brief names or comes to by `via` and `derived_from`, in the order in which it comes to them."""

    @cached_property
    def roads(self) -> Roads:
        """How its sources were read."""
        return Roads(self.sources)

    @cached_property
    def names(self) -> frozenset[str]:
        """Ids of all sources, outlets, relays, origins' actors and groups that something in it comes through."""
        return _names(self.entry, self.sources)

    @cached_property
    def claims_by_end(self) -> "ByEnd":
        """The claims by what they came through."""
        return ByEnd(self.claims)

    @cached_property
    def direct_by_end(self) -> "ByEnd":
        """The sources that judgments name themselves by what they came through."""
        return ByEnd(self.direct)

    @cached_property
    def matrix(self) -> Weighed | None:
        """The matrix of competing hypotheses, weighed once."""
        return Weighed(self.entry.brief.ach) if self.entry.brief.ach else None


@once_of_each
def ground_of(corpus: Corpus, brief: str) -> Ground:
    """Return what a brief stands on, worked out once however many ask."""
    return ground(corpus, corpus.briefs[brief])


def _named_in(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[str, str]]:
    return ((name, entry.id) for name in _names(entry, _reached(corpus, entry)))


@changing(gathered_again(_named_in, brief_of=str))
@once
def briefs_naming(corpus: Corpus) -> Gathered[str]:
    """Return the briefs in which something comes through a source, an actor or a group, by its id, the newest first."""
    return gathered(corpus, _named_in)


def _names(entry: BriefEntry, sources: Mapping[str, Source]) -> frozenset[str]:
    """Ids of all sources, outlets, relays, origins' actors and groups that something in a brief comes through."""
    found = {
        *sources,
        *(source.outlet for source in sources.values()),
        *(link for claim in entry.brief.claims for chain in claim.chains for link in chain),
        *(origin.actor for origin in entry.brief.origins),
        *(group_in(entry, origin) for origin in entry.brief.origins),
    }
    return frozenset(name for name in found if name)


def ground(corpus: Corpus, entry: BriefEntry) -> Ground:
    """Work out what a brief stands on."""
    return Ground(
        entry,
        {claim.id: claim_lineage(corpus, entry, claim).paths for claim in entry.brief.claims},
        {
            source: source_ways(corpus, entry, judgment, source)
            for judgment in entry.brief.key_judgments
            for source in judgment.sources
        },
        _reached(corpus, entry),
    )


def source_ways(corpus: Corpus, entry: BriefEntry, judgment: Judgment, source: str) -> tuple[Path, ...]:
    """Return the ways behind one source that a judgment names."""
    alone = judgment.model_copy(update={"evidence": (), "sources": (source,)})
    return judgment_lineage(corpus, entry, alone).paths


def _reached(corpus: Corpus, entry: BriefEntry) -> Mapping[str, Source]:
    found: dict[str, Source] = {}
    far = not tangle_in(corpus, entry.id)
    waiting = list(_named(entry))
    for name in waiting:  # grows while it is walked
        source = corpus.source(entry, name)
        if source and name not in found:
            found[name] = source.source
            waiting += filter(None, (source.source.via, *source.source.derived_from)) if far else ()
    return found


def _named(entry: BriefEntry) -> Iterator[str]:
    return (mention.id for mention in mentions(entry.brief) if "source" in mention.kinds)
