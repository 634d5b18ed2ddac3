"""The history of a judgment: its likelihood from brief to brief, as a step line over time.

Across runs time, up runs likelihood from 0 to 100 percent. A value holds until the next brief. Where only a term was
given there is no value to draw a line through, and a bar spans the term's range instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bluf.model.lexicon import ICD203

WIDTH, HEIGHT = 300, 112
_LEFT, _RIGHT, _TOP, _BOTTOM = 30.0, 284.0, 8.0, 88.0
_TAIL = 26.0
"""How far the last value is held on, in pixels."""
_APART = 22.0
"""Pixels that two briefs stand apart at least, be they of the same day."""
_NUMBERED = (0, 50, 100)
_CLEAR = 4
"""Percent that an edge keeps from the frame to be drawn."""
BAND_EDGES = tuple(sorted({edge for band in ICD203.bands for edge in (band.low, band.high)}))


@dataclass(frozen=True)
class Point:
    """A judgment on the day of a brief. Likelihoods are percentages from 0 to 100."""

    day: date
    low: float | None
    """Lower edge of the term's band; None when no term was given, or one that the lexicon lacks."""
    high: float | None
    value: float | None
    """The point estimate; None when only a term was given."""
    steps: int
    """Confidence: 1, 2 or 3 of 3; 0 when it was not stated."""
    withdrawn: bool = False
    label: str = ""
    """The date as it is printed, where it is known less well than to the day."""


@dataclass(frozen=True)
class Mark:
    """A point estimate. Coordinates are in pixels from the upper left corner."""

    x: float
    y: float
    steps: int
    withdrawn: bool


@dataclass(frozen=True)
class Bar:
    """The range of a term that was given without a point estimate, for as long as it held."""

    x: float
    y: float
    width: float
    height: float
    steps: int
    withdrawn: bool


@dataclass(frozen=True)
class Tick:
    """A light line across the picture at an edge of a band, or at 0, 50 or 100, which carry their number."""

    y: float
    label: str


@dataclass(frozen=True)
class Day:
    """A date below the picture."""

    x: float
    text: str
    anchor: str
    """`start`, `middle` or `end`, as SVG names it."""


@dataclass(frozen=True)
class History:
    """The whole picture."""

    width: int
    height: int
    left: float
    right: float
    ticks: tuple[Tick, ...]
    path: str
    """The step line, as the path data of SVG; empty when there is none to draw."""
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    days: tuple[Day, ...]


def history(points: Sequence[Point], edges: Sequence[float] = BAND_EDGES) -> History:
    """Lay out a judgment's points, the oldest first; `edges` are those of its lexicon's bands, in percent."""
    starts = _across([point.day for point in points])
    ends = [*starts[1:], starts[-1] + (0 if points[-1].withdrawn else _TAIL)] if points else []
    marks, bars, path, held = [], [], [], False
    for point, start, end in zip(points, starts, ends, strict=True):
        if point.value is not None:
            y = _up(point.value)
            path.append(f"V{y:g}H{end:g}" if held else f"M{start:g} {y:g}H{end:g}")
            marks.append(Mark(start, y, point.steps, point.withdrawn))
        elif point.low is not None and point.high is not None:
            top, bottom = _up(point.high), _up(point.low)
            wide = max(end - start, _TAIL / 2)
            bars.append(Bar(start, top, round(wide, 1), round(bottom - top, 1), point.steps, point.withdrawn))
        held = point.value is not None
    return History(
        WIDTH,
        HEIGHT,
        _LEFT,
        _RIGHT,
        tuple(
            Tick(_up(at), f"{at:g}" if at in _NUMBERED else "") for at in sorted({*_NUMBERED, *filter(_apart, edges)})
        ),
        "".join(path),
        tuple(marks),
        tuple(bars),
        _days(points, starts),
    )


def _across(days: Sequence[date]) -> list[float]:
    """Place days from left to right: as far apart as they are in time, and never on top of each other."""
    if len(days) < 2:
        return [_LEFT + _TAIL / 2 for _ in days]
    room = _RIGHT - _LEFT - _TAIL * 1.5
    apart = min(_APART, room / (len(days) - 1))
    # a date that is known to the month may seem to lie before the one it follows
    spans = [max(0, (later - earlier).days) for earlier, later in pairwise(days)]
    total, free = sum(spans), room - apart * len(spans)
    places = [_LEFT + _TAIL / 2]
    for span in spans:
        share = span / total if total else 1 / len(spans)
        places.append(places[-1] + apart + free * share)
    return [round(place, 1) for place in places]


def _apart(edge: float) -> bool:
    """Whether an edge stands clear of 0 and 100: a line drawn upon the frame blurs both."""
    return _CLEAR < edge < 100 - _CLEAR


def _up(percent: float) -> float:
    return round(_BOTTOM - (_BOTTOM - _TOP) * percent / 100, 1)


def _days(points: Sequence[Point], starts: Sequence[float]) -> tuple[Day, ...]:
    """Date the first point and the last; one date stands for all if there is no other."""
    dates = [point.label or point.day.isoformat() for point in points]
    if not dates:
        return ()
    first = Day(starts[0], dates[0], "start")
    return (first,) if dates[0] == dates[-1] else (first, Day(_RIGHT, dates[-1], "end"))
