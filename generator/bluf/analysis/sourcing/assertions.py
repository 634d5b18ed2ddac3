"""Assertions: who says a thing, and how that speaker stands to it.

A statement is worth what its speaker could know, gains by it, and answers for. ICD 206 lists access, motivation and
possible bias among the factors of a source; the tradecraft reference, section 9.5, adds that an interested denial is an
origin for the denial only. Nothing is inferred here: what the brief does not say of a speaker stays unsaid.
"""

from dataclasses import dataclass

from bluf.analysis.sourcing.denials import KINDS, denied_by, speaker, ways_of
from bluf.analysis.sourcing.ways import Path, group_in, group_of_actor
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Contradiction, Origin
from bluf.model.speaker import InterestKind


@dataclass(frozen=True)
class Assertion:
    """One speaker behind a statement."""

    origin: Origin | None
    """None for a publisher that speaks for itself, and where no origin is given."""
    actor: str | None
    """The actor, if the speaker is named."""
    document: str | None = None
    """The document that speaks for itself and has no publisher."""
    group: str | None = None
    """The independence group; None when it is unknown."""

    @property
    def given(self) -> bool:
        """Whether it is said at all who speaks."""
        return bool(self.origin or self.actor or self.document)

    @property
    def interested(self) -> bool:
        """Whether the speaker is known to gain by what it says."""
        kind = self.origin.interest.kind if self.origin and self.origin.interest else InterestKind.UNKNOWN
        return kind.interested


def assertions(corpus: Corpus, brief: BriefEntry, statement: str) -> tuple[Assertion, ...]:
    """Return who asserts a claim, or the content of a source, each speaker once, in the order of the chains.

    Who denies it, or says that it does not know of it, does not assert it, though a chain ends there.
    """
    denied = denied_by(corpus, brief, statement)
    standing = (path for path in ways_of(corpus, brief, statement) if speaker(brief, path) not in denied)
    return tuple(dict.fromkeys(assertion_of(corpus, brief, path) for path in standing))


def interested_denial(corpus: Corpus, brief: BriefEntry, one: Contradiction) -> bool:
    """Whether a contradiction is a denial by somebody who gains by denying."""
    return one.kind in KINDS and any(said.interested for said in assertions(corpus, brief, one.between[1]))


def assertion_of(corpus: Corpus, brief: BriefEntry, path: Path) -> Assertion:
    """Return who speaks at the end of a way."""
    origin = brief.origins.get(path.origin or "")
    if origin:
        return assertion_of_origin(brief, origin)
    if path.origin and path.origin in corpus.actors:
        return Assertion(None, path.origin, None, group_of_actor(brief, path.origin))
    return Assertion(None, None, path.origin, path.group)


def assertion_of_origin(brief: BriefEntry, origin: Origin) -> Assertion:
    """Return an origin of a brief as a speaker."""
    return Assertion(origin, origin.actor, None, group_in(brief, origin))
