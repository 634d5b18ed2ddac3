"""The page *Timeline*: everything on one axis, and each year, quarter and month at an address of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bluf.analysis.ledger.rows import ledger
from bluf.corpus import Corpus
from bluf.figures.timeline import axis_between
from bluf.views.events import all_events, event_view
from bluf.views.head import Marking, marking_of_all
from bluf.views.horizons import all_horizons
from bluf.views.periods import Period, month_of, periods_of, quarter_of, year_of
from bluf.views.targets import Link, Target
from bluf.views.timeline import MOST, Entry, TimelineView, of_brief, of_horizon, timeline

MOST_OF_A_MONTH = 400
"""Rows that a month shows: there is no shorter period to look into."""
MOST_PERIODS = 300
"""Periods that have a page, of whole years, the newest: events may lie anywhere in ten thousand years."""
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


@dataclass(frozen=True)
class Chronicle:
    """All entries of a corpus, the newest first, and the periods into which they fall."""

    corpus: Corpus

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that has a date."""
        corpus = self.corpus
        events = (
            Entry("event", event.date, event.end, event=event_view(corpus, entry, event))
            for entry, event in all_events(corpus)
        )
        briefs = (of_brief(corpus, entry) for entry in corpus.briefs.values())
        found = (*events, *briefs, *map(of_horizon, all_horizons(corpus)))
        return tuple(sorted((one for one in found if one.dates), key=lambda one: one.order, reverse=True))

    @cached_property
    def by_period(self) -> Mapping[Period, Sequence[Entry]]:
        """The entries of each period that has any."""
        found: dict[Period, list[Entry]] = {}
        for entry in self.entries:
            for period in sorted(periods_of(entry.dates), key=_order):
                found.setdefault(period, []).append(entry)
        sizes, newest = Counter(period.year for period in found), 0
        for year in sorted(sizes, reverse=True):
            newest += sizes[year]
            if newest > MOST_PERIODS:
                found = {period: held for period, held in found.items() if period.year > year}
                break
        return {period: found[period] for period in sorted(found, key=_order)}

    @cached_property
    def _alike(self) -> Mapping[int, Sequence[Period]]:
        """The periods of each length in months, the earliest first."""
        return {months: [one for one in self.by_period if one.months == months] for months in (12, 3, 1)}

    @cached_property
    def _spans(self) -> Mapping[bool, Sequence[tuple[date, date]]]:
        """The last day on which something can have begun and the first on which it can end: judgments, and the rest."""
        found: dict[bool, list[tuple[date, date]]] = {True: [], False: []}
        for entry in self.entries:
            if len(entry.dates) > 1:
                found[entry.kind == "judgment"].append((entry.dates[0].last, entry.dates[1].first))
        return found

    @cached_property
    def marking(self) -> Marking:
        """The marking of every page: each tells how much there is in the others."""
        return marking_of_all(entry.brief for entry in self.corpus.briefs.values())

    def page(self, period: Period | None = None) -> TimelinePage:
        """Return the page of a period, or of all there is."""
        held = self.entries if period is None else self.by_period[period]
        most = MOST_OF_A_MONTH if period and period.months == 1 else MOST
        axis = axis_between(period.first, period.last) if period else None
        before, after = self._beside(period) if period else (None, None)
        return TimelinePage(
            f"Timeline: {period.label}" if period else "Timeline",
            self.marking,
            period.label if period else "",
            " ".join(self._said(period, len(held), most)),
            self._without() if period is None else "",
            tuple(self._choices(period)),
            timeline(held[:most], axis=axis) if held else None,
            before,
            after,
        )

    def _said(self, period: Period | None, count: int, most: int) -> Iterator[str]:
        """Say how much is shown, and how much is outside of the picture."""
        total = len(self.entries)
        if period is None:
            yield f"{_entries(total)}."
        else:
            running = self._through(period, judged=False)
            vague = self._vague(period)
            through = f"; {running} {'runs' if running == 1 else 'run'} through it" if running else ""
            dated = f"; {vague} dated only to the year" if vague else ""
            outside = total - count - running - vague - self._through(period, judged=True)
            yield f"{_entries(count)} in {period.label}{through}{dated}; {outside} outside it."
        if count > most:
            yield f"The picture shows the newest {most} of them; {count - most} are left out."
            if most == MOST:
                yield "Choose a shorter period for the others."
        if period and (judged := self._through(period, judged=True)):
            yield f"{_judgments(judged)} made before {period.label} and due after it."

    def _through(self, period: Period, *, judged: bool) -> int:
        """Count what began before a period and ends after it."""
        return sum(begun < period.first and period.last < end for begun, end in self._spans[judged])

    def _vague(self, period: Period) -> int:
        """Count what falls into the year of a quarter or month, nobody knows where in it."""
        if period.months == 12:
            return 0
        around = (entry.dates for entry in self.by_period[year_of(period.year)])
        return sum(
            period not in periods_of(dates)
            and any(one.precision == "year" and one.first.year == period.year for one in dates)
            for dates in around
        )

    def _without(self) -> str:
        undated = sum(not (event.date and event.date.date) for _, event in all_events(self.corpus))
        open_ended = len(ledger(self.corpus)) - sum(entry.kind == "judgment" for entry in self.entries)
        said = (
            f"{undated} {'event has' if undated == 1 else 'events have'} no date" if undated else "",
            f"{open_ended} {'judgment or forecast has' if open_ended == 1 else 'judgments and forecasts have'} no day "
            "by which to be judged"
            if open_ended
            else "",
        )
        return ", and ".join(filter(None, said)) + ": not drawn." if any(said) else ""

    def _choices(self, period: Period | None) -> Iterator[PeriodRow]:
        """Yield years, then the quarters and the months of the year at hand: the newest, if none was chosen."""
        years = self._alike[12]
        if not years:
            return
        year = period.year if period else years[-1].year
        at = [one.year for one in years].index(year)
        first = max(0, min(at - _YEARS // 2, len(years) - _YEARS))
        everything = PeriodLink("All", Target("timeline"), len(self.entries), period is None)
        near = reversed(years[first : first + _YEARS])
        yield PeriodRow("Years", (everything, *(self._link(one, one.label, period) for one in near)))
        quarters = [one for number in range(1, 5) if (one := quarter_of(year, number)) in self.by_period]
        months = [one for number in range(1, 13) if (one := month_of(year, number)) in self.by_period]
        label = year_of(year).label
        if quarters:
            yield PeriodRow(f"Quarters of {label}", tuple(self._link(q, f"Q{q.quarter}", period) for q in quarters))
            yield PeriodRow(f"Months of {label}", tuple(self._link(m, f"{m.first_month:02}", period) for m in months))

    def _link(self, of: Period, text: str, chosen: Period | None) -> PeriodLink:
        return PeriodLink(text, Target("period", of.code), len(self.by_period[of]), of == chosen)

    def _beside(self, period: Period) -> tuple[Link | None, Link | None]:
        alike = self._alike[period.months]
        at = alike.index(period)
        return (_named(alike[at - 1]) if at else None), (_named(alike[at + 1]) if at + 1 < len(alike) else None)


def _named(period: Period) -> Link:
    return Link(period.label, Target("period", period.code))


def _order(period: Period) -> tuple[int, int, int]:
    return period.months, period.year, period.first_month


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _judgments(count: int) -> str:
    return "1 judgment or forecast was" if count == 1 else f"{count} judgments and forecasts were"
