"""Lines: the same brief, judgment or part carried on from one brief to the next.

Briefs form a line by `supersedes`. A judgment continues the one it names as `previous`, else the one with the same id
in the brief before. Any other part is carried on under its id.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus
from bluf.corpus.once import once
from bluf.model import Judgment

R = TypeVar("R")


@dataclass(frozen=True)
class Stage:
    """A judgment as one brief of its line states it."""

    entry: BriefEntry
    judgment: Judgment

    @property
    def reference(self) -> str:
        """The judgment from anywhere: `brief#kj1`."""
        return f"{self.entry.id}#{self.judgment.id}"


Line = tuple[Stage, ...]
"""The stages of one judgment, the oldest first."""


def brief_line(corpus: Corpus, entry: BriefEntry) -> tuple[BriefEntry, ...]:
    """Return the line a brief stands in, the oldest first. A circle, which a rule reports, is entered once."""
    line, passed = deque([entry]), {entry.id}
    while (older := corpus.briefs.get(line[0].brief.supersedes or "")) and older.id not in passed:
        line.appendleft(older)
        passed.add(older.id)
    while (newer := corpus.successor(line[-1].id)) and newer.id not in passed:
        line.append(newer)
        passed.add(newer.id)
    return tuple(line)


@once
def beginnings(corpus: Corpus) -> Mapping[str, str]:
    """Return for every brief the one with which its line begins, by id; those of a circle all have the same."""
    found: dict[str, str] = {}
    for entry in corpus.briefs.values():
        here, passed = entry, {entry.id: entry}
        while here.id not in found and (older := corpus.briefs.get(here.brief.supersedes or "")):
            here = older
            if here.id in passed:
                break
            passed[here.id] = here
        found |= dict.fromkeys(passed, found.get(here.id, here.id))
    return found


def current_briefs(corpus: Corpus) -> tuple[BriefEntry, ...]:
    """Return the briefs that no other supersedes, the newest first."""
    return tuple(entry for entry in corpus.briefs.values() if corpus.successor(entry.id) is None)


def carried(corpus: Corpus, entry: BriefEntry, kind: str, part_id: str) -> tuple[BriefEntry, ...]:
    """Return the briefs of a line that hold the part with this kind and id, the oldest first."""
    return tuple(one for one in brief_line(corpus, entry) if (kind, part_id) in one.held)


def stage_before(corpus: Corpus, stage: Stage) -> Stage | None:
    """Return the stage before: the declared `previous`, else the same id in the brief that this one supersedes."""
    change, judgment = stage.judgment.change, stage.judgment
    if change and change.previous:
        brief_id, _, judgment_id = change.previous.rpartition("#")
    else:
        brief_id, judgment_id = stage.entry.brief.supersedes or "", judgment.id
    earlier = corpus.briefs.get(brief_id)
    before = earlier.judgments.get(judgment_id) if earlier else None
    return Stage(earlier, before) if earlier and before else None


def judgment_lines(corpus: Corpus) -> tuple[Line, ...]:
    """Return every judgment once, as the line of its stages; the line whose last stage is newest first.

    Where two judgments continue the same one, the stages before belong to the newer of the two.
    """
    stages = [Stage(entry, judgment) for entry in corpus.briefs.values() for judgment in entry.brief.key_judgments]
    before = {stage.reference: stage_before(corpus, stage) for stage in stages}
    continued = {earlier.reference for earlier in before.values() if earlier}
    taken: set[str] = set()
    lines: list[Line] = []
    # ends first; what is then left over stands in a circle, which a rule reports
    for end in sorted(stages, key=lambda stage: stage.reference in continued):
        line: list[Stage] = []
        stage: Stage | None = end
        while stage and stage.reference not in taken:
            taken.add(stage.reference)
            line.append(stage)
            stage = before[stage.reference]
        if line:
            lines.append(tuple(reversed(line)))
    return tuple(lines)


def line_by_stage(lines: tuple[Line, ...]) -> Mapping[str, Line]:
    """Return the line of every judgment, by its reference."""
    return {stage.reference: line for line in lines for stage in line}


def newest_parts(corpus: Corpus, kind: str, of: type[R]) -> Iterator[tuple[BriefEntry, R]]:
    """Yield every part of a kind once, from the newest brief of its line that holds it, the newest brief first."""
    seen: set[tuple[str, str]] = set()
    for entry in corpus.briefs.values():
        first = beginnings(corpus)[entry.id]
        for part_id, part in entry.listed():
            if part.kind == kind and isinstance(part.record, of) and (first, part_id) not in seen:
                seen.add((first, part_id))
                yield entry, part.record
