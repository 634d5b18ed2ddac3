"""Assumptions: what the argument supposes, and what would show it wrong."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Assumption
from bluf.views.head import Marking, portion
from bluf.views.registers import register_target
from bluf.views.targets import Link, Target, anchor, part_link
from bluf.views.wording import notice_text


@dataclass(frozen=True)
class AssumptionView:
    """An assumption and what hangs on it."""

    anchor: str
    id: str
    text: str
    kind: str
    classed: str
    impact: str
    linchpin: bool
    broken: str
    """That and how it turned out wrong; empty while it stands."""
    supports: tuple[Link, ...]
    points: tuple[tuple[str, str], ...]
    """Label and text."""
    register: Target
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def assumptions(corpus: Corpus, entry: BriefEntry) -> tuple[AssumptionView, ...]:
    """Return the assumptions, linchpins first."""
    return tuple(
        assumption_view(corpus, entry, one)
        for one in sorted(entry.brief.assumptions, key=lambda one: not one.is_linchpin)
    )


def assumption_view(corpus: Corpus, entry: BriefEntry, one: Assumption) -> AssumptionView:
    """Return an assumption as its brief states it."""
    return AssumptionView(
        anchor("assumption", one.id),
        one.id,
        one.text,
        one.kind.label if one.kind else "",
        one.classed.label if one.classed else "",
        one.impact.label if one.impact else "",
        one.is_linchpin,
        notice_text(one.broken),
        tuple(part_link(corpus, entry, judgment) for judgment in one.supports),
        tuple(
            (label, text)
            for label, text in (
                ("Grounds", one.grounding),
                ("If wrong", one.if_wrong),
                ("Would be shown wrong by", one.falsifier),
            )
            if text
        ),
        register_target(corpus, entry, "assumption", one.id),
        portion(one, entry.brief.tlp),
    )
