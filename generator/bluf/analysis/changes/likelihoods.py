"""Whether one statement of likelihood is higher than another, and how it is said."""

from enum import StrEnum

from bluf.model import Likelihood
from bluf.model.lexicon import LEXICONS, LexiconId


class Shift(StrEnum):
    """Where a likelihood went."""

    NONE = "none"
    UP = "up"
    DOWN = "down"
    UNCLEAR = "unclear"
    """It is not the same, and neither higher nor lower: a point inside the range of a term, or no likelihood at all."""


def shift(
    before: Likelihood | None, before_lexicon: LexiconId, after: Likelihood | None, after_lexicon: LexiconId
) -> Shift:
    """Return where a likelihood went: by the point estimates if both have one, else by the ranges of the terms.

    Two terms of one band are the same; so is a term with a point estimate of its own band added or taken away, and
    one point estimate in the words of two lexicons.
    """
    old, new = _range(before, before_lexicon), _range(after, after_lexicon)
    if before is None or after is None:
        return Shift.NONE if before is after else Shift.UNCLEAR
    if before.p is not None and after.p is not None:
        if before.p != after.p:
            return Shift.UP if after.p > before.p else Shift.DOWN
        if before_lexicon is not after_lexicon:
            return Shift.NONE
    if _folded(before.term) == _folded(after.term) and (before.term or before.p == after.p):
        return Shift.NONE
    if old is None or new is None:
        return Shift.UNCLEAR
    if old == new:
        return Shift.NONE
    if old[0] <= new[0] and old[1] <= new[1]:
        return Shift.UP
    return Shift.DOWN if new[0] <= old[0] and new[1] <= old[1] else Shift.UNCLEAR


def likelihood_words(likelihood: Likelihood | None) -> str:
    """Say a likelihood: `likely, 72%, by 2022-04-14, if the talks fail`; empty when there is none."""
    if likelihood is None:
        return ""
    point = None if likelihood.p is None else f"{round(likelihood.p * 100, 6):g}%"
    by = likelihood.by and f"by {likelihood.by}"
    condition = likelihood.condition and f"if {likelihood.condition}"
    return ", ".join(filter(None, (likelihood.term, point, by, condition)))


def _range(likelihood: Likelihood | None, lexicon: LexiconId) -> tuple[float, float] | None:
    """Return the range in percent: of the term, or of the point alone where there is no term."""
    if likelihood is None:
        return None
    band = LEXICONS[lexicon].band(likelihood.term) if likelihood.term else None
    if band:
        return band.low, band.high
    return None if likelihood.p is None else (likelihood.p * 100, likelihood.p * 100)


def _folded(term: str | None) -> str:
    return " ".join((term or "").lower().split())
