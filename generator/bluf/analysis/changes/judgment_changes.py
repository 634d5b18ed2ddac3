"""How a judgment of one brief differs from the same judgment of another (ICD 203, tradecraft standard 7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.likelihoods import Shift, likelihood_words, shift
from bluf.analysis.changes.pairing import Pair
from bluf.analysis.changes.wording import reworded
from bluf.corpus.lines import Stage
from bluf.model import Judgment
from bluf.model.vocabulary import ChangeCause, ChangeStatus


class Course(StrEnum):
    """What became of a judgment, by what its fields say and not by what it declares; withdrawal alone is declared."""

    NEW = "new"
    UP = "up"
    DOWN = "down"
    MOVED = "moved"
    """Its likelihood changed and is neither higher nor lower, or its confidence alone changed."""
    REWORDED = "reworded"
    """Likelihood and confidence are what they were, and the statement is worded otherwise."""
    UNCHANGED = "unchanged"
    """Likelihood, confidence and wording are what they were; its grounds may differ."""
    WITHDRAWN = "withdrawn"
    DROPPED = "dropped"
    """The newer brief neither continues nor withdraws it."""


@dataclass(frozen=True)
class JudgmentChange:
    """A judgment as two briefs state it."""

    before: Stage | None
    after: Stage | None
    course: Course
    declared: ChangeStatus | None
    """What the newer brief says of it; None where it does not continue the other, and its reason is no reason here."""
    cause: ChangeCause | None
    reason: str
    changes: tuple[Change, ...]
    """In the order of `Aspect`."""


_GROUNDS = {
    Aspect.EVIDENCE: "evidence",
    Aspect.AGAINST: "against",
    Aspect.SOURCES: "sources",
    Aspect.ASSUMPTIONS: "assumptions",
}
"""Aspect to the field of a judgment that lists ids."""
_CLAIMS = (Aspect.EVIDENCE, Aspect.AGAINST)


def judgment_change(pair: Pair) -> JudgmentChange:
    """Return what differs between two statements of a judgment; one that is in one brief only has no differences."""
    change = pair.after.judgment.change if pair.after and pair.continues else None
    reason = (change.because or "") if change else ""
    return JudgmentChange(
        pair.before,
        pair.after,
        _course(pair),
        change.status if change else None,
        change.cause if change else None,
        reason,
        tuple(differences(pair.before, pair.after, reason)) if pair.before and pair.after else (),
    )


def moved(before: Stage, after: Stage) -> bool:
    """Whether the likelihood or the level of confidence is another."""
    return _shift(before, after) is not Shift.NONE or _level(before.judgment) != _level(after.judgment)


def differences(before: Stage, after: Stage, reason: str = "") -> Iterator[Change]:
    """Yield what differs in likelihood, confidence, wording and grounds."""
    old, new = before.judgment, after.judgment

    def change(aspect: Aspect, was: str, now: str) -> Change:
        side = after if now else before
        claim = side.entry.claims.get(now or was) if aspect in _CLAIMS else None
        return Change("judgment", new.id, aspect, was, now, reason, bool(claim and claim.outside_seed))

    if reworded(old.statement, new.statement):
        yield change(Aspect.WORDING, old.statement, new.statement)
    was, now = likelihood_words(old.likelihood), likelihood_words(new.likelihood)
    if was != now:
        yield change(Aspect.LIKELIHOOD, was, now)
    if _level(old) != _level(new):
        yield change(Aspect.CONFIDENCE, _level(old), _level(new))
    for aspect, field in _GROUNDS.items():
        olds, news = getattr(old, field), getattr(new, field)
        yield from (change(aspect, one, "") for one in dict.fromkeys(olds) if one not in news)
        yield from (change(aspect, "", one) for one in dict.fromkeys(news) if one not in olds)


def _course(pair: Pair) -> Course:
    if pair.after is None:
        return Course.DROPPED
    change = pair.after.judgment.change
    if change and change.status is ChangeStatus.WITHDRAWN:
        return Course.WITHDRAWN
    if pair.before is None:
        return Course.NEW
    went = _shift(pair.before, pair.after)
    if went in (Shift.UP, Shift.DOWN):
        return Course(went.value)
    if moved(pair.before, pair.after):
        return Course.MOVED
    same = not reworded(pair.before.judgment.statement, pair.after.judgment.statement)
    return Course.UNCHANGED if same else Course.REWORDED


def _shift(before: Stage, after: Stage) -> Shift:
    return shift(
        before.judgment.likelihood,
        before.entry.brief.lexicon,
        after.judgment.likelihood,
        after.entry.brief.lexicon,
    )


def _level(judgment: Judgment) -> str:
    return judgment.confidence.level.value if judgment.confidence else ""
