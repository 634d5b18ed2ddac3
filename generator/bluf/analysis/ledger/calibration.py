"""Calibration: do things said to be likely come true as often as was said? Murphy's decomposition on seven bands.

The bins are the bands of ICD 203, whatever lexicon a brief uses, so that all forecasts can be laid side by side. A
forecast of another lexicon goes by its number. A number on the edge of two bands goes by its term if that is a term of
ICD 203, else into the upper one; numbers below 0.01 and above 0.99 go into the outermost bands.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from bluf.analysis.ledger.scoring import brier_single, weighted_mean
from bluf.model.lexicon import ICD203, Band

SMALL_SAMPLE = 30
"""Below so many scored forecasts nothing can be concluded (Ferro & Fricker 2012 on the bias of small samples)."""
SMALL_BIN = 5
_Z = NormalDist().inv_cdf(0.975)
"""For intervals of 95 percent."""


@dataclass(frozen=True)
class Forecasted:
    """A probability from 0 to 1, whether the thing happened, and how much of a forecast it is: 1 for a whole one."""

    p: float
    outcome: bool
    weight: float
    band: Band


@dataclass(frozen=True)
class Bin:
    """The forecasts of one band. All shares are from 0 to 1."""

    band: Band
    weight: float
    """How many forecasts; one that was revised from band to band counts in each by its share of the days."""
    said: float
    """The mean of what was said."""
    observed: float
    """The share that came true."""
    interval: tuple[float, float]
    """Wilson's interval of 95 percent for that share."""

    @property
    def few(self) -> bool:
        """Whether the bin holds too little to be read alone."""
        return self.weight < SMALL_BIN


@dataclass(frozen=True)
class Calibration:
    """Murphy's decomposition: brier = reliability - resolution + uncertainty + residual."""

    brier: float
    base_rate: float
    reliability: float
    """REL, the weighted squared distance of what was said from what came true; lower is better."""
    resolution: float
    """RES, the weighted squared distance of the bins from the base rate; higher is better."""
    uncertainty: float
    """UNC, base rate * (1 - base rate)."""
    residual: float
    """What remains because forecasts in one band differ and the bin has their mean."""
    expected_error: float
    """Expected calibration error: the weighted distance of what was said from what came true."""
    bins: tuple[Bin, ...]
    """The bands that hold a forecast, from unlikely to likely."""


def band_of(p: float, term: str | None = None) -> Band:
    """Return the band of ICD 203 that a probability from 0 to 1 is counted in."""
    percent = round(p * 100, 6)
    named = ICD203.band(term) if term else None
    if named and named.holds(percent):
        return named
    above = [band for band in ICD203.bands if band.low <= percent]
    return above[-1] if above else ICD203.bands[0]


def wilson(observed: float, number: float) -> tuple[float, float]:
    """Return Wilson's score interval of 95 percent, uncorrected, for a share from 0 to 1 of `number` > 0 trials."""
    scale = 1 + _Z**2 / number
    centre = (observed + _Z**2 / (2 * number)) / scale
    reach = _Z / scale * math.sqrt(observed * (1 - observed) / number + _Z**2 / (4 * number**2))
    return max(0.0, centre - reach), min(1.0, centre + reach)


def calibration(forecasts: Iterable[Forecasted]) -> Calibration | None:
    """Return how forecasts and outcomes agree (Murphy 1973, with bin means); None when there are none."""
    every = tuple(forecasts)
    total = math.fsum(one.weight for one in every)
    if total <= 0:
        return None
    base = weighted_mean((one.outcome, one.weight) for one in every)
    brier = weighted_mean((brier_single(one.p, one.outcome), one.weight) for one in every)
    bins = tuple(_bin(band, held) for band in ICD203.bands if (held := [one for one in every if one.band is band]))
    reliability = math.fsum(one.weight * (one.said - one.observed) ** 2 for one in bins) / total
    resolution = math.fsum(one.weight * (one.observed - base) ** 2 for one in bins) / total
    uncertainty = base * (1 - base)
    return Calibration(
        brier,
        base,
        reliability,
        resolution,
        uncertainty,
        brier - (reliability - resolution + uncertainty),
        math.fsum(one.weight * abs(one.said - one.observed) for one in bins) / total,
        bins,
    )


def _bin(band: Band, held: Sequence[Forecasted]) -> Bin:
    weight = math.fsum(one.weight for one in held)
    observed = weighted_mean((one.outcome, one.weight) for one in held)
    return Bin(band, weight, weighted_mean((one.p, one.weight) for one in held), observed, wilson(observed, weight))
