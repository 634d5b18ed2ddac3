"""What the ledger says of a line in sentences: how far off its day is, what it scores, what is odd about it."""

from collections.abc import Iterator
from datetime import date

from bluf.analysis.ledger.line_score import Score, Unscored, score_of
from bluf.analysis.ledger.rows import Row, Standing
from bluf.views.scores import decimal, interval_text

_UNSCORED = {
    Unscored.OPEN: "",
    Unscored.VOID: "Not scored: only the outcomes yes and no are.",
    Unscored.DISPUTED: "Not scored: the briefs that carry it give different outcomes.",
    Unscored.CONDITIONAL: "Not scored: it holds on a condition, and its question has no probability of its own.",
    Unscored.NO_PROBABILITY: "Not scored: no probability and no known term was given.",
    Unscored.NEVER_STOOD: "Not scored: there was no day before the outcome on which it held.",
}


def due_text(row: Row, day: date | None) -> str:
    """Say how far off the day is by which a line can be judged; empty once it was decided."""
    standing = row.standing(day)
    if standing not in (Standing.OPEN, Standing.OVERDUE) or day is None:
        return ""
    if row.by is None:
        return "no date"
    days = (row.by.last - day).days
    if standing is Standing.OVERDUE:
        return f"overdue by {-days} {'day' if days == -1 else 'days'}"
    return f"in {days} {'day' if days == 1 else 'days'}" if days else "today"


def score_text(row: Row) -> str:
    """Say the score of a line, or why it has none; empty while it is open."""
    score = score_of(row)
    if not isinstance(score, Score):
        return _UNSCORED[score]
    band = f", {interval_text(score.brier_interval)} over the band" if score.from_term else ""
    days = f"over {score.days} {'day' if score.days == 1 else 'days'}"
    return f"Brier, single form, {decimal(score.brier)}{band}; log {decimal(score.log)}; {days}."


def notes(row: Row) -> Iterator[str]:
    """Say what is odd about a line: withdrawn, moved, worded anew, or dropped."""
    withdrawn = next((stage for stage in row.stages if stage.withdrawn), None)
    if withdrawn:
        yield f"Withdrawn on {withdrawn.made}. What was said before counts up to that day."
    dates = list(dict.fromkeys(stage.by for stage in row.stages if stage.forecast and stage.by))
    if len(dates) > 1:
        yield f"The day by which it can be judged was moved: {', then '.join(dates)}."
    questions = dict.fromkeys(stage.forecast.question for stage in row.stages if stage.forecast)
    if len(questions) > 1:
        yield "The question was worded differently before: " + " ".join(list(questions)[:-1])
    if row.asked and row.asked is not row.newest:
        yield f"The newest brief no longer asks the question. It was last asked on {row.asked.made}."
