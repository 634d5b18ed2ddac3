"""What somebody must look at again: indicators whose last look is stale, and gaps still open past their date.

A part that later briefs carry on is told once, by the newest brief of its line; what the newest brief no longer holds
is not watched. A date known to the month or the year counts as its last day, so that nothing is called late too early.
"""

from dataclasses import dataclass
from datetime import date

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import carried, newest_parts
from bluf.model import Gap, Indicator
from bluf.model.technique_terms import GapStatus, IndicatorStatus

STALE_AFTER_DAYS = 30
"""How old a look may be where the indicator does not say it; a rule of this house, not of a standard."""
CLOSED = (GapStatus.ANSWERED, GapStatus.RETIRED)


@dataclass(frozen=True)
class Watched:
    """An indicator as the newest brief of its line states it."""

    entry: BriefEntry
    indicator: Indicator
    looked_at: date | None
    """The newest look at it in any brief of the line; None when nobody looked."""
    stale_from: date | None
    """The first day on which that look is too old; None for one that was observed and that nobody means to repeat."""
    stale: bool


@dataclass(frozen=True)
class OpenGap:
    """A gap that was neither answered nor retired, as the newest brief of its line states it."""

    entry: BriefEntry
    gap: Gap
    raised: date
    """The day it was first noted, in whatever brief of the line."""
    needed_by: date | None
    age_days: int
    """Whole days since it was raised; never below 0."""
    overdue: bool


def days_after(day: date, days: int) -> date:
    """Return the day so many days after another; the calendar ends with the year 9999."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def watched(corpus: Corpus, day: date) -> tuple[Watched, ...]:
    """Return every indicator that a current brief watches, as of a day, the newest brief first.

    A look is stale once it is older than `check_every` days. One at which nobody looked counts from the day of the
    first brief that names it. An observed indicator waits for nothing more, unless it says how often to look.
    """
    return tuple(
        watched_one(corpus, entry, indicator, day)
        for entry, indicator in newest_parts(corpus, "indicator", Indicator)
        if corpus.successor(entry.id) is None
    )


def watched_one(corpus: Corpus, entry: BriefEntry, indicator: Indicator, day: date) -> Watched:
    """Return how an indicator of a brief stands on a day."""
    holding = carried(corpus, entry, "indicator", indicator.id)
    line = (one.parts[indicator.id].record for one in holding)
    looks = [one.looked_at.last for one in line if isinstance(one, Indicator) and one.looked_at]
    looked_at = max(looks, default=None)
    settled = indicator.standing is IndicatorStatus.OBSERVED and indicator.check_every is None
    every = indicator.check_every or STALE_AFTER_DAYS
    stale_from = None if settled else days_after(looked_at or holding[0].brief.date.last, every + 1)
    return Watched(entry, indicator, looked_at, stale_from, bool(stale_from and stale_from <= day))


def open_gaps(corpus: Corpus, day: date) -> tuple[OpenGap, ...]:
    """Return every gap of a current brief that is neither answered nor retired, as of a day, the newest brief first."""
    return tuple(
        open_gap(corpus, entry, gap, day)
        for entry, gap in newest_parts(corpus, "gap", Gap)
        if corpus.successor(entry.id) is None and gap.status not in CLOSED
    )


def open_gap(corpus: Corpus, entry: BriefEntry, gap: Gap, day: date) -> OpenGap:
    """Return how old a gap of a brief is on a day, and whether its answer is late."""
    first = carried(corpus, entry, "gap", gap.id)[0]
    noted = first.parts[gap.id].record
    before = noted.raised if isinstance(noted, Gap) else None
    raised = (gap.raised or before or first.brief.date).last
    needed_by = gap.needed_by.last if gap.needed_by else None
    return OpenGap(entry, gap, raised, needed_by, max(0, (day - raised).days), bool(needed_by and needed_by < day))
