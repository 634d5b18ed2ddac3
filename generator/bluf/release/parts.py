"""One part of a brief as it was on a day: what was written into it later is taken off, and a later part is None.

What can only come after the part itself (an outcome, a notice) and does not say when it came is not there.
"""

from datetime import date

from bluf.model import Assumption, Check, Claim, Forecast, Gap, Indicator, Judgment, Notice, Resolution
from bluf.model.technique_terms import GapStatus, IndicatorStatus
from bluf.release.dates import known, later

_SEEN = (IndicatorStatus.EMERGING, IndicatorStatus.OBSERVED, IndicatorStatus.RECEDED)


def notice_on(notice: Notice | None, day: date) -> Notice | None:
    """Return a retraction, a correction or a break that was known."""
    return notice if notice and known(notice.date, day) else None


def judgment_on(judgment: Judgment, day: date) -> Judgment:
    """Return a judgment with its forecast as it was."""
    forecast = judgment.forecast
    return judgment.model_copy(update={"forecast": forecast_on(forecast, day)}) if forecast else judgment


def forecast_on(forecast: Forecast, day: date) -> Forecast | None:
    """Return a forecast with the outcome that stood there, or none."""
    if later(forecast.made, day):
        return None
    resolution = forecast.resolution
    return forecast.model_copy(update={"resolution": resolution_on(resolution, day)}) if resolution else forecast


def resolution_on(resolution: Resolution, day: date) -> Resolution | None:
    """Return the outcome that was recorded last by then, with those that stood there before it."""
    before = tuple(outcome for outcome in resolution.earlier if known(outcome.recorded, day))
    if known(resolution.recorded, day):
        return resolution.model_copy(update={"earlier": before})
    if not before:
        return None
    return Resolution.model_validate({**dict(before[-1]), "earlier": before[:-1]})


def claim_on(claim: Claim, day: date) -> Claim:
    """Return a claim with the notices that were known."""
    return claim.model_copy(
        update={"retracted": notice_on(claim.retracted, day), "corrected": notice_on(claim.corrected, day)}
    )


def assumption_on(assumption: Assumption, day: date) -> Assumption:
    """Return an assumption, unbroken if it had not been broken yet."""
    return assumption.model_copy(update={"broken": notice_on(assumption.broken, day)})


def gap_on(gap: Gap, day: date) -> Gap | None:
    """Return a gap, open if it was answered later; None if it was raised later."""
    if later(gap.raised, day):
        return None
    if not later(gap.answered_on, day):
        return gap
    unanswered = {"status": GapStatus.OPEN, "answer": None, "answered_on": None, "sources": (), "outside_seed": False}
    return gap.model_copy(update=unanswered)


def indicator_on(indicator: Indicator, day: date) -> Indicator:
    """Return an indicator with the looks that had been taken; one whose only look came later is unknown."""
    checks: tuple[Check, ...] = tuple(check for check in indicator.checks if known(check.date, day))
    taken_off: dict[str, object] = {"checks": checks}
    seen_later = later(indicator.observed_on, day)
    if later(indicator.last_checked, day) or (seen_later and indicator.status in _SEEN):
        taken_off |= {"status": IndicatorStatus.UNKNOWN, "last_checked": None, "note": None}
        seen_later = True
    if seen_later:
        taken_off |= {"observed_on": None, "sources": ()}
    left = indicator.model_copy(update=taken_off)
    if left != indicator and left.standing not in _SEEN:  # the mark speaks of what was seen
        left = left.model_copy(update={"outside_seed": False})
    return left
