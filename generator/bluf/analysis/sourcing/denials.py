"""Denials: who denies what, and whether it is the fact or only the knowledge of it that is denied.

After the tradecraft reference, section 9.5: an interested denial is an independent origin for the denial, not for the
fact, and "not aware of it" is not "it did not happen". A contradiction names first what is denied, then the denial.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bluf.analysis.sourcing.ways import Path, chains_of, source_in, ways
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Contradiction
from bluf.model.vocabulary import ContradictionKind

KINDS = (ContradictionKind.DENIAL, ContradictionKind.DENIAL_OF_KNOWLEDGE)


@dataclass(frozen=True)
class Denial:
    """One statement that denies another."""

    contradiction: Contradiction
    denied: str
    """Id of the claim or source that is denied."""
    denying: str
    """Id of the claim or source that denies it."""

    @property
    def of_knowledge(self) -> bool:
        """Whether it is only said that nothing is known of it."""
        return self.contradiction.kind is ContradictionKind.DENIAL_OF_KNOWLEDGE


def denials(brief: BriefEntry) -> Iterator[Denial]:
    """Yield the denials that a brief records, in its order."""
    for one in brief.brief.contradictions:
        if one.kind in KINDS:
            yield Denial(one, one.between[0], one.between[1])


def speaker(brief: BriefEntry, path: Path) -> str | None:
    """Return who speaks at the end of a way: the actor if it is named, else the origin; None when nobody is given."""
    origin = brief.origins.get(path.origin or "")
    return (origin.actor or origin.id) if origin else path.origin


def ways_of(corpus: Corpus, brief: BriefEntry, statement: str) -> tuple[Path, ...]:
    """Return the standing ways behind one side of a contradiction: a claim or a source."""
    claim = brief.claims.get(statement)
    if claim is None:
        return tuple(ways(corpus, brief, (statement,))) if source_in(corpus, brief, statement) else ()
    return () if claim.retracted else tuple(path for chain in chains_of(claim) for path in ways(corpus, brief, chain))


def denied_by(corpus: Corpus, brief: BriefEntry, statement: str) -> Mapping[str, bool]:
    """Return the speakers who deny a statement by a denial that was not withdrawn, and whether only knowledge of it.

    Who denies the fact as well denies the fact.
    """
    found: dict[str, bool] = {}
    for one in denials(brief):
        for path in ways_of(corpus, brief, one.denying) if one.denied == statement else ():
            who = speaker(brief, path)
            if who:
                found[who] = one.of_knowledge and found.get(who, True)
    return found
