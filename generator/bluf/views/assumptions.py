"""Assumptions: what the argument supposes, and what would show it wrong."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.targets import Link, anchor, part_link
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
    supports: tuple[Link, ...]
    points: tuple[tuple[str, str], ...]
    """Label and text."""


def assumptions(corpus: Corpus, entry: BriefEntry) -> tuple[AssumptionView, ...]:
    """Return the assumptions, linchpins first."""
    return tuple(
        AssumptionView(
            anchor("assumption", one.id),
            one.id,
            one.text,
            one.kind.label if one.kind else "",
            one.classed.label if one.classed else "",
            one.impact.label if one.impact else "",
            one.is_linchpin,
            tuple(part_link(corpus, entry, judgment) for judgment in one.supports),
            tuple(
                (label, text)
                for label, text in (
                    ("Grounds", one.grounding),
                    ("If wrong", one.if_wrong),
                    ("Would be shown wrong by", one.falsifier),
                    ("Broken", notice_text(one.broken)),
                )
                if text
            ),
        )
        for one in sorted(entry.brief.assumptions, key=lambda one: not one.is_linchpin)
    )
