"""What leans on a source: the claims whose chains pass through it, and the judgments that rest on those claims."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.corpus.entries import BriefEntry
from bluf.corpus.gathered import Gathered, gathered, gathered_again
from bluf.corpus.graph import Corpus
from bluf.corpus.once import changing, once
from bluf.model import Claim


@dataclass(frozen=True)
class Leaning:
    """One part of a brief that leans on a source or an outlet."""

    brief: str
    kind: str
    """`claim` or `judgment`."""
    part: str
    text: str


MOST = 2_000
"""Links behind one claim or judgment that are looked at; a rule reports a brief that has so many."""


def links_of(claim: Claim) -> frozenset[str]:
    """Return the ids of every source, outlet and origin a claim came through."""
    return frozenset(link for chain in claim.chains for link in chain) | {*claim.sources}


def _leanings_in(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[str, Leaning]]:
    for links, leaning in _in_brief(corpus, entry):
        yield from ((link, leaning) for link in sorted(links))


@changing(gathered_again(_leanings_in))
@once
def leanings(corpus: Corpus) -> Gathered[Leaning]:
    """Return, for every source and every actor in a chain, what leans on it, the newest brief first."""
    return gathered(corpus, _leanings_in)


def _in_brief(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[frozenset[str], Leaning]]:
    for judgment in entry.brief.key_judgments:
        through = frozenset(judgment.sources)
        for claim_id in (*judgment.evidence, *judgment.against):
            if claim_id in entry.claims:
                through |= links_of(entry.claims[claim_id])
        yield (
            _with_outlets(corpus, entry, through),
            Leaning(entry.id, "judgment", judgment.id, judgment.statement),
        )
    for claim in entry.brief.claims:
        yield _with_outlets(corpus, entry, links_of(claim)), Leaning(entry.id, "claim", claim.id, claim.text)


def _with_outlets(corpus: Corpus, entry: BriefEntry, links: frozenset[str]) -> frozenset[str]:
    """Add the outlets that published the sources, and the sources those were read through, as far as that goes."""
    reached = set(links)
    waiting = sorted(links)
    while waiting and len(reached) < MOST:
        source = corpus.source(entry, waiting.pop())
        if source:
            further = {source.source.via, source.source.outlet, *source.source.derived_from} - {None} - reached
            reached |= {link for link in further if link}
            waiting += sorted(link for link in further if link)
    return frozenset(reached)
