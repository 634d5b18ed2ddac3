"""What changed in the claims, assumptions, alternatives, gaps and indicators of a brief, each with its reason."""

from dataclasses import dataclass

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.change_words import change_word, said
from bluf.analysis.changes.comparison import Comparison
from bluf.analysis.changes.wording import Segment, word_diff
from bluf.corpus import Corpus
from bluf.model import Gap, Indicator
from bluf.model.technique_terms import IndicatorStatus
from bluf.views.targets import Link, part_target, source_link

_TITLES = {
    "claim": "Evidence",
    "assumption": "Assumptions",
    "gap": "Gaps",
    "indicator": "Indicators",
    "alternative": "Alternatives",
}
_OF_TEXT = (Aspect.PRESENCE, Aspect.WORDING)


@dataclass(frozen=True)
class SegmentView:
    """Some words of a text that was compared with an earlier one."""

    fate: str
    """`same`, `removed` or `added`."""
    text: str


@dataclass(frozen=True)
class PartChange:
    """One thing that changed in one part."""

    link: Link
    word: str
    """`Regraded`, `Closed`, `Observed`, `New` and so on."""
    text: tuple[SegmentView, ...]
    before: str
    """What stood there, in a word or two; empty when nothing did or when the text says it."""
    after: str
    on: str
    """The day it happened or was written down; empty when unknown."""
    reason: str
    sources: tuple[Link, ...]
    outside_seed: bool


@dataclass(frozen=True)
class PartChangeGroup:
    """All changes in one kind of part."""

    kind: str
    title: str
    changes: tuple[PartChange, ...]


def segments(found: tuple[Segment, ...]) -> tuple[SegmentView, ...]:
    """Return compared words as a template prints them."""
    return tuple(SegmentView(one.fate.value, one.text) for one in found)


def part_change_groups(corpus: Corpus, found: Comparison) -> tuple[PartChangeGroup, ...]:
    """Return what changed besides the judgments, kind by kind; a kind in which nothing changed is left out."""
    groups = []
    for kind, title in _TITLES.items():
        changes = tuple(_part(corpus, found, change) for change in found.changes if change.part == kind)
        groups += [PartChangeGroup(kind, title, changes)] if changes else []
    return tuple(groups)


def _part(corpus: Corpus, found: Comparison, change: Change) -> PartChange:
    gone = change.aspect is Aspect.PRESENCE and change.removed
    entry = found.older if gone else found.newer
    part = entry.parts[change.id].record
    text = getattr(part, "question" if change.part == "gap" else "text")
    diff = word_diff(change.before, change.after) if change.aspect is Aspect.WORDING else word_diff(text, text)
    bare = change.aspect in _OF_TEXT
    on, sources = _shown_by(part, change)
    return PartChange(
        Link(change.id, part_target(entry.id, change.part, change.id)),
        change_word(change),
        segments(diff),
        "" if bare else said(change.aspect, change.before),
        "" if bare else said(change.aspect, change.after),
        on,
        change.reason,
        tuple(source_link(corpus, entry, source) for source in sources),
        change.outside_seed,
    )


def _shown_by(part: object, change: Change) -> tuple[str, tuple[str, ...]]:
    """Return when a gap was answered or an indicator seen, and the sources that show it."""
    if change.aspect is not Aspect.STATUS:
        return "", ()
    if isinstance(part, Gap):
        return part.answered_on or "", part.sources
    if isinstance(part, Indicator):
        last = part.checks[-1] if part.checks else part
        seen = part.observed_on if part.standing is IndicatorStatus.OBSERVED else None
        return seen or part.looked_at or "", last.sources
    return "", ()
