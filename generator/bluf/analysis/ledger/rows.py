"""The ledger: every key judgment and every forecast once, with all that was said of it and what came of it.

A judgment carried on from brief to brief is one line, and so is a forecast under the same id. A line is resolved once,
by the newest of its stages that holds an outcome. What a follow-up no longer mentions stays in the ledger: to drop a
question is no way out of it.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from typing_extensions import override

from bluf.analysis.ledger.stated import Stated
from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.corpus.joined import apart, joined
from bluf.corpus.lines import brief_line, current_briefs, judgment_lines
from bluf.corpus.once import once
from bluf.model import PartialDate, Resolution
from bluf.model.vocabulary import Outcome


class Standing(StrEnum):
    """Where a line stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    RESOLVED = "resolved"
    VOID = "void"
    """Annulled or ambiguous."""
    NOT_CHECKABLE = "not-checkable"
    """No forecast says what question would settle it."""


@dataclass(frozen=True)
class Row:
    """One line of the ledger."""

    stages: tuple[Stated, ...]
    """All that was said, the oldest first; never empty."""

    @property
    def newest(self) -> Stated:
        """What was said last."""
        return self.stages[-1]

    @property
    def asked(self) -> Stated | None:
        """The newest stage that says what question settles it."""
        return next((stage for stage in reversed(self.stages) if stage.forecast), None)

    @property
    def by(self) -> PartialDate | None:
        """The date by which it can be judged: that of the question, else as it was said last."""
        asked = self.asked.by if self.asked else None
        return asked or next((stage.by for stage in reversed(self.stages) if stage.by), None)

    @property
    def answered(self) -> Stated | None:
        """The newest stage that holds an outcome."""
        return next((stage for stage in reversed(self.stages) if stage.resolution), None)

    @property
    def resolution(self) -> Resolution | None:
        """What came of it."""
        return self.answered.resolution if self.answered else None

    @property
    def disputed(self) -> tuple[Stated, ...]:
        """The stages whose outcome is another than the newest, and not one that the newest says it amends."""
        if self.resolution is None:
            return ()
        known = {self.resolution.outcome, *(one.outcome for one in self.resolution.earlier)}
        return tuple(stage for stage in self.stages if stage.resolution and stage.resolution.outcome not in known)

    def standing(self, day: date | None) -> Standing:
        """Return where the line stands on a day. It is overdue from the day after the last that `by` can mean."""
        if self.asked is None:
            return Standing.NOT_CHECKABLE
        if self.resolution:
            void = self.resolution.outcome in (Outcome.ANNULLED, Outcome.AMBIGUOUS)
            return Standing.VOID if void else Standing.RESOLVED
        return Standing.OVERDUE if day and self.by and self.by.last < day else Standing.OPEN


@once
def ledger(corpus: Corpus) -> tuple[Row, ...]:
    """Return every line: judgments first, then free forecasts; those that end in the newest brief first."""
    judgments = (tuple(Stated(stage.entry, stage.judgment) for stage in line) for line in judgment_lines(corpus))
    return tuple(map(Row, (*judgments, *_forecast_lines(corpus))))


def rows_with(corpus: Corpus, brief: str) -> Mapping[str, Row]:
    """Return the lines in a brief and in all that are joined with it: the reference of each stage to its line."""
    return _by_reference(apart(corpus, brief))


@once
def _by_reference(corpus: Corpus) -> Mapping[str, Row]:
    return {stage.reference: row for row in ledger(corpus) for stage in row.stages}


@once
def overdue(corpus: Corpus) -> Set[str]:
    """Return the references of the stages whose line is overdue on the corpus' own day and that asked the question."""
    return _Overdue(joined(corpus), day_of(corpus))


class _Overdue(Set[str]):
    """Looks only at the briefs that are joined with the one asked for: who asks of one depends on that answer alone."""

    def __init__(self, of: Mapping[str, Corpus], day: date | None) -> None:
        """Take the briefs that are joined with each, and the day of the corpus."""
        self._joined, self._day = of, day

    @override
    def __contains__(self, reference: object) -> bool:
        together = self._joined.get(str(reference).partition("#")[0])
        asking = _asking(together).get(str(reference), ()) if together else ()
        return any(row.standing(self._day) is Standing.OVERDUE for row in asking)

    @override
    def __iter__(self) -> Iterator[str]:
        every = dict.fromkeys(reference for one in self._joined.values() for reference in _asking(one))
        return (reference for reference in every if reference in self)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


@once
def _asking(corpus: Corpus) -> Mapping[str, tuple[Row, ...]]:
    """Return the lines by the stage that asked the question last; two where a judgment and a forecast share an id."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in ledger(corpus):
        if row.asked:
            found[row.asked.reference] = (*found.get(row.asked.reference, ()), row)
    return found


def _forecast_lines(corpus: Corpus) -> Iterator[tuple[Stated, ...]]:
    """Yield each free forecast with its stages, the oldest first; a stage that two lines share belongs to the newer."""
    taken: set[str] = set()
    passed: set[str] = set()
    # ends of lines first; what is then left over stands in a circle, which a rule reports
    for end in (*current_briefs(corpus), *corpus.briefs.values()):
        found: dict[str, list[Stated]] = {}
        line = () if end.id in passed else brief_line(corpus, end)
        passed.update(entry.id for entry in line)
        for entry in line:
            for stage in (Stated(entry, forecast) for forecast in entry.brief.forecasts):
                if stage.reference not in taken:
                    taken.add(stage.reference)
                    found.setdefault(stage.part.id, []).append(stage)
        yield from map(tuple, found.values())
