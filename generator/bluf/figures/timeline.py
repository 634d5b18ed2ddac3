"""Dates on one axis: a day is a point, a month or a year a bar as long as what it can mean.

Each entry has a strip of its own below the axis, so that no mark meets another. All places are percentages of the
strip's width, which may then be as wide as a desk or a phone leaves it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

_FURTHEST = date.max.toordinal()
_PAD = 0.03
"""Share of the axis that is left free on either side."""
_SMALLEST = 0.8
"""How wide a bar is at least, in percent: a month stays a bar beside centuries."""
_CHARACTER = 2.0
"""Width of a figure of a label in percent of the narrowest strip, that of a phone."""
_DAYS, _MONTHS, _YEARS = (1, 2, 7, 14), (1, 2, 3, 6), (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MOST = {"day": 4, "month": 5, "year": 6}
"""Ticks whose labels stand clear of each other on a phone."""


@dataclass(frozen=True)
class Spell:
    """What a date can mean: a day, or every day of a month or a year."""

    first: date
    last: date
    sure: bool = True
    """Whether it was stated; one that was worked out is drawn in another stroke."""


@dataclass(frozen=True)
class Reach:
    """An entry before it has a place: when it was, or from when to when it reaches."""

    start: Spell | None
    end: Spell | None = None
    weight: int = 0
    """How heavy the line between them is: steps of confidence, 0 to 3."""


@dataclass(frozen=True)
class TimeTick:
    """A light line down the picture where a day, a month or a year begins, with its label to the right of it."""

    x: float
    label: str
    """Empty where the strip ends too soon to hold it."""


@dataclass(frozen=True)
class TimeAxis:
    """The axis over all strips, from the first day to the last, both included."""

    first: date
    last: date
    ticks: tuple[TimeTick, ...]


@dataclass(frozen=True)
class Moment:
    """A date on its strip."""

    x: float
    width: float
    """0 for a point."""
    sure: bool


@dataclass(frozen=True)
class Strip:
    """An entry on its strip."""

    start: Moment | None
    end: Moment | None
    left: float
    right: float
    """Ends of the line that joins the two; the same where there is none."""
    weight: int
    before: bool
    """Whether it began before the axis does."""
    after: bool
    """Whether it goes on after the axis ends."""


def time_axis(reaches: Iterable[Reach]) -> TimeAxis:
    """Return an axis that holds everything, but for what reaches much further than where the last entry begins."""
    found = [one for one in reaches if one.start or one.end]
    starts = [spell for one in found for spell in (one.start or one.end,) if spell]
    if not starts:
        return axis_between(date(2000, 1, 1), date(2000, 12, 31))
    first = min(spell.first for one in found for spell in (one.start, one.end) if spell).toordinal()
    begun = max(one.last for one in starts).toordinal()
    ends = max((one.end.last.toordinal() for one in found if one.end), default=begun)
    # a forecast for decades ahead would leave everything else in a corner
    last = max(begun, min(ends, begun + max(366, begun - first)))
    pad = max(1, round((last - first + 1) * _PAD))
    return axis_between(
        date.fromordinal(max(1, first - pad)),
        date.fromordinal(min(_FURTHEST, last + pad)),
    )


def axis_between(first: date, last: date) -> TimeAxis:
    """Return the axis from one day to another."""
    return TimeAxis(first, last, tuple(_ticks(first, last)))


def strip(axis: TimeAxis, reach: Reach) -> Strip:
    """Return where an entry stands. What lies outside of the axis is left out and said by `before` and `after`."""
    start, end = _moment(axis, reach.start), _moment(axis, reach.end)
    spells = [spell for spell in (reach.start, reach.end) if spell]
    before = any(spell.first < axis.first for spell in spells)
    after = any(spell.last > axis.last for spell in spells)
    left = start.x + start.width if start else 0.0
    right = end.x if end else 100.0 if after else left
    if not (reach.start and reach.end) or right < left:
        right = left
    return Strip(start, end, left, right, reach.weight, before, after)


def _moment(axis: TimeAxis, spell: Spell | None) -> Moment | None:
    if spell is None or spell.last < axis.first or spell.first > axis.last:
        return None
    if spell.first == spell.last:
        return Moment(_at(axis, spell.first.toordinal() + 0.5), 0.0, spell.sure)
    left = _at(axis, max(spell.first, axis.first).toordinal())
    right = _at(axis, min(spell.last, axis.last).toordinal() + 1)
    wide = max(_SMALLEST, round(right - left, 2))
    return Moment(min(left, round(100 - wide, 2)), wide, spell.sure)


def _at(axis: TimeAxis, ordinal: float) -> float:
    first, last = axis.first.toordinal(), axis.last.toordinal() + 1
    return round(100 * (ordinal - first) / (last - first), 2)


def _ticks(first: date, last: date) -> Iterator[TimeTick]:
    axis = TimeAxis(first, last, ())
    for day, label in _marked(first, last):
        x = _at(axis, day.toordinal())
        yield TimeTick(x, label if x + len(label) * _CHARACTER <= 100 else "")


def _marked(first: date, last: date) -> Sequence[tuple[date, str]]:
    """Return the days that carry a tick: the finest step whose labels have room."""
    days = (last - first).days + 1
    for step in _DAYS:
        if days <= step * _MOST["day"]:
            ordinals = range(first.toordinal(), last.toordinal() + 1)
            begun = [date.fromordinal(one) for one in ordinals if (one - 1) % step == 0]
            return [(day, day.isoformat()) for day in begun]
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    for step in _MONTHS:
        if months <= step * _MOST["month"]:
            numbers = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
            begun = [date(one // 12, one % 12 + 1, 1) for one in numbers if one % step == 0]
            return [(day, day.isoformat()[:7]) for day in begun if day >= first]
    step = next((one for one in _YEARS if last.year - first.year < one * _MOST["year"]), _YEARS[-1])
    begun = [date(one, 1, 1) for one in range(first.year, last.year + 1) if one % step == 0]
    return [(day, day.isoformat()[:4]) for day in begun if day >= first]
