"""What every brief stands on, worked out once: the ways of its claims, and of the sources its judgments name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bluf.analysis.sourcing.origins import Path, claim_lineage, judgment_lineage
from bluf.analysis.sourcing.ways import group_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once
from bluf.model import Judgment, Source
from bluf.model.references import mentions

Ways = Mapping[str, tuple[Path, ...]]
"""Id of a claim or a source to the ways by which it came."""


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
    def names(self) -> frozenset[str]:
        """Ids of all sources, outlets, relays, origins' actors and groups that something in the brief comes through."""
        origins, links = self.entry.brief.origins, (link for claim in self.entry.brief.claims for link in claim.chains)
        found = {
            *self.sources,
            *(source.outlet for source in self.sources.values()),
            *(link for chain in links for link in chain),
            *(origin.actor for origin in origins),
            *(group_in(self.entry, origin) for origin in origins),
        }
        return frozenset(name for name in found if name)


@dataclass(frozen=True)
class Grounds:
    """What all briefs stand on."""

    corpus: Corpus

    @cached_property
    def by_brief(self) -> Mapping[str, Ground]:
        """Brief to what it stands on, the newest brief first."""
        return {entry.id: ground(self.corpus, entry) for entry in self.corpus.briefs.values()}

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Brief to its place, the newest first."""
        return {brief: place for place, brief in enumerate(self.corpus.briefs)}

    @cached_property
    def naming(self) -> Mapping[str, tuple[str, ...]]:
        """Id of a source, an actor or a group to the briefs in which something comes through it."""
        found: dict[str, list[str]] = {}
        for brief, one in self.by_brief.items():
            for name in one.names:
                found.setdefault(name, []).append(brief)
        return {name: tuple(briefs) for name, briefs in found.items()}


grounds_of = once(Grounds)
"""What all briefs of a corpus stand on, worked out once however many ask."""


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


def gone(sources: Mapping[str, Source], taken: Iterable[str]) -> frozenset[str]:
    """Return the sources that go when some are taken away: those, and what was read through them.

    What was retracted, or read through what was, is gone already. What only draws on a source (`derived_from`) stays:
    a chain that leads on through what goes falls when it is walked.
    """
    already = withdrawn(sources)
    return _closed(sources, already | {name for name in taken if name in sources}) - already


def withdrawn(sources: Mapping[str, Source]) -> frozenset[str]:
    """Return the sources that were retracted, and those that were read through retracted ones."""
    return _closed(sources, {name for name, source in sources.items() if source.retracted})


def _closed(sources: Mapping[str, Source], down: Iterable[str]) -> frozenset[str]:
    found, before = {*down}, -1
    deepest_first = tuple(reversed(tuple(sources.items())))  # so that a line of sources goes in one round
    while len(found) > before:
        before = len(found)
        found.update(name for name, source in deepest_first if source.via in found)
    return frozenset(found)


def _reached(corpus: Corpus, entry: BriefEntry) -> Mapping[str, Source]:
    found: dict[str, Source] = {}
    waiting = list(_named(entry))
    for name in waiting:  # grows while it is walked
        source = corpus.source(entry, name)
        if source and name not in found:
            found[name] = source.source
            waiting += filter(None, (source.source.via, *source.source.derived_from))
    return found


def _named(entry: BriefEntry) -> Iterator[str]:
    return (mention.id for mention in mentions(entry.brief) if "source" in mention.kinds)
