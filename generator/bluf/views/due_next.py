"""What the desk has to look at next: judgments and forecasts to settle, indicators to check, gaps to close."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bluf.analysis.watching.due import DueKind, due
from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.model import PartialDate
from bluf.views.head import Marking, portion
from bluf.views.judgments import OPEN, JudgmentView
from bluf.views.targets import Link, part_target

_AHEAD = 365
"""Days ahead of which an indicator or a gap is nobody's concern yet."""
_TO_DO = {DueKind.FORECAST: "settle", DueKind.INDICATOR: "check", DueKind.GAP: "close"}


@dataclass(frozen=True)
class DueView:
    """Something that has a day."""

    on: str
    """The last day on which it is not late, as exact as it is known."""
    late: bool
    """Whether that was before the day on which anything was last written down."""
    what: str
    """What is to be done: `settle`, `check` or `close`, and what."""
    link: Link
    """The text, which leads to the part; the note is the brief's title."""
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def due_next(corpus: Corpus, judgments: Iterable[JudgmentView]) -> tuple[DueView, ...]:
    """Return what is due, the most urgent first: of these judgments, and of what else is watched."""
    day = day_of(corpus)
    if day is None:
        return ()
    found = sorted((*_judgments(judgments, day), *_others(corpus, day)), key=lambda one: one[0])
    return tuple(view for _, view in found)


def _judgments(judgments: Iterable[JudgmentView], day: date) -> Iterator[tuple[tuple[date, str], DueView]]:
    for one in judgments:
        if one.status == OPEN:
            last = PartialDate(one.due).last
            link = Link(one.statement, one.brief.target, one.brief.text)
            yield (last, one.brief.text), DueView(one.due, last < day, "settle judgment", link, one.portion)


def _others(corpus: Corpus, day: date) -> Iterator[tuple[tuple[date, str], DueView]]:
    for one in due(corpus, day, _AHEAD):
        brief = one.entry.brief
        among = {DueKind.FORECAST: brief.forecasts, DueKind.INDICATOR: brief.indicators, DueKind.GAP: brief.gaps}
        held = next((part for part in among[one.kind] if part.id == one.part), None)
        if held:  # else it is a judgment's forecast, and stands with the judgments
            link = Link(one.text, part_target(one.entry.id, one.kind, one.part), brief.title)
            what, on = f"{_TO_DO[one.kind]} {one.kind}", one.on.isoformat()
            yield (one.on, brief.title), DueView(on, one.on < day, what, link, portion(held, brief.tlp))
