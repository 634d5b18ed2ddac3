"""The watch board: every indicator, where it stands, when somebody last looked, and what it would move."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bluf.analysis.watching.watch import STALE_AFTER_DAYS, Watched, watched_one
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.day import day_of
from bluf.corpus.lines import carried, newest_parts
from bluf.model import Indicator
from bluf.model.technique_terms import IndicatorStatus
from bluf.views.head import Marking, marking_of_all
from bluf.views.indicators import IndicatorView, LookView, indicator_view
from bluf.views.registers import in_brief, left_behind
from bluf.views.targets import Link

_ORDER = (
    IndicatorStatus.OBSERVED,
    IndicatorStatus.EMERGING,
    IndicatorStatus.RECEDED,
    IndicatorStatus.NOT_OBSERVED,
    IndicatorStatus.UNKNOWN,
)


@dataclass(frozen=True)
class IndicatorEntry:
    """An indicator on the board."""

    indicator: IndicatorView
    brief: Link
    stale: bool
    stale_from: str
    """The first day on which the last look is too old; empty when no further look is due."""
    looked_at: str
    age: int
    """Whole days from the last look to the day of the site."""
    looks: tuple[LookView, ...]
    """Every look that a brief of the line records, the newest first; empty when the one that counts is the only one."""


@dataclass(frozen=True)
class IndicatorGroup:
    """The indicators that stand alike."""

    heading: str
    anchor: str
    about: str
    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True)
class IndicatorsPage:
    """All indicators of all briefs."""

    title: str
    marking: Marking
    day: str
    watched: int
    stale_after: int
    """After how many days without a check an indicator is stale, unless it sets another time."""
    stale: tuple[Link, ...]
    """The indicators to look at again, the one that has waited longest first; each leads to its place on the page."""
    groups: tuple[IndicatorGroup, ...]


def indicators_page(corpus: Corpus) -> IndicatorsPage:
    """Return the watch board, as of the day the corpus stands at; a group without indicators is left out."""
    day = day_of(corpus)
    found = {status.value: list[tuple[Watched, IndicatorEntry]]() for status in _ORDER} | {"left": []}
    for entry, indicator in newest_parts(corpus, "indicator", Indicator):
        left = left_behind(corpus, entry)
        told = watched_one(corpus, entry, indicator, day or date.min)
        found["left" if left else indicator.standing.value].append((told, _entry(corpus, told, day, left)))
    current = [row for name, rows in found.items() if name != "left" for row in rows]
    return IndicatorsPage(
        "Indicators",
        marking_of_all(document.model for document in corpus.documents),
        day.isoformat() if day else "",
        len(current),
        STALE_AFTER_DAYS,
        tuple(
            Link(row.indicator.id, row.indicator.register, row.looked_at or "never checked")
            for _, row in sorted(current, key=_waiting)
            if row.stale
        ),
        tuple(
            IndicatorGroup(heading, f"indicators-{name}", about, tuple(row for _, row in sorted(rows, key=_waiting)))
            for name, heading, about in _groups()
            if (rows := found[name])
        ),
    )


def _groups() -> Iterator[tuple[str, str, str]]:
    yield from ((status.value, status.label, status.meaning) for status in _ORDER)
    yield "left", "No longer watched", "the follow-up to the brief that named them does not"


def _entry(corpus: Corpus, told: Watched, day: date | None, left: bool) -> IndicatorEntry:
    looked = told.looked_at
    looks = sorted(_looks(corpus, told.entry, told.indicator.id), key=lambda look: look.date, reverse=True)
    return IndicatorEntry(
        indicator_view(corpus, told.entry, told.indicator),
        in_brief(told.entry, "indicator", told.indicator.id),
        told.stale and not left,
        told.stale_from.isoformat() if told.stale_from and not left else "",
        looked.isoformat() if looked else "",
        max(0, (day - looked).days) if day and looked else 0,
        tuple(looks) if len(looks) > 1 or told.indicator.checks else (),
    )


def _looks(corpus: Corpus, entry: BriefEntry, part_id: str) -> Iterator[LookView]:
    """Every look that any brief of the line records; one that two briefs repeat, once."""
    seen: set[tuple[str, str]] = set()
    for one in reversed(carried(corpus, entry, "indicator", part_id)):
        record = one.parts[part_id].record
        if not isinstance(record, Indicator):
            continue
        looks = list(indicator_view(corpus, one, record).looks)
        if record.last_checked:
            # the newest brief's own note stands with the indicator
            note = "" if one is entry else record.note or ""
            looks.append(LookView(record.last_checked, record.status.label, note, ()))
        for look in looks:
            if (look.date, look.status) not in seen:
                seen.add((look.date, look.status))
                yield look


def _waiting(row: tuple[Watched, IndicatorEntry]) -> tuple[date, str, str]:
    return row[0].stale_from or date.max, row[0].entry.id, row[0].indicator.id
