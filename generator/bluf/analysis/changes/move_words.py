"""How the move of a judgment is said after its mark: "Moved down" is followed by `from 72% to 68%`."""

from bluf.analysis.changes.judgment_changes import Course, JudgmentChange
from bluf.analysis.changes.likelihoods import Shift, likelihood_words, shift
from bluf.corpus.lines import Stage
from bluf.model import Judgment

_NOT_STATED = "not stated"


def move_words(change: JudgmentChange) -> str:
    """Say where likelihood and confidence went, or that they stay; empty for a judgment without one before it."""
    before, after = change.before, change.after
    if before is None:
        return ""
    if after is None or change.course is Course.WITHDRAWN:
        return f"was {_both(before.judgment)}"
    clauses = [_likelihood(before, after)] if _differs(before, after) else []
    was, now = _level(before.judgment), _level(after.judgment)
    if was != now:
        clauses.append(f"confidence from {was} to {now}")
    return ", ".join(clauses) or f"at {_both(after.judgment)}"


def _likelihood(before: Stage, after: Stage) -> str:
    old, new = before.judgment.likelihood, after.judgment.likelihood
    if old and new and old.term == new.term and old.p is not None and new.p is not None:
        return f"from {_percent(old.p)} to {_percent(new.p)}"
    return f"from {_short(before.judgment)} to {_short(after.judgment)}"


def _differs(before: Stage, after: Stage) -> bool:
    old, new = before.judgment.likelihood, after.judgment.likelihood
    return shift(old, before.entry.brief.lexicon, new, after.entry.brief.lexicon) is not Shift.NONE


def _both(judgment: Judgment) -> str:
    confidence = f"{_level(judgment)} confidence" if judgment.confidence else ""
    return ", ".join(filter(None, (_short(judgment), confidence)))


def _short(judgment: Judgment) -> str:
    """The term and the point estimate, without date and condition."""
    stated = judgment.likelihood
    return (
        likelihood_words(stated.model_copy(update={"by": None, "condition": None}) if stated else None) or _NOT_STATED
    )


def _percent(probability: float) -> str:
    return f"{round(probability * 100, 6):g}%"


def _level(judgment: Judgment) -> str:
    return judgment.confidence.level.label.lower() if judgment.confidence else _NOT_STATED
