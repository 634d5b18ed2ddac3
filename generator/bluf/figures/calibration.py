"""The calibration diagram: what was said across, what came true up, both from 0 to 100 percent.

A perfect record lies on the diagonal. Each band that holds a forecast has one point at the mean of what was said, with
the interval in which its true share may well lie, and its count at the top, above the middle of the band.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_SIDE = 260.0
_LEFT, _TOP = 42.0, 34.0
WIDTH, HEIGHT = 316, 338
_SMALLEST, _LARGEST = 3.0, 8.0
"""Radius of a point in pixels; its area grows with the count, as far as there is room."""


@dataclass(frozen=True)
class Share:
    """One band. Shares, edges and ends are percentages from 0 to 100."""

    low: float
    """Where the band begins, for its place on the axis."""
    high: float
    said: float
    observed: float
    interval_low: float
    interval_high: float
    count: str
    """The count as it is printed."""
    weight: float
    few: bool


@dataclass(frozen=True)
class CalibrationPoint:
    """A band in the picture. Coordinates are in pixels from the upper left corner."""

    x: float
    y: float
    top: float
    """Upper end of the interval."""
    bottom: float
    radius: float
    few: bool
    """Whether it is drawn hollow, as it holds too little to be read alone."""
    count: str
    count_x: float


@dataclass(frozen=True)
class CalibrationFigure:
    """The whole picture."""

    width: int
    height: int
    left: float
    top: float
    right: float
    bottom: float
    base_y: float
    """The line of the base rate: whoever always names it lies there."""
    edges: tuple[float, ...]
    """Where bands meet, across."""
    ticks: tuple[tuple[str, float, float], ...]
    """Label, place across, place up: the axes have the same."""
    points: tuple[CalibrationPoint, ...]


def calibration_figure(shares: Sequence[Share], base_rate: float, edges: Sequence[float]) -> CalibrationFigure:
    """Lay out the bands; the base rate and the edges of all bands are percentages."""
    most = max((share.weight for share in shares), default=1.0)
    points = tuple(
        CalibrationPoint(
            _across(share.said),
            _up(share.observed),
            _up(share.interval_high),
            _up(share.interval_low),
            round(_SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(share.weight / most), 2),
            share.few,
            share.count,
            _across((share.low + share.high) / 2),
        )
        for share in shares
    )
    return CalibrationFigure(
        WIDTH,
        HEIGHT,
        _LEFT,
        _TOP,
        _across(100),
        _up(0),
        _up(base_rate),
        tuple(map(_across, edges)),
        tuple((f"{tick}", _across(tick), _up(tick)) for tick in (0, 25, 50, 75, 100)),
        points,
    )


def _across(percent: float) -> float:
    return round(_LEFT + _SIDE * percent / 100, 2)


def _up(percent: float) -> float:
    return round(_TOP + _SIDE * (100 - percent) / 100, 2)
