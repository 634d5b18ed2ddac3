"""All that has a date, the newest first, and the years, quarters and months into which it falls."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bluf.corpus import Corpus
from bluf.views.events import all_events, event_view
from bluf.views.head import Marking, marking_of_all
from bluf.views.horizons import all_horizons
from bluf.views.periods import Period, periods_of, year_of
from bluf.views.timeline import Entry, of_brief, of_horizon

MOST_PERIODS = 300
"""Periods that have a page, of whole years, the newest: events may lie anywhere in ten thousand years."""


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
            for period in periods_of(entry.dates):
                found.setdefault(period, []).append(entry)
        sizes, newest = Counter(period.year for period in found), 0
        for year in sorted(sizes, reverse=True):
            newest += sizes[year]
            if newest > MOST_PERIODS:
                found = {period: held for period, held in found.items() if period.year > year}
                break
        return {period: found[period] for period in sorted(found, key=_order)}

    @cached_property
    def alike(self) -> Mapping[int, Sequence[Period]]:
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

    def through(self, period: Period, *, judged: bool) -> int:
        """Count what began before a period and ends after it."""
        return sum(begun < period.first and period.last < end for begun, end in self._spans[judged])

    @cached_property
    def _vague(self) -> Counter[Period]:
        """What is dated in part to a year only: how many entries, by that year, and by quarter and month of it.

        In these are entries of which another date falls there.
        """
        found = Counter[Period]()
        for entry in self.entries:
            years = {one.first.year for one in entry.dates if one.precision == "year"}
            if years:
                found.update(one for one in periods_of(entry.dates) if one.year in years)
        return found

    def vague(self, period: Period) -> int:
        """Count what falls into the year of a quarter or month, nobody knows where in it."""
        return 0 if period.months == 12 else self._vague[year_of(period.year)] - self._vague[period]


def _order(period: Period) -> tuple[int, int, int]:
    return period.months, period.year, period.first_month
