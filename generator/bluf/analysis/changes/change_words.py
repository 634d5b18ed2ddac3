"""What a change is called, in a word or two: the same on pages and in the terminal."""

from collections.abc import Mapping

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.judgment_changes import Course
from bluf.model.technique_terms import AssumptionClass, GapStatus, IndicatorStatus
from bluf.model.vocabulary import ConfidenceLevel

COURSES = {
    Course.NEW: "New",
    Course.UP: "Moved up",
    Course.DOWN: "Moved down",
    Course.MOVED: "Moved",
    Course.REWORDED: "Reworded",
    Course.UNCHANGED: "Unchanged",
    Course.WITHDRAWN: "Withdrawn",
    Course.DROPPED: "Dropped without a word",
}
_CAME_WENT = {
    Aspect.PRESENCE: ("New", "No longer used"),
    Aspect.GRADE: ("Graded", "No longer graded"),
    Aspect.RETRACTION: ("Retracted", "No longer retracted"),
    Aspect.CORRECTION: ("Corrected", "No longer corrected"),
    Aspect.BREACH: ("Broken", "No longer broken"),
    Aspect.CLASS: ("Classed", "No longer classed"),
    Aspect.EVIDENCE: ("New evidence for it", "No longer evidence for it"),
    Aspect.AGAINST: ("New evidence against it", "No longer evidence against it"),
    Aspect.SOURCES: ("Source added", "Source removed"),
    Aspect.ASSUMPTIONS: ("Assumption added", "Assumption removed"),
}
_OTHERWISE = {
    Aspect.WORDING: "Reworded",
    Aspect.LIKELIHOOD: "Likelihood",
    Aspect.CONFIDENCE: "Confidence",
    Aspect.GRADE: "Regraded",
    Aspect.RETRACTION: "Retracted",
    Aspect.CORRECTION: "Corrected",
    Aspect.BREACH: "Broken",
    Aspect.CLASS: "Classed anew",
    Aspect.ANSWER: "Answer changed",
}
_GAPS: Mapping[str, str] = {
    GapStatus.ANSWERED: "Closed",
    GapStatus.PARTLY_ANSWERED: "Partly answered",
    GapStatus.RETIRED: "Retired",
    GapStatus.TASKED: "Tasked",
    GapStatus.OPEN: "Open",
}
_TERMS = (Aspect.STATUS, Aspect.CLASS, Aspect.CONFIDENCE)
_LABELS: Mapping[str, str] = {
    term.value: term.label.lower()
    for terms in (GapStatus, IndicatorStatus, AssumptionClass, ConfidenceLevel)
    for term in terms
}
_SETTLED: Mapping[str, int] = {GapStatus.PARTLY_ANSWERED: 1, GapStatus.ANSWERED: 2, GapStatus.RETIRED: 2}
"""Status of a gap to how far it is settled; 0 for any other."""


def change_word(change: Change) -> str:
    """Say what sort of change it is: `Regraded`, `Closed`, `New`."""
    if change.aspect is Aspect.STATUS:
        return _gap(change) if change.part == "gap" else _LABELS[change.after].capitalize()
    came, went = _CAME_WENT.get(change.aspect, ("", ""))
    if change.added and came:
        return came
    return went if change.removed and went else _OTHERWISE[change.aspect]


def said(aspect: Aspect, value: str) -> str:
    """Say what stood or stands there, a term by its label in lower case: `partly answered`; empty for nothing."""
    return _LABELS.get(value, value) if aspect in _TERMS else value


def _gap(change: Change) -> str:
    back = _SETTLED.get(change.after, 0) < _SETTLED.get(change.before, 0)
    return "Reopened" if back else _GAPS[change.after]
