"""Scores of forecasts: pure functions on probabilities from 0 to 1.

Which Brier score is meant is in the name of each function: for a question with yes or no as its answer, the sum form
is exactly twice the single form. Nothing here turns a score into a probability.
"""

import math
from collections.abc import Iterable

CLIP = (0.01, 0.99)
"""The log score is infinite for a certainty that fails; probabilities are taken for these at the furthest."""


def brier_single(p: float, outcome: bool) -> float:
    """Return the Brier score in its single form, (p - o)^2: 0 is best, 1 is worst."""
    return (p - outcome) ** 2


def log_score(p: float, outcome: bool) -> float:
    """Return the logarithmic score, -ln of the probability of what happened, in nats: 0 is best. `CLIP` holds."""
    low, high = CLIP
    clipped = min(max(p, low), high)
    return -math.log(clipped if outcome else 1 - clipped)


def skill(score: float, reference: float) -> float | None:
    """Return the skill score 1 - BS/BS_ref: 1 is perfect, 0 no better than the reference; None if that is perfect."""
    return 1 - score / reference if reference > 0 else None


def weighted_mean(values: Iterable[tuple[float, float]]) -> float:
    """Return the mean of (value, weight). With days as weights it is the score of a forecast that was revised.

    Each revision is carried forward until the next. Raises ValueError if there is no weight.
    """
    weighted = tuple(values)
    total = math.fsum(weight for _, weight in weighted)
    if total <= 0:
        raise ValueError("nothing to average")
    return math.fsum(value * weight for value, weight in weighted) / total
