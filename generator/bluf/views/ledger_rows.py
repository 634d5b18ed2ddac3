"""One line of the ledger as a reader sees it: what was said, what came of it, and when each was written down."""

from dataclasses import dataclass
from datetime import date

from bluf.analysis.ledger.rows import Row, Standing
from bluf.analysis.ledger.stated import Stated, chance_of
from bluf.corpus import BriefEntry, Corpus
from bluf.figures.history import History, Point, history
from bluf.model import Judgment, RecordedOutcome
from bluf.model.lexicon import LEXICONS
from bluf.views.ledger_words import due_text, notes, score_text
from bluf.views.likelihood import ConfidenceView, confidence_view, likelihood_view, number, percent
from bluf.views.targets import Link, part_name, part_target, source_link


@dataclass(frozen=True)
class PointView:
    """What one brief said."""

    when: Link
    """The date it was made; leads to the brief."""
    said: str
    note: str


@dataclass(frozen=True)
class OutcomeView:
    """An outcome as it was written down."""

    label: str
    on: str
    recorded: str
    because: str
    sources: tuple[Link, ...]
    where: Link | None
    """The brief that says so, where another one says differently."""


@dataclass(frozen=True)
class LineView:
    """One line of the ledger."""

    anchor: str
    statement: Link
    """The judgment, or the question of a free forecast; leads to its newest stage."""
    part: str
    """`Judgment 1` or `Forecast f1`."""
    question: str
    """The question that settles it, where that is not the statement itself."""
    resolved_by: str
    by: str
    due: str
    """How far off that day is, told against the day of the ledger."""
    late: bool
    """Whether that day has passed."""
    points: tuple[PointView, ...]
    history: History | None
    """Drawn where there is more than one point."""
    spoken: str
    confidence: ConfidenceView | None
    outcome: OutcomeView | None
    earlier: tuple[OutcomeView, ...]
    """What stood there before and was amended, the oldest first."""
    disputed: tuple[OutcomeView, ...]
    """What other briefs of the line say."""
    score: str
    notes: tuple[str, ...]


def _kind(stage: Stated) -> str:
    return "judgment" if isinstance(stage.part, Judgment) else "forecast"


def _place(stage: Stated) -> Link:
    return Link(stage.entry.brief.title, part_target(stage.entry.id, _kind(stage), stage.part.id))


def line_view(corpus: Corpus, row: Row, day: date | None) -> LineView:
    """Return a line as of a day."""
    newest, asked, answered = row.newest, row.asked, row.answered
    part, forecast = newest.part, asked.forecast if asked else None
    statement = part.statement if isinstance(part, Judgment) else part.question
    points = tuple(_point(stage) for stage in row.stages)
    told = answered.entry if answered else newest.entry
    resolution = row.resolution
    return LineView(
        f"line-{newest.entry.id}.{part.id}",
        Link(statement, _place(newest).target, newest.entry.brief.title),
        part_name(newest.entry, part.id).capitalize() if isinstance(part, Judgment) else f"Forecast {part.id}",
        forecast.question if forecast and forecast.question != statement else "",
        (forecast.resolved_by or "") if forecast else "",
        row.by or "",
        due_text(row, day),
        row.standing(day) is Standing.OVERDUE,
        points,
        _history(row.stages) if len(row.stages) > 1 else None,
        "Likelihood over time: " + "; ".join(f"{one.when.text} {one.said}" for one in points),
        _confidence(row),
        _outcome(corpus, told, resolution) if resolution else None,
        tuple(_outcome(corpus, told, one) for one in resolution.earlier) if resolution else (),
        tuple(
            _outcome(corpus, stage.entry, stage.resolution, _place(stage)) for stage in row.disputed if stage.resolution
        ),
        score_text(row),
        tuple(notes(row)),
    )


def _point(stage: Stated) -> PointView:
    chance = chance_of(stage)
    term = stage.likelihood.term if stage.likelihood else None
    if chance is None:
        said, note = term or "no likelihood", ""
    elif chance.from_term:
        said, note = chance.term or "", f"no number; {number(percent(chance.p))}% stands for it"
    else:
        said, note = ", ".join(filter(None, (term, f"{number(percent(chance.p))}%"))), ""
    taken_back = "withdrawn" if stage.withdrawn else ""
    return PointView(Link(stage.made, _place(stage).target), said, "; ".join(filter(None, (taken_back, note))))


def _history(stages: tuple[Stated, ...]) -> History:
    lexicon = LEXICONS[stages[-1].entry.brief.lexicon]
    edges = sorted({edge for band in lexicon.bands for edge in (band.low, band.high)})
    return history(tuple(map(_drawn, stages)), edges)


def _drawn(stage: Stated) -> Point:
    view = likelihood_view(stage.likelihood, stage.entry.brief.lexicon)
    chance = chance_of(stage)
    value = percent(chance.p) if chance and not chance.from_term else None
    confidence = confidence_view(stage.part.confidence) if isinstance(stage.part, Judgment) else None
    steps = confidence.steps if confidence else 0
    return Point(
        stage.made.first,
        view.low if view else None,
        view.high if view else None,
        value,
        steps,
        stage.withdrawn,
        stage.made,
    )


def _confidence(row: Row) -> ConfidenceView | None:
    return confidence_view(row.newest.part.confidence) if isinstance(row.newest.part, Judgment) else None


def _outcome(corpus: Corpus, entry: BriefEntry, said: RecordedOutcome, where: Link | None = None) -> OutcomeView:
    return OutcomeView(
        said.outcome.label,
        said.on or "",
        said.recorded or "",
        said.because or "",
        tuple(source_link(corpus, entry, source) for source in said.sources),
        where,
    )
