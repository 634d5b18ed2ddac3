"""The register of gaps: what is not known, by level of requirement, how long, and what would move if it were."""

from dataclasses import dataclass
from datetime import date

from bluf.analysis.watching.watch import OpenGap, open_gap
from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.corpus.lines import carried, newest_parts
from bluf.model import Gap
from bluf.model.technique_terms import GapLevel, GapStatus
from bluf.views.gaps import GapView, gap_view
from bluf.views.head import Marking, marking_of_all
from bluf.views.registers import in_brief, left_behind
from bluf.views.targets import Link


@dataclass(frozen=True)
class GapEntry:
    """A gap in the register."""

    gap: GapView
    brief: Link
    """The newest brief that states it."""
    raised_in: Link | None
    """The brief that stated it first, if it is another."""
    raised: str
    age: int
    """Whole days from the day it was raised to the day of the site."""
    overdue: bool


@dataclass(frozen=True)
class GapGroup:
    """The gaps of one level, or of one end."""

    heading: str
    anchor: str
    about: str
    gaps: tuple[GapEntry, ...]


@dataclass(frozen=True)
class GapsPage:
    """All gaps of all briefs."""

    title: str
    marking: Marking
    day: str
    open: int
    overdue: int
    groups: tuple[GapGroup, ...]


def gaps_page(corpus: Corpus) -> GapsPage:
    """Return the register of gaps, as of the day the corpus stands at; a group without gaps is left out."""
    day = day_of(corpus)
    found = {group[0]: (group, list[tuple[OpenGap, GapEntry]]()) for group in _GROUPS}
    for entry, gap in newest_parts(corpus, "gap", Gap):
        timed = open_gap(corpus, entry, gap, day or date.min)
        group = _group(gap, left_behind(corpus, entry))
        first = carried(corpus, entry, "gap", gap.id)[0]
        row = GapEntry(
            gap_view(corpus, entry, gap),
            in_brief(entry, "gap", gap.id),
            in_brief(first, "gap", gap.id) if first is not entry else None,
            timed.raised.isoformat(),
            timed.age_days,
            timed.overdue and group in _OPEN,
        )
        found[group][1].append((timed, row))
    still_open = [row for name in _OPEN for _, row in found[name][1]]
    return GapsPage(
        "Gaps",
        marking_of_all(document.model for document in corpus.documents),
        day.isoformat() if day else "",
        len(still_open),
        sum(row.overdue for row in still_open),
        tuple(
            GapGroup(heading, f"gaps-{name}", about, tuple(row for _, row in sorted(rows, key=_urgency)))
            for (name, heading, about), rows in found.values()
            if rows
        ),
    )


_LEVELS = (
    (GapLevel.PIR.value, "Priority intelligence requirements (PIR)", "questions tied to a decision"),
    (GapLevel.EEI.value, "Essential elements of information (EEI)", "what must be known to answer such a question"),
    (GapLevel.SIR.value, "Specific information requirements (SIR)", "what can be looked up or collected"),
)
_GROUPS = (
    *_LEVELS,
    ("unlevelled", "No level given", "nobody has said which requirement they belong to"),
    ("answered", "Answered", "what was not known and now is"),
    ("left", "Not carried on", "open when last stated; the follow-up to that brief does not name them"),
    ("retired", "Retired", "no longer matter"),
)
"""Name, heading and what the group holds, in the order of the page."""
_OPEN = (*(name for name, _, _ in _LEVELS), "unlevelled")


def _group(gap: Gap, left: bool) -> str:
    if gap.status in (GapStatus.ANSWERED, GapStatus.RETIRED):
        return gap.status.value
    if left:
        return "left"
    return gap.level.value if gap.level else "unlevelled"


def _urgency(row: tuple[OpenGap, GapEntry]) -> tuple[date, int, str, str]:
    """What is needed first, then what has been open longest."""
    gap = row[0]
    return gap.needed_by or date.max, -gap.age_days, gap.entry.id, gap.gap.id
