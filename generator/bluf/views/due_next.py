"""What the desk has to look at next: judgments and forecasts to settle, indicators to check, gaps to close."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bluf.analysis.watching.due import DueKind, due
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.day import day_of
from bluf.model import PartialDate
from bluf.views.head import Marking, portion
from bluf.views.judgments import OPEN, due_of, status_of
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


def due_next(corpus: Corpus, entries: Iterable[BriefEntry]) -> tuple[DueView, ...]:
    """Return what is due, the most urgent first: the judgments of these briefs, and what else is watched."""
    day = day_of(corpus)
    if day is None:
        return ()
    found = sorted((*_judgments(entries, day), *_others(corpus, day)), key=lambda one: one[0])
    return tuple(view for _, view in found)


def _judgments(entries: Iterable[BriefEntry], day: date) -> Iterator[tuple[tuple[date, str], DueView]]:
    for entry in entries:
        for one in entry.brief.key_judgments:
            if status_of(one) == OPEN:
                title, due = entry.brief.title, due_of(one)
                last = PartialDate(due).last
                link = Link(one.statement, part_target(entry.id, "judgment", one.id), title)
                shown = DueView(due, last < day, "settle judgment", link, portion(one, entry.brief.tlp))
                yield (last, title), shown


def _others(corpus: Corpus, day: date) -> Iterator[tuple[tuple[date, str], DueView]]:
    for one in due(corpus, day, _AHEAD):
        brief = one.entry.brief
        among = {DueKind.FORECAST: brief.forecasts, DueKind.INDICATOR: brief.indicators, DueKind.GAP: brief.gaps}
        held = next((part for part in among[one.kind] if part.id == one.part), None)
        if held:  # else it is a judgment's forecast, and stands with the judgments
            link = Link(one.text, part_target(one.entry.id, one.kind, one.part), brief.title)
            what, on = f"{_TO_DO[one.kind]} {one.kind}", one.on.isoformat()
            yield (one.on, brief.title), DueView(on, one.on < day, what, link, portion(held, brief.tlp))
