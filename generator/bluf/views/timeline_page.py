"""The page *Timeline*: everything on one axis, and each year, quarter and month at an address of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.ledger.rows import ledger
from bluf.figures.timeline import axis_between
from bluf.views.chronicle import Chronicle
from bluf.views.events import all_events
from bluf.views.head import Marking
from bluf.views.periods import Period, month_of, quarter_of, year_of
from bluf.views.targets import Link, Target
from bluf.views.timeline import MOST, TimelineView, timeline

MOST_OF_A_MONTH = 400
"""Rows that a month shows: there is no shorter period to look into."""
_YEARS = 24
"""Years that a page lists to choose from, around its own."""


@dataclass(frozen=True)
class PeriodLink:
    """A period to choose, with how many entries fall into it."""

    text: str
    target: Target
    count: int
    current: bool


@dataclass(frozen=True)
class PeriodRow:
    """Periods of one length beside each other."""

    label: str
    links: tuple[PeriodLink, ...]


@dataclass(frozen=True)
class TimelinePage:
    """The timeline of a period, or of all there is."""

    title: str
    marking: Marking
    period: str
    """What a reader calls it; empty for all there is."""
    said: str
    """How many entries there are, and how many of them outside."""
    without: str
    """What cannot be drawn; empty when there is nothing of the kind."""
    choices: tuple[PeriodRow, ...]
    timeline: TimelineView | None
    previous: Link | None
    """The next earlier period of the same length."""
    next: Link | None


def period_title(period: Period) -> str:
    """Return what the page of a period is called."""
    return f"Timeline: {period.label}"


def timeline_page(chronicle: Chronicle, period: Period | None = None) -> TimelinePage:
    """Return the page of a period, or of all there is."""
    held = chronicle.entries if period is None else chronicle.by_period[period]
    most = MOST_OF_A_MONTH if period and period.months == 1 else MOST
    axis = axis_between(period.first, period.last) if period else None
    before, after = _beside(chronicle, period) if period else (None, None)
    return TimelinePage(
        period_title(period) if period else "Timeline",
        chronicle.marking,
        period.label if period else "",
        " ".join(_said(chronicle, period, len(held), most)),
        _without(chronicle) if period is None else "",
        tuple(_choices(chronicle, period)),
        timeline(held[:most], axis=axis) if held else None,
        before,
        after,
    )


def _said(chronicle: Chronicle, period: Period | None, count: int, most: int) -> Iterator[str]:
    """Say how much is shown, and how much is outside of the picture."""
    total = len(chronicle.entries)
    judged = chronicle.through(period, judged=True) if period else 0
    if period is None:
        yield f"{_entries(total)}."
    else:
        running = chronicle.through(period, judged=False)
        vague = chronicle.vague(period)
        through = f"; {running} {'runs' if running == 1 else 'run'} through it" if running else ""
        dated = f"; {vague} dated only to the year" if vague else ""
        outside = total - count - running - vague - judged
        yield f"{_entries(count)} in {period.label}{through}{dated}; {outside} outside it."
    if count > most:
        yield f"The picture shows the newest {most} of them; {count - most} are left out."
        if most == MOST:
            yield "Choose a shorter period for the others."
    if period and judged:
        yield f"{_judgments(judged)} made before {period.label} and due after it."


def _without(chronicle: Chronicle) -> str:
    undated = sum(not (event.date and event.date.date) for _, event in all_events(chronicle.corpus))
    open_ended = len(ledger(chronicle.corpus)) - sum(entry.kind == "judgment" for entry in chronicle.entries)
    said = (
        f"{undated} {'event has' if undated == 1 else 'events have'} no date" if undated else "",
        f"{open_ended} {'judgment or forecast has' if open_ended == 1 else 'judgments and forecasts have'} no day "
        "by which to be judged"
        if open_ended
        else "",
    )
    return ", and ".join(filter(None, said)) + ": not drawn." if any(said) else ""


def _choices(chronicle: Chronicle, period: Period | None) -> Iterator[PeriodRow]:
    """Yield years, then the quarters and the months of the year at hand: the newest, if none was chosen."""
    years = chronicle.alike[12]
    if not years:
        return
    year = period.year if period else years[-1].year
    at = [one.year for one in years].index(year)
    first = max(0, min(at - _YEARS // 2, len(years) - _YEARS))
    everything = PeriodLink("All", Target("timeline"), len(chronicle.entries), period is None)
    near = reversed(years[first : first + _YEARS])
    yield PeriodRow("Years", (everything, *(_link(chronicle, one, one.label, period) for one in near)))
    quarters = [one for number in range(1, 5) if (one := quarter_of(year, number)) in chronicle.by_period]
    months = [one for number in range(1, 13) if (one := month_of(year, number)) in chronicle.by_period]
    label = year_of(year).label
    if quarters:
        yield PeriodRow(f"Quarters of {label}", tuple(_link(chronicle, q, f"Q{q.quarter}", period) for q in quarters))
        yield PeriodRow(f"Months of {label}", tuple(_link(chronicle, m, f"{m.first_month:02}", period) for m in months))


def _link(chronicle: Chronicle, of: Period, text: str, chosen: Period | None) -> PeriodLink:
    return PeriodLink(text, Target("period", of.code), len(chronicle.by_period[of]), of == chosen)


def _beside(chronicle: Chronicle, period: Period) -> tuple[Link | None, Link | None]:
    alike = chronicle.alike[period.months]
    at = alike.index(period)
    return (_named(alike[at - 1]) if at else None), (_named(alike[at + 1]) if at + 1 < len(alike) else None)


def _named(period: Period) -> Link:
    return Link(period.label, Target("period", period.code))


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _judgments(count: int) -> str:
    return "1 judgment or forecast was" if count == 1 else f"{count} judgments and forecasts were"
