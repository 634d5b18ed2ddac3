"""Events, briefs and horizons on one axis: those of a brief, and those of an actor over all briefs."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.figures.timeline import Reach, Spell, Strip, TimeAxis, TimeTick, strip, time_axis
from bluf.model import PartialDate, When
from bluf.model.vocabulary import Basis
from bluf.views.atlas import Atlas
from bluf.views.events import EventView, event_view, told_events
from bluf.views.horizons import Horizon, HorizonView, horizons_of
from bluf.views.targets import Link, brief_link

MOST = 100
"""Rows that a list shows; the newest, where there are more."""
_ORDER = ("event", "brief", "judgment")


@dataclass(frozen=True)
class Stamp:
    """A date as it is printed."""

    date: str
    """2022, 2022-03 or 2022-03-14; empty when it is unknown."""
    note: str
    """How it is known, where the source did not say it."""


@dataclass(frozen=True)
class TimelineRow:
    """One entry of a timeline: an event, a brief, or a judgment with its horizon."""

    kind: str
    """`event`, `brief` or `judgment`."""
    when: tuple[Stamp, ...]
    """The date, or the first and the last."""
    strip: Strip
    event: EventView | None
    horizon: HorizonView | None
    brief: Link | None

    @property
    def marks(self) -> tuple[str, str]:
        """The mark where it begins, and the one where it ends."""
        return ("made", self.horizon.code) if self.horizon else (self.kind, self.kind)


@dataclass(frozen=True)
class TimelineView:
    """A timeline: rows below an axis."""

    ticks: tuple[TimeTick, ...]
    rows: tuple[TimelineRow, ...]
    left_out: str
    """What to say where there are more rows than are shown."""


@dataclass(frozen=True)
class Entry:
    """An entry before it has a place on an axis."""

    kind: str
    start: When | PartialDate | None
    end: When | PartialDate | None = None
    weight: int = 0
    event: EventView | None = None
    horizon: HorizonView | None = None
    brief: Link | None = None

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The dates that are known of it: one, or the first and the last."""
        return tuple(filter(None, map(_date, (self.start, self.end))))

    @property
    def order(self) -> tuple[bool, str, int]:
        """By date, those without one last; of one day what happened before what was written of it."""
        return not self.dates, self.dates[0] if self.dates else "", _ORDER.index(self.kind)


def brief_timeline(corpus: Corpus, entry: BriefEntry) -> TimelineView | None:
    """Return the events of a brief and the horizons of its judgments, the oldest first; None when it has neither."""
    events = [
        Entry("event", event.date, event.end, event=event_view(corpus, entry, event)) for event in entry.brief.events
    ]
    found = sorted((*events, *map(of_horizon, horizons_of(corpus, entry))), key=lambda one: one.order)
    return timeline(found) if found else None


def actor_timeline(atlas: Atlas, actor: str) -> TimelineView | None:
    """Return the events in which an actor appears and the briefs that name it, the oldest first; None without any.

    Of an event that several briefs tell, the newest brief's telling.
    """
    corpus = atlas.corpus
    events = [
        Entry("event", event.date, event.end, event=event_view(corpus, entry, event))
        for entry, event in told_events(atlas, actor)
    ]
    named = dict.fromkeys(place.brief for place in atlas.appearances[actor])
    briefs = [of_brief(corpus, corpus.briefs[brief]) for brief in named]
    found = sorted((*events, *briefs), key=lambda one: one.order)
    return timeline(found[-MOST:], _left_out(len(found))) if found else None


def of_horizon(horizon: Horizon) -> Entry:
    """Return a horizon as an entry."""
    return Entry("judgment", horizon.made, horizon.by, horizon.steps, horizon=horizon.view)


def of_brief(corpus: Corpus, entry: BriefEntry) -> Entry:
    """Return a brief as an entry."""
    return Entry("brief", entry.brief.date, brief=brief_link(corpus, entry.id))


def timeline(entries: Iterable[Entry], left_out: str = "", axis: TimeAxis | None = None) -> TimelineView:
    """Put entries on an axis; on one that holds them all, unless another is given."""
    placed = [(entry, _reach(entry)) for entry in entries]
    shared = axis or time_axis(reach for _, reach in placed)
    rows = (
        TimelineRow(entry.kind, _when(entry), strip(shared, reach), entry.event, entry.horizon, entry.brief)
        for entry, reach in placed
    )
    return TimelineView(shared.ticks, tuple(rows), left_out)


def _left_out(count: int) -> str:
    return f"The newest {MOST} of {count}; {count - MOST} earlier ones are not shown." if count > MOST else ""


def _date(moment: When | PartialDate | None) -> PartialDate | None:
    return moment.date if isinstance(moment, When) else moment


def _when(entry: Entry) -> tuple[Stamp, ...]:
    return tuple(dict.fromkeys(_stamp(moment) for moment in (entry.start, entry.end) if moment))


def _stamp(moment: When | PartialDate) -> Stamp:
    if not isinstance(moment, When):
        return Stamp(moment, "")
    return Stamp(moment.date or "", "" if moment.basis is Basis.STATED else moment.basis.label)


def _reach(entry: Entry) -> Reach:
    start, end = _spell(entry.start), _spell(entry.end)
    # a judgment shows what came of it, even if it was made on the very day that decided it
    return Reach(start, None if end == start and entry.kind == "event" else end, entry.weight)


def _spell(moment: When | PartialDate | None) -> Spell | None:
    date = _date(moment)
    if date is None:
        return None
    return Spell(date.first, date.last, not isinstance(moment, When) or moment.basis is Basis.STATED)
