"""Judgments and forecasts as stretches of time: from the day they were made to the day by which they can be judged."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.ledger.rows import Row, ledger
from bluf.analysis.ledger.stated import Stated
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Forecast, Judgment, PartialDate, Resolution
from bluf.model.vocabulary import Outcome
from bluf.views.likelihood import confidence_view
from bluf.views.targets import Link, brief_link, part_name, part_target

_CODES = {Outcome.YES: "yes", Outcome.NO: "no"}


@dataclass(frozen=True)
class HorizonView:
    """A judgment or a forecast with the day by which it can be judged."""

    part: Link
    """`Judgment 1` or `Forecast f1`; leads to it."""
    statement: str
    """Empty where the page holds it anyway."""
    outcome: str
    """What came of it; `Open` as long as nothing did."""
    code: str
    """How its end is drawn: `yes`, `no`, `void` or `open`."""
    confidence: str
    """`low confidence`; empty when none was stated."""
    brief: Link


@dataclass(frozen=True)
class Horizon:
    """A horizon with its dates, before it has a place on an axis."""

    view: HorizonView
    made: PartialDate
    by: PartialDate
    steps: int
    """Confidence: 1, 2 or 3 of 3; 0 when it was not stated."""


def horizons_of(corpus: Corpus, entry: BriefEntry) -> Iterator[Horizon]:
    """Yield what a brief says can be judged by a day, in the order of the brief."""
    parts: tuple[Judgment | Forecast, ...] = (*entry.brief.key_judgments, *entry.brief.forecasts)
    for stated in (Stated(entry, part) for part in parts):
        horizon = _horizon(corpus, stated, stated.made, stated.by, stated.resolution, told=False)
        if horizon:
            yield horizon


def all_horizons(corpus: Corpus) -> Iterator[Horizon]:
    """Yield every line of the ledger that can be judged by a day, once, as it was said last."""
    for row in ledger(corpus):
        horizon = _of_row(corpus, row)
        if horizon:
            yield horizon


def _of_row(corpus: Corpus, row: Row) -> Horizon | None:
    return _horizon(corpus, row.newest, row.stages[0].made, row.by, row.resolution, told=True)


def _horizon(
    corpus: Corpus,
    stated: Stated,
    made: PartialDate,
    by: PartialDate | None,
    resolution: Resolution | None,
    *,
    told: bool,
) -> Horizon | None:
    """Return a horizon; None if there is neither a day by which it can be judged nor one that decided it."""
    until = by or (resolution.on if resolution else None)
    if until is None:
        return None
    entry, part = stated.entry, stated.part
    judged = isinstance(part, Judgment)
    place = part_target(entry.id, "judgment" if judged else "forecast", part.id)
    name = part_name(entry, part.id).capitalize() if judged else f"Forecast {part.id}"
    text = part.statement if isinstance(part, Judgment) else part.question
    confidence = confidence_view(part.confidence) if isinstance(part, Judgment) else None
    view = HorizonView(
        Link(name, place),
        text if told else "",
        f"Outcome: {resolution.outcome.label.lower()}" if resolution else "Withdrawn" if stated.withdrawn else "Open",
        _CODES.get(resolution.outcome, "void") if resolution else "void" if stated.withdrawn else "open",
        f"{confidence.label.lower()} confidence" if confidence else "",
        brief_link(corpus, entry.id),
    )
    return Horizon(view, made, until, confidence.steps if confidence else 0)
