"""What the desk has to look at: forecasts to settle, indicators to look at, gaps to close, the most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bluf.analysis.ledger.rows import Standing, ledger
from bluf.analysis.watching.watch import days_after, open_gaps, watched
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Judgment


class DueKind(StrEnum):
    """What is to be done."""

    FORECAST = "forecast"
    """Settle it with `bluf resolve`."""
    INDICATOR = "indicator"
    """Look at it again."""
    GAP = "gap"
    """Close it."""


@dataclass(frozen=True)
class Due:
    """Something that has a day."""

    kind: DueKind
    entry: BriefEntry
    part: str
    on: date
    """The last day on which it is not late."""
    text: str

    @property
    def reference(self) -> str:
        """`brief#id`."""
        return f"{self.entry.id}#{self.part}"


def due(corpus: Corpus, day: date, within: int) -> tuple[Due, ...]:
    """Return what is late on a day or will be due within so many days after it, the most urgent first."""
    last = days_after(day, within)
    found = (one for kind in (_forecasts, _indicators, _gaps) for one in kind(corpus, day) if one.on <= last)
    return tuple(sorted(found, key=lambda one: (one.on, one.kind, one.reference)))


def _forecasts(corpus: Corpus, day: date) -> Iterator[Due]:
    for row in ledger(corpus):
        asked = row.asked
        if asked and asked.forecast and row.by and row.standing(day) in (Standing.OPEN, Standing.OVERDUE):
            part = asked.part
            text = part.statement if isinstance(part, Judgment) else part.question
            yield Due(DueKind.FORECAST, asked.entry, part.id, row.by.last, text)


def _indicators(corpus: Corpus, day: date) -> Iterator[Due]:
    for one in watched(corpus, day):
        if one.stale_from:
            fresh_until = one.stale_from - timedelta(days=1)
            yield Due(DueKind.INDICATOR, one.entry, one.indicator.id, fresh_until, one.indicator.text)


def _gaps(corpus: Corpus, day: date) -> Iterator[Due]:
    for one in open_gaps(corpus, day):
        if one.needed_by:
            yield Due(DueKind.GAP, one.entry, one.gap.id, one.needed_by, one.gap.question)
