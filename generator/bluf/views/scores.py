"""Scores as a reader sees them: each with its name, its value and what it means in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.ledger.calibration import SMALL_BIN, SMALL_SAMPLE, Bin, Calibration
from bluf.analysis.ledger.record import Record
from bluf.figures.calibration import CalibrationFigure, Share, calibration_figure
from bluf.model.lexicon import ICD203
from bluf.views import score_words as words
from bluf.views.likelihood import number, percent


@dataclass(frozen=True)
class ScoreView:
    """One score."""

    name: str
    value: str
    meaning: str


@dataclass(frozen=True)
class BinView:
    """One band of the calibration table, as it is printed."""

    term: str
    printed: str
    count: str
    said: str
    observed: str
    interval: str
    note: str
    """That it holds too little; empty otherwise."""


@dataclass(frozen=True)
class RecordView:
    """What the resolved lines score together."""

    guard: str
    """That the sample is too small to conclude anything; empty otherwise."""
    basis: str
    """How many lines the scores rest on."""
    scores: tuple[ScoreView, ...]
    figure: CalibrationFigure
    spoken: str
    bins: tuple[BinView, ...]
    small: int
    """Below how many a band is marked."""


def record_view(record: Record) -> RecordView:
    """Return how a record is shown."""
    scored = len(record.scores)
    found = record.calibration
    guard = (
        f"Fewer than {SMALL_SAMPLE} cannot carry a conclusion about the desk or its methods: the numbers below are "
        "mere arithmetic."
    )
    return RecordView(
        guard if record.few else "",
        f"{_resolved(scored)} been scored; {record.yes} came out as yes.",
        tuple(_scores(record)),
        _figure(found),
        f"Calibration of {scored} scored. " + " ".join(map(_spoken, found.bins)),
        tuple(map(_bin, found.bins)),
        SMALL_BIN,
    )


def decimal(value: float) -> str:
    """Print a score to three places, without a minus before nothing."""
    return f"{value:.3f}".replace("-0.000", "0.000")


def interval_text(interval: tuple[float, float]) -> str:
    """Print the ends of a range of scores: `0.063 to 0.202`."""
    return f"{decimal(interval[0])} to {decimal(interval[1])}"


def share(value: float) -> str:
    """Print a share from 0 to 1 as a whole percentage."""
    return f"{value * 100:.0f}%"


def _scores(record: Record) -> Iterator[ScoreView]:
    found, alike = record.calibration, "All came out alike, so there is no base rate to compare with."
    yield ScoreView("Brier score, single form", decimal(record.brier), words.BRIER)
    yield ScoreView(
        "Brier score, sum form", decimal(2 * record.brier), "Twice the single form, from 0 to 2; some print this one."
    )
    if record.from_term:
        said = f"{record.from_term} had a term and no number; in the scores above the middle of its band stands for it."
        yield ScoreView("Brier score over the bands", interval_text(record.brier_interval), said)
    yield ScoreView("Log score", decimal(record.log), words.LOG)
    yield ScoreView("Base rate", share(found.base_rate), words.BASE_RATE)
    yield ScoreView(
        "Skill",
        "none" if record.skill is None else decimal(record.skill),
        alike if record.skill is None else words.SKILL,
    )
    yield ScoreView("Reliability, REL", decimal(found.reliability), words.RELIABILITY)
    yield ScoreView("Resolution, RES", decimal(found.resolution), words.RESOLUTION)
    yield ScoreView("Uncertainty, UNC", decimal(found.uncertainty), words.UNCERTAINTY)
    yield ScoreView("Residual", decimal(found.residual), words.RESIDUAL)
    yield ScoreView("Expected calibration error", decimal(found.expected_error), words.EXPECTED_ERROR)


def _bin(one: Bin) -> BinView:
    low, high = one.interval
    note = f"fewer than {SMALL_BIN}" if one.few else ""
    said = f"{number(round(percent(one.said), 1))}%"
    return BinView(
        one.band.term, one.band.printed, _count(one), said, share(one.observed), f"{share(low)} to {share(high)}", note
    )


def _figure(found: Calibration) -> CalibrationFigure:
    shares = [
        Share(
            one.band.low,
            one.band.high,
            percent(one.said),
            percent(one.observed),
            percent(one.interval[0]),
            percent(one.interval[1]),
            _count(one),
            one.weight,
            one.few,
        )
        for one in found.bins
    ]
    return calibration_figure(shares, percent(found.base_rate), [band.low for band in ICD203.bands[1:]])


def _spoken(one: Bin) -> str:
    return f"{one.band.term.capitalize()}: said {share(one.said)}, came true {share(one.observed)} of {_count(one)}."


def _count(one: Bin) -> str:
    return number(round(one.weight, 1))


def _resolved(scored: int) -> str:
    return "1 judgment or forecast has" if scored == 1 else f"{scored} judgments and forecasts have"
