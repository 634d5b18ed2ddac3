"""What changed since the brief that this one supersedes, judgment by judgment and part by part."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.changes.comparison import superseded
from bluf.analysis.changes.wording import word_diff
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import line_of
from bluf.model.base import Record
from bluf.views.history import MOST
from bluf.views.moves import JudgmentChangeView, judgment_change_view
from bluf.views.part_changes import PartChangeGroup, SegmentView, part_change_groups, segments


@dataclass(frozen=True)
class ComparisonView:
    """What changed from one brief to the next."""

    judgments: tuple[JudgmentChangeView, ...]
    groups: tuple[PartChangeGroup, ...]
    bottom_line: tuple[SegmentView, ...]
    """The bottom line word by word; empty if it is worded as before."""
    unchanged: str
    """What stands as it stood: `9 claims, 3 assumptions`; empty if nothing does."""


def comparison_view(corpus: Corpus, entry: BriefEntry) -> ComparisonView | None:
    """Return what changed since the brief that this one supersedes; None where that one was not released."""
    found = superseded(corpus, entry)
    if found is None:
        return None
    old, new = found.older.brief.bluf, found.newer.brief.bluf
    bottom_line = any(change.part == "brief" for change in found.changes)
    return ComparisonView(
        tuple(judgment_change_view(corpus, found, one) for one in found.judgments),
        part_change_groups(corpus, found),
        segments(word_diff(old, new)) if bottom_line else (),
        ", ".join(f"{count} {part}{'s' if count > 1 else ''}" for part, count in found.unchanged),
    )


def records_compared(corpus: Corpus, entry: BriefEntry) -> Iterator[Record | None]:
    """Yield the records, besides both briefs and what this one cites, that its comparison and histories show."""
    for judgment in entry.brief.key_judgments:
        yield from (stage.entry.brief for stage in line_of(corpus, entry.id, judgment.id)[-MOST:])
    older = corpus.briefs.get(entry.brief.supersedes or "")
    for judgment in older.brief.key_judgments if older else ():
        for source_id in judgment.sources:
            source = corpus.source(older, source_id) if older else None
            yield source.source if source else None
