"""What changed from one brief to another: a typed comparison (ICD 203, D.6.e(7), tradecraft standard 7).

The standard asks that a product says what is new in its judgments and why. Judgments are matched by declared
`previous`, else by id; other parts by id. Nothing here reads a clock, and the order of files does not matter.
"""

from dataclasses import dataclass

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.judgment_changes import Course, JudgmentChange, judgment_change
from bluf.analysis.changes.pairing import pairs
from bluf.analysis.changes.part_changes import SORTS, part_changes
from bluf.analysis.changes.wording import reworded
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once_of_each


@dataclass(frozen=True)
class Comparison:
    """All that differs between two briefs."""

    older: BriefEntry
    newer: BriefEntry
    judgments: tuple[JudgmentChange, ...]
    """Every judgment of both, unchanged ones too: those of the newer in its order, then what it dropped."""
    changes: tuple[Change, ...]
    """The bottom line, then claims, assumptions, gaps, indicators and alternatives."""
    unchanged: tuple[tuple[str, int], ...]
    """Kind of part and how many of it stand as they stood, where there are any; judgments first."""

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        courses = {one.course for one in self.judgments}
        return courses <= {Course.UNCHANGED} and not self.changes and not any(one.changes for one in self.judgments)


def compare(corpus: Corpus, older: BriefEntry, newer: BriefEntry) -> Comparison:
    """Compare two briefs; those of no common line are compared all the same, by the ids of their parts."""
    judgments = tuple(map(judgment_change, pairs(corpus, older, newer)))
    changes: list[Change] = []
    if reworded(older.brief.bluf, newer.brief.bluf):
        changes.append(Change("brief", "", Aspect.WORDING, older.brief.bluf, newer.brief.bluf))
    still = [("judgment", sum(one.course is Course.UNCHANGED and not one.changes for one in judgments))]
    for sort in SORTS:
        olds, news = getattr(older.brief, sort.field), getattr(newer.brief, sort.field)
        found = tuple(part_changes(sort, olds, news))
        changes += found
        still.append((sort.part, len({part.id for part in news} - {change.id for change in found})))
    return Comparison(older, newer, judgments, tuple(changes), tuple((part, count) for part, count in still if count))


def superseded(corpus: Corpus, entry: BriefEntry) -> Comparison | None:
    """Compare a brief with the one it supersedes; None where there is none, or none that was released."""
    older = corpus.briefs.get(entry.brief.supersedes or "")
    if older is None or older.id == entry.id:
        return None
    return _superseded(corpus, entry.id) if corpus.briefs.get(entry.id) is entry else compare(corpus, older, entry)


@once_of_each
def _superseded(corpus: Corpus, brief: str) -> Comparison:
    """The comparison of a brief with the one before: six rules and a page ask for it."""
    newer = corpus.briefs[brief]
    return compare(corpus, corpus.briefs[newer.brief.supersedes or ""], newer)
