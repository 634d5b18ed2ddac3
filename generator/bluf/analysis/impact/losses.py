"""What is lost when something is taken away: per claim, judgment and matrix, brief by brief."""

from dataclasses import dataclass

from bluf.analysis.impact.things import Thing
from bluf.analysis.impact.verdicts import Footing, Verdict, Why
from bluf.corpus import BriefEntry


@dataclass(frozen=True)
class ClaimImpact:
    """A claim that loses ways to it."""

    id: str
    before: int
    after: int
    """Ways that are left; none when the claim falls or was itself taken away."""

    @property
    def falls(self) -> bool:
        """Whether nothing is left of it."""
        return self.after == 0


@dataclass(frozen=True)
class JudgmentImpact:
    """What becomes of a judgment that rests on what goes."""

    id: str
    verdict: Verdict
    why: Why
    before: Footing
    after: Footing
    against: tuple[str, ...]
    """Claims against it that fall."""


@dataclass(frozen=True)
class MatrixImpact:
    """The matrix of competing hypotheses without the rows whose evidence falls."""

    rows: tuple[str, ...]
    before: tuple[str, ...]
    """The least inconsistent hypotheses."""
    after: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether other hypotheses lead."""
        return self.before != self.after


@dataclass(frozen=True)
class BriefImpact:
    """What rests on a thing in one brief."""

    entry: BriefEntry
    current: bool
    """Whether no other brief supersedes it."""
    judgments: tuple[JudgmentImpact, ...]
    claims: tuple[ClaimImpact, ...]
    matrix: MatrixImpact | None
    parts: tuple[tuple[str, str], ...]
    """Kind and id of what else rests on it: alternatives, events, ties, gaps, indicators, outcomes."""

    @property
    def rests(self) -> bool:
        """Whether anything in the brief rests on the thing."""
        return bool(self.judgments or self.claims or self.matrix or self.parts)

    def with_verdict(self, wanted: Verdict) -> tuple[JudgmentImpact, ...]:
        """Return the judgments with a verdict, in the order of the brief."""
        return tuple(one for one in self.judgments if one.verdict is wanted)


@dataclass(frozen=True)
class Impact:
    """Everything that rests on things; briefs in which nothing does are left out, the newest comes first."""

    things: tuple[Thing, ...]
    briefs: tuple[BriefImpact, ...]

    def count(self, wanted: Verdict, current: bool = False) -> int:
        """Return how many judgments have a verdict, in all briefs or in those that no other supersedes."""
        return sum(len(one.with_verdict(wanted)) for one in self.briefs if one.current or not current)
