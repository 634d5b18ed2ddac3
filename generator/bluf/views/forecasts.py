"""Forecasts: questions that time will answer, and their answers."""

from dataclasses import dataclass

from bluf.model import Forecast, Tlp
from bluf.views.head import Marking, portion
from bluf.views.likelihood import number, percent
from bluf.views.targets import anchor


@dataclass(frozen=True)
class ForecastView:
    """A question that time will answer, and its answer once there is one."""

    anchor: str
    id: str
    question: str
    by: str
    resolved_by: str
    probability: str
    made: str
    outcome: str
    """`Yes`, `No`, `Annulled`, `Ambiguous`, or empty while it is open."""
    outcome_on: str
    outcome_recorded: str
    outcome_because: str
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def forecast_view(forecast: Forecast, whole: Tlp, by: str = "", p: float | None = None) -> ForecastView:
    """Return a forecast of a brief marked `whole`; `by` and `p` are the judgment's, where the forecast does not say."""
    resolution = forecast.resolution
    probability = forecast.p if forecast.p is not None else p
    return ForecastView(
        anchor("forecast", forecast.id),
        forecast.id,
        forecast.question,
        forecast.by or by,
        forecast.resolved_by or "",
        f"{number(percent(probability))}%" if probability is not None else "",
        forecast.made or "",
        resolution.outcome.label if resolution else "",
        (resolution.on or "") if resolution else "",
        (resolution.recorded or "") if resolution else "",
        (resolution.because or "") if resolution else "",
        portion(forecast, whole),
    )
