"""Years, quarters and months: how a timeline is divided, and what falls into which part of it."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bluf.model import PartialDate


@dataclass(frozen=True)
class Period:
    """A year, a quarter of it or a month."""

    year: int
    first_month: int
    months: int
    """12, 3 or 1."""

    @property
    def code(self) -> str:
        """What stands for it in an address: `2022`, `2022-q1`, `2022-03`."""
        if self.months == 12:
            return f"{self.year:04}"
        return f"{self.year:04}-" + (f"q{self.quarter}" if self.months == 3 else f"{self.first_month:02}")

    @property
    def label(self) -> str:
        """What a reader calls it: `2022`, `2022 Q1`, `2022-03`."""
        return self.code.replace("-q", " Q")

    @property
    def quarter(self) -> int:
        """1 to 4."""
        return (self.first_month + 2) // 3

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.first_month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.first_month + self.months - 1
        return date(self.year, month, calendar.monthrange(self.year, month)[1])


def year_of(year: int) -> Period:
    """Return a year."""
    return Period(year, 1, 12)


def quarter_of(year: int, quarter: int) -> Period:
    """Return a quarter, 1 to 4."""
    return Period(year, 3 * quarter - 2, 3)


def quarter_holding(day: date) -> Period:
    """Return the quarter into which a day falls."""
    return quarter_of(day.year, (day.month + 2) // 3)


def month_of(year: int, month: int) -> Period:
    """Return a month, 1 to 12."""
    return Period(year, month, 1)


def periods_of(dates: Iterable[PartialDate]) -> frozenset[Period]:
    """Return the periods into which something falls by any of its dates.

    A date that is known to the year only falls into no quarter, and into no month.
    """
    return frozenset(period for one in dates for period in _holding(one))


def _holding(one: PartialDate) -> Iterator[Period]:
    day = one.first
    yield year_of(day.year)
    if one.precision != "year":
        yield quarter_holding(day)
        yield month_of(day.year, day.month)
