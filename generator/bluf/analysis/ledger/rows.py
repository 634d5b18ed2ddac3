"""The ledger: every key judgment and every forecast once, with all that was said of it and what came of it.

A judgment carried on from brief to brief is one line, and so is a forecast under the same id. A line is resolved once,
by the newest of its stages that holds an outcome. What a follow-up no longer mentions stays in the ledger: to drop a
question is no way out of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bluf.analysis.ledger.stated import Stated
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.joined import joined
from bluf.corpus.lines import brief_line, judgment_lines
from bluf.corpus.once import once, once_of_each
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
    return _rows(corpus, tuple(corpus.briefs.values()))


def rows_with(corpus: Corpus, brief: str) -> Mapping[str, Row]:
    """Return the lines of a brief, by its id, and of all that are joined with it, by the reference of each stage."""
    return _rows_with(corpus, joined(corpus, brief)[0].id)


@once_of_each
def _rows_with(corpus: Corpus, newest: str) -> Mapping[str, Row]:
    return {stage.reference: row for row in _rows(corpus, joined(corpus, newest)) for stage in row.stages}


def _rows(corpus: Corpus, briefs: Sequence[BriefEntry]) -> tuple[Row, ...]:
    judgments = (tuple(Stated(one.entry, one.judgment) for one in line) for line in judgment_lines(corpus, briefs))
    return tuple(map(Row, (*judgments, *_forecast_lines(corpus, briefs))))


def _forecast_lines(corpus: Corpus, briefs: Sequence[BriefEntry]) -> Iterator[tuple[Stated, ...]]:
    """Yield each free forecast with its stages, the oldest first; a stage that two lines share belongs to the newer."""
    taken: set[str] = set()
    passed: set[str] = set()
    # ends of lines first; what is then left over stands in a circle, which a rule reports
    for end in (*(one for one in briefs if corpus.successor(one.id) is None), *briefs):
        found: dict[str, list[Stated]] = {}
        line = () if end.id in passed else brief_line(corpus, end)
        passed.update(entry.id for entry in line)
        for entry in line:
            for stage in (Stated(entry, forecast) for forecast in entry.brief.forecasts):
                if stage.reference not in taken:
                    taken.add(stage.reference)
                    found.setdefault(stage.part.id, []).append(stage)
        yield from map(tuple, found.values())
