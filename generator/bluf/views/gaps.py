"""Gaps: what is not known and would matter."""

from dataclasses import dataclass

from bluf.analysis.watching.watch import CLOSED
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Gap
from bluf.views.head import Marking, portion
from bluf.views.registers import register_target
from bluf.views.targets import Link, Target, anchor, part_link, source_link


@dataclass(frozen=True)
class GapView:
    """Something not known."""

    anchor: str
    id: str
    question: str
    level: str
    level_meaning: str
    status: str
    affects: tuple[Link, ...]
    if_closed: str
    look_at: tuple[str, ...]
    needed_by: str
    open: bool
    raised: str
    answer: str
    answered_on: str
    sources: tuple[Link, ...]
    outside_seed: bool
    register: Target
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def gaps(corpus: Corpus, entry: BriefEntry) -> tuple[GapView, ...]:
    """Return the gaps in the order of the brief."""
    return tuple(gap_view(corpus, entry, gap) for gap in entry.brief.gaps)


def gap_view(corpus: Corpus, entry: BriefEntry, gap: Gap) -> GapView:
    """Return a gap as its brief states it."""
    return GapView(
        anchor("gap", gap.id),
        gap.id,
        gap.question,
        gap.level.label if gap.level else "",
        gap.level.meaning if gap.level else "",
        gap.status.label,
        tuple(part_link(corpus, entry, judgment) for judgment in gap.affects),
        gap.if_closed or "",
        gap.look_at,
        gap.needed_by or "",
        gap.status not in CLOSED,
        gap.raised or "",
        gap.answer or "",
        gap.answered_on or "",
        tuple(source_link(corpus, entry, source) for source in gap.sources),
        gap.outside_seed,
        register_target(corpus, entry, "gap", gap.id),
        portion(gap, entry.brief.tlp),
    )
