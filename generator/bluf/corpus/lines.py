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
from bluf.corpus.joined import apart
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
    return _lines(apart(corpus, entry.id)).get(entry.id) or _walked(corpus, entry)


@once
def _lines(corpus: Corpus) -> Mapping[str, tuple[BriefEntry, ...]]:
    """The line of each brief."""
    found: dict[str, tuple[BriefEntry, ...]] = {}
    for entry in corpus.briefs.values():
        if entry.id not in found:
            line = found[entry.id] = _walked(corpus, entry)
            if line[0].brief.supersedes not in {one.id for one in line}:
                found |= dict.fromkeys(_all_in(corpus, line), line)
    return found


def _all_in(corpus: Corpus, line: tuple[BriefEntry, ...]) -> Iterator[str]:
    """Yield who stands in the same line and no other, from the end back to where another brief took over."""
    after: BriefEntry | None = None
    for entry in reversed(line):
        if after and corpus.successor(entry.id) is not after:
            return
        yield entry.id
        after = entry


def _walked(corpus: Corpus, entry: BriefEntry) -> tuple[BriefEntry, ...]:
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
    holding = holders(corpus, entry, kind, part_id)
    if len(holding) < 2:
        return holding
    held = {one.id for one in holding}
    return tuple(one for one in brief_line(corpus, entry) if one.id in held)


def holders(corpus: Corpus, entry: BriefEntry, kind: str, part_id: str) -> tuple[BriefEntry, ...]:
    """Return all briefs that begin where a brief does and hold the part with this kind and id, the newest first."""
    joined = apart(corpus, entry.id)
    return _holders(joined).get((beginnings(joined)[entry.id], kind, part_id), ())


@once
def _holders(corpus: Corpus) -> Mapping[tuple[str, str, str], tuple[BriefEntry, ...]]:
    """Return the briefs that hold a part, by the brief with which their line begins, and the part's kind and id."""
    found: dict[tuple[str, str, str], list[BriefEntry]] = {}
    for entry in corpus.briefs.values():
        for kind, part_id in sorted(entry.held):
            found.setdefault((beginnings(corpus)[entry.id], kind, part_id), []).append(entry)
    return {part: tuple(briefs) for part, briefs in found.items()}


@once
def first_stages(corpus: Corpus) -> Mapping[str, str]:
    """Return for every stage of a judgment the one with which it began, by reference."""
    found: dict[str, str] = {}
    for entry in corpus.briefs.values():
        for judgment in entry.brief.key_judgments:
            stage: Stage | None = Stage(entry, judgment)
            passed: dict[str, None] = {}
            while stage and stage.reference not in found and stage.reference not in passed:
                passed[stage.reference] = None
                stage = stage_before(corpus, stage)
            first = found.get(stage.reference, stage.reference) if stage else next(reversed(passed))
            found |= dict.fromkeys(passed, first)
    return found


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


def line_of(corpus: Corpus, brief: str, judgment: str) -> Line:
    """Return the line that a judgment stands in, by the ids of its brief and its own, the oldest stage first."""
    return _line_by_stage(apart(corpus, brief))[f"{brief}#{judgment}"]


@once
def _line_by_stage(corpus: Corpus) -> Mapping[str, Line]:
    return {stage.reference: line for line in judgment_lines(corpus) for stage in line}


def newest_parts(corpus: Corpus, kind: str, of: type[R]) -> Iterator[tuple[BriefEntry, R]]:
    """Yield every part of a kind once, from the newest brief of its line that holds it, the newest brief first."""
    seen: set[tuple[str, str]] = set()
    for entry in corpus.briefs.values():
        first = beginnings(corpus)[entry.id]
        for part_id, part in entry.listed():
            if part.kind == kind and isinstance(part.record, of) and (first, part_id) not in seen:
                seen.add((first, part_id))
                yield entry, part.record
