"""The score of one line of the ledger: each thing that was said, for as long as it stood.

What was said holds from the day it was made until it was revised, withdrawn or decided; the day that decided it counts,
and of two revisions of one day the later. After the question closed, or its outcome was written down, nothing counts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bluf.analysis.ledger.rows import Row
from bluf.analysis.ledger.scoring import brier_single, log_score, weighted_mean
from bluf.analysis.ledger.stated import Chance, Stated, chance_of, conditional
from bluf.model.vocabulary import Outcome


class Unscored(StrEnum):
    """Why a line has no score."""

    OPEN = "open"
    VOID = "void"
    DISPUTED = "disputed"
    CONDITIONAL = "conditional"
    NO_PROBABILITY = "no-probability"
    NEVER_STOOD = "never-stood"


@dataclass(frozen=True)
class Held:
    """What was said, and for how many days it stood."""

    stage: Stated
    chance: Chance
    days: int


@dataclass(frozen=True)
class Score:
    """The score of one line, averaged over the days it stood."""

    outcome: bool
    held: tuple[Held, ...]
    """Never empty; what stood for no day is not in it."""

    @property
    def days(self) -> int:
        """For how many days it stood."""
        return sum(one.days for one in self.held)

    @property
    def from_term(self) -> bool:
        """Whether some of it was given as a term only."""
        return any(one.chance.from_term for one in self.held)

    @property
    def brier(self) -> float:
        """Brier score, single form, time-weighted."""
        return weighted_mean((brier_single(one.chance.p, self.outcome), one.days) for one in self.held)

    @property
    def brier_interval(self) -> tuple[float, float]:
        """The best and the worst Brier score that the ranges allow: at their ends, as it moves one way with p."""
        ends = [sorted(brier_single(p, self.outcome) for p in (one.chance.low, one.chance.high)) for one in self.held]
        days = [one.days for one in self.held]
        best, worst = (weighted_mean(zip((end[side] for end in ends), days, strict=True)) for side in (0, 1))
        return best, worst

    @property
    def log(self) -> float:
        """Log score, clipped, time-weighted."""
        return weighted_mean((log_score(one.chance.p, self.outcome), one.days) for one in self.held)


def decided_on(row: Row) -> date:
    """Return the last day on which a line could be forecast: the first of `on`, `by` and when it was recorded."""
    resolution = row.resolution
    days = (row.by, resolution and resolution.on, resolution and resolution.recorded)
    return min((day.last for day in days if day), default=row.newest.made.last)


def score_of(row: Row) -> Score | Unscored:
    """Return the score of a line, or why it has none."""
    if row.resolution is None:
        return Unscored.OPEN
    if row.resolution.outcome not in (Outcome.YES, Outcome.NO):
        return Unscored.VOID
    if row.disputed:
        return Unscored.DISPUTED
    held = tuple(_held(row))
    if held:
        return Score(row.resolution.outcome is Outcome.YES, held)
    if any(conditional(stage) for stage in row.stages):
        return Unscored.CONDITIONAL
    return Unscored.NEVER_STOOD if any(chance_of(stage) for stage in row.stages) else Unscored.NO_PROBABILITY


def _held(row: Row) -> Iterator[Held]:
    """Yield what was said with its days, in order of time. Where no likelihood is stated, the one before stands."""
    after = decided_on(row).toordinal() + 1
    stages = sorted(_begun(row.stages), key=lambda begun: begun[0])
    ends = [*(start for start, _ in stages[1:]), after]
    chance: Chance | None = None
    for (start, stage), end in zip(stages, ends, strict=True):
        chance = None if stage.withdrawn or conditional(stage) else chance_of(stage) or chance
        days = min(end, after) - start
        if chance and days > 0:
            yield Held(stage, chance, days)


def _begun(stages: Iterable[Stated]) -> Iterator[tuple[int, Stated]]:
    """Yield each stage with its first day. A follow-up that repeats the day of what it revises has that of its brief.

    Otherwise it would take the place of what was said before, as if that had never been said.
    """
    before = 0
    for stage in stages:
        made = stage.made.first.toordinal()
        start = made if made > before else max(made, stage.entry.brief.date.first.toordinal())
        yield start, stage
        before = start
