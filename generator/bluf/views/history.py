"""The history of a judgment from brief to brief, as a picture and in words."""

from dataclasses import dataclass

from bluf.analysis.changes.likelihoods import likelihood_words
from bluf.corpus.lines import Line, Stage
from bluf.figures.history import History, Point, history
from bluf.model.lexicon import LEXICONS
from bluf.model.vocabulary import ChangeStatus
from bluf.views.likelihood import confidence_view, likelihood_view
from bluf.views.targets import Link, part_target

MOST = 50
"""Briefs of a line that a history shows; every brief of the line shows it."""


@dataclass(frozen=True)
class HistoryView:
    """A judgment over time."""

    figure: History
    spoken: str
    """What the picture shows, in words."""
    stages: tuple[Link, ...]
    """The judgment in each brief: what it said, and the date of the brief as note; the oldest first."""
    left_out: str = ""
    """What to say where older briefs are not shown."""


@dataclass(frozen=True)
class CarriedView:
    """A judgment with its history, told away from its brief."""

    statement: str
    """As the newest brief words it."""
    link: Link
    """Leads to the judgment in the newest brief that holds it."""
    history: HistoryView


def carried_view(line: Line) -> CarriedView | None:
    """Return a judgment with its history; None for one that only one brief holds."""
    found, newest = history_view(line), line[-1]
    if found is None:
        return None
    place = part_target(newest.entry.id, "judgment", newest.judgment.id)
    return CarriedView(newest.judgment.statement, Link(newest.entry.brief.title, place, newest.entry.brief.date), found)


def history_view(line: Line) -> HistoryView | None:
    """Return the history of a line; None for a judgment that only one brief holds, which has none."""
    if len(line) < 2:
        return None
    shown = line[-MOST:]
    edges = {edge for band in LEXICONS[line[-1].entry.brief.lexicon].bands for edge in (band.low, band.high)}
    stages = tuple(
        Link(_said(stage), part_target(stage.entry.id, "judgment", stage.judgment.id), stage.entry.brief.date)
        for stage in shown
    )
    of_more = f", the last {MOST} of {len(line)} briefs" if len(line) > MOST else ""
    return HistoryView(
        history([_point(stage) for stage in shown], sorted(edges)),
        f"Likelihood over time{of_more}: " + "; ".join(f"{stage.note} {stage.text}" for stage in stages),
        stages,
        f"The last {MOST} of {len(line)} briefs." if of_more else "",
    )


def _point(stage: Stage) -> Point:
    likelihood = likelihood_view(stage.judgment.likelihood, stage.entry.brief.lexicon)
    confidence = confidence_view(stage.judgment.confidence)
    return Point(
        stage.entry.brief.date.first,
        likelihood.low if likelihood else None,
        likelihood.high if likelihood else None,
        likelihood.point if likelihood else None,
        confidence.steps if confidence else 0,
        _withdrawn(stage),
        stage.entry.brief.date,
    )


def _said(stage: Stage) -> str:
    """Say a stage: `likely, 72%, low confidence`."""
    stated, confidence = stage.judgment.likelihood, stage.judgment.confidence
    likelihood = likelihood_words(stated.model_copy(update={"by": None, "condition": None}) if stated else None)
    words = (
        "withdrawn" if _withdrawn(stage) else "",
        likelihood or "likelihood not stated",
        f"{confidence.level.label.lower()} confidence" if confidence else "confidence not stated",
    )
    return ", ".join(filter(None, words))


def _withdrawn(stage: Stage) -> bool:
    change = stage.judgment.change
    return bool(change and change.status is ChangeStatus.WITHDRAWN)
