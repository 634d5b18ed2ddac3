"""Which judgment of one brief is which of another: by declared `previous`, else by id."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import Stage, first_stages, stage_before


@dataclass(frozen=True)
class Pair:
    """A judgment as two briefs state it; None where a brief does not."""

    before: Stage | None
    after: Stage | None
    continues: bool = True
    """Whether the second carries the first on, so that the reason it gives is one for this change."""


def pairs(corpus: Corpus, older: BriefEntry, newer: BriefEntry) -> tuple[Pair, ...]:
    """Return every judgment of both briefs: those of the newer in its order, then what only the older has.

    A judgment is followed back from brief to brief, whichever of the two is the later one. What no line ties to the
    other brief is matched by id, unless one of the two is declared to continue something else. A judgment that was
    split in two is in two pairs.
    """
    olds, news = _stages(older), _stages(newer)
    onward = {(old.reference, new.reference) for new in news for old in _back(corpus, new, older.id)}
    follows = newer.brief.supersedes == older.id and older.brief.supersedes != newer.id
    backward = () if follows else ((old, new) for old in olds for new in _back(corpus, old, newer.id))
    tied = onward | {(old.reference, new.reference) for old, new in backward}
    held, continued = {old for old, _ in tied}, {new for _, new in tied}
    same_id = ((old, new) for old in olds for new in news if old.judgment.id == new.judgment.id)
    for old, new in same_id:
        if old.reference not in held and new.reference not in continued and _may_be_one(corpus, old, new):
            tied.add((old.reference, new.reference))
    held, continued = {old for old, _ in tied}, {new for _, new in tied}
    found: list[Pair] = []
    for new in news:
        both = ((old, (old.reference, new.reference)) for old in olds)
        found += [Pair(old, new, ends in onward) for old, ends in both if ends in tied]
        found += [] if new.reference in continued else [Pair(None, new)]
    return (*found, *(Pair(old, None) for old in olds if old.reference not in held))


def _stages(entry: BriefEntry) -> list[Stage]:
    return [Stage(entry, judgment) for judgment in entry.brief.key_judgments]


def _back(corpus: Corpus, stage: Stage, brief: str) -> Iterator[Stage]:
    """Yield the stages of a brief that a stage leads back to, itself included, the newest first.

    A circle, which a rule reports, is entered once. Who has found the brief and left it looks no further.
    """
    passed: set[str] = set()
    here: Stage | None = stage
    found = False
    while here and here.reference not in passed and not (found and here.entry.id != brief):
        found = here.entry.id == brief
        if found:
            yield here
        passed.add(here.reference)
        here = stage_before(corpus, here)


def _may_be_one(corpus: Corpus, old: Stage, new: Stage) -> bool:
    """Whether nothing declares them to be two: neither names a `previous`, or both began as the same judgment."""
    declared = any(stage.judgment.change and stage.judgment.change.previous for stage in (old, new))
    return not declared or first_stages(corpus)[old.reference] == first_stages(corpus)[new.reference]
