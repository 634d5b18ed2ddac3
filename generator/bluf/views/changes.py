"""How a judgment stands to the one before it (ICD 203, tradecraft standard 7)."""

from dataclasses import dataclass

from bluf.analysis.changes.change_words import COURSES
from bluf.analysis.changes.judgment_changes import Course, JudgmentChange, judgment_change
from bluf.analysis.changes.move_words import move_words
from bluf.analysis.changes.pairing import Pair
from bluf.corpus import Corpus
from bluf.corpus.lines import Stage, stage_before
from bluf.model.vocabulary import ChangeStatus
from bluf.views.targets import Link, part_link

_STAYED = (Course.UNCHANGED, Course.REWORDED, Course.NEW)
_DECLARED = {
    ChangeStatus.INITIAL: Course.NEW,
    ChangeStatus.UNCHANGED: Course.UNCHANGED,
    ChangeStatus.CHANGED: Course.MOVED,
    ChangeStatus.WITHDRAWN: Course.WITHDRAWN,
}
"""What is taken for the course of a judgment while the one before it is not there to compare."""


@dataclass(frozen=True)
class ChangeView:
    """How a judgment stands to the one before it."""

    mark: str
    """`up`, `down`, `moved`, `reworded`, `unchanged`, `new`, `withdrawn` or `dropped`."""
    label: str
    said: str
    """`from 72% to 68%`, to be read after the label; empty where there is none before it that was released."""
    declared: str
    """What the brief says of it, where that is not what happened; empty otherwise."""
    cause: str
    because: str
    previous: Link | None


def change_view(corpus: Corpus, stage: Stage) -> ChangeView | None:
    """Return how a judgment stands to the one before it; None where it does not say and none is found."""
    before, declared = stage_before(corpus, stage), stage.judgment.change
    if before is None and declared is None:
        return None
    change = judgment_change(Pair(before, stage))
    written = declared.previous if declared else None
    earlier = before.reference if before else written
    alone = declared.status if declared and before is None else None
    return ChangeView(
        (_DECLARED[alone] if alone else change.course).value,
        alone.label if alone else COURSES[change.course],
        move_words(change),
        "" if alone else contradicted(change),
        change.cause.label if change.cause else "",
        change.reason,
        part_link(corpus, stage.entry, earlier) if earlier else None,
    )


def contradicted(change: JudgmentChange) -> str:
    """Return what a judgment declares of its change, where that is not what happened; else nothing."""
    declared, stayed = change.declared, change.course in _STAYED
    same = change.course is Course.UNCHANGED and not change.changes
    wrong = {
        ChangeStatus.INITIAL: change.before is not None,
        ChangeStatus.UNCHANGED: not stayed,
        ChangeStatus.CHANGED: same,
    }
    return declared.label.lower() if declared and wrong.get(declared, False) else ""
