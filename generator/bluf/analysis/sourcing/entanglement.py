"""Briefs whose sourcing cannot be followed: too many steps lead back from their claims, or too many things hold others.

Every way to every claim is walked, and walked again without each thing that could be taken away. A few hundred sources
that all draw on one another would keep a machine busy for days. No brief that people write comes near these limits.
"""

from collections.abc import Iterator
from enum import Enum

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once_of_each

MOST_STEPS = 2_000
"""Steps from a document or an outlet to the next towards the origin, those of all claims and judgments together."""
MOST_LEANING = 10_000
"""The same steps, once for each judgment that they lead to."""
MOST_WORK = 500_000
"""Things that can be taken away, times what has to be counted again for each."""


class Tangle(Enum):
    """Why the sourcing of a brief is not followed."""

    STEPS = f"More than {MOST_STEPS:,} steps lead from the claims back to their origins"
    LEANING = f"More than {MOST_LEANING:,} steps lead from the judgments back to the origins of their claims"
    WORK = "Too many claims, sources and assumptions rest on too many others to tell what would fall with each"


@once_of_each
def tangle_in(corpus: Corpus, brief_id: str) -> Tangle | None:
    """Return why the sourcing of a brief is not followed; None if it is."""
    entry = corpus.briefs.get(brief_id)
    return _tangle(corpus, entry) if entry else None


def _tangle(corpus: Corpus, entry: BriefEntry) -> Tangle | None:
    brief = entry.brief
    steps: dict[tuple[str, ...], int] = {}
    total = 0
    for chain in _chains(entry):
        if chain not in steps:
            steps[chain] = _steps(corpus, entry, chain, MOST_STEPS - total)
        total += steps[chain]
        if total > MOST_STEPS:
            return Tangle.STEPS
    ways = {claim.id: sum(steps[chain] for chain in _written(claim.chains, claim.sources)) for claim in brief.claims}
    leaning = sum(ways.get(claim, 0) + 1 for one in brief.key_judgments for claim in (*one.evidence, *one.against))
    # sources with files of their own can be taken away as well, and there are no more of them than steps
    things = len(brief.claims) + len(brief.origins) + len(brief.assumptions) + max(len(brief.sources), total)
    again = total + leaning + len(brief.key_judgments) + things
    if leaning > MOST_LEANING:
        return Tangle.LEANING
    return Tangle.WORK if things * again > MOST_WORK else None


def _chains(entry: BriefEntry) -> Iterator[tuple[str, ...]]:
    for claim in entry.brief.claims:
        yield from _written(claim.chains, claim.sources)
    for judgment in entry.brief.key_judgments:
        yield from _written((), judgment.sources)


def _written(chains: tuple[tuple[str, ...], ...], sources: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield from chains
    yield from ((source,) for source in sources)


def _steps(corpus: Corpus, entry: BriefEntry, chain: tuple[str, ...], most: int) -> int:
    """Count the links of a chain and the steps that lead on from its end, each source entered once."""
    count, seen, waiting = len(chain), {chain[-1]}, [chain[-1]]
    while waiting and count <= most:
        source = corpus.source(entry, waiting.pop())
        further = {source.source.via, *source.source.derived_from} - {None} if source else set()
        count += len(further)
        new = {step for step in further if step} - seen
        seen |= new
        waiting += sorted(new)
    return count
