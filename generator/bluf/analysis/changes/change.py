"""One difference between two briefs: what it is about, what stood there before and what stands there now."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What differs. `before` and `after` of a change hold what is said after the colon."""

    PRESENCE = "presence"
    """Whether the part is there at all: its text."""
    WORDING = "wording"
    """Its text."""
    LIKELIHOOD = "likelihood"
    """Term, point estimate, date and condition in words."""
    CONFIDENCE = "confidence"
    """The level."""
    EVIDENCE = "evidence"
    """A claim that speaks for it: the claim's id."""
    AGAINST = "against"
    """A claim that speaks against it: the claim's id."""
    SOURCES = "sources"
    """A source that it rests on directly: the source's id."""
    ASSUMPTIONS = "assumptions"
    """An assumption that it leans on: the assumption's id."""
    GRADE = "grade"
    """The Admiralty grade."""
    RETRACTION = "retraction"
    """That it was retracted: what was, with the day if it is known."""
    CORRECTION = "correction"
    """That it was corrected: what was, with the day if it is known."""
    BREACH = "breach"
    """That an assumption turned out wrong: how, with the day if it is known."""
    CLASS = "class"
    """What the check of an assumption found."""
    STATUS = "status"
    """Where a gap or an indicator stands: the code."""
    ANSWER = "answer"
    """What was learnt of a gap that stands where it stood."""


@dataclass(frozen=True)
class Change:
    """One difference between two briefs."""

    part: str
    """`judgment`, `claim`, `assumption`, `gap`, `indicator` or `alternative`; `brief` for the bottom line."""
    id: str
    """Id of the part, in the newer brief if it is there; empty for the bottom line."""
    aspect: Aspect
    before: str
    """What stood there; empty when nothing did."""
    after: str
    """What stands there; empty when nothing does."""
    reason: str = ""
    """Why, as the data say it; empty when they do not."""
    outside_seed: bool = False
    """Whether the change comes from the public record and not from the source article."""

    @property
    def added(self) -> bool:
        """Whether there was nothing before."""
        return not self.before

    @property
    def removed(self) -> bool:
        """Whether there is nothing now."""
        return not self.after
