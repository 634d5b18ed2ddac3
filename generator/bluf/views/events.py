"""Events as a reader sees them: those of a brief, and those of an actor over all briefs."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Event
from bluf.views.atlas import Atlas
from bluf.views.head import Marking, portion
from bluf.views.targets import Link, actor_link, anchor, brief_link, part_link, part_target
from bluf.views.wording import period

Told = tuple[BriefEntry, Event]
"""An event with the brief that tells it."""


@dataclass(frozen=True)
class EventView:
    """One event."""

    anchor: str
    title: str
    date: str
    place: str
    certainty: str
    actors: tuple[Link, ...]
    claims: tuple[Link, ...]
    outside_seed: bool
    note: str
    brief: Link
    """Leads to the event in it."""
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def events(corpus: Corpus, entry: BriefEntry) -> tuple[EventView, ...]:
    """Return the events of a brief by date, undated ones last."""
    return tuple(event_view(corpus, entry, event) for event in sorted(entry.brief.events, key=_by_date))


def told_events(atlas: Atlas, actor: str) -> tuple[Told, ...]:
    """Return the events in which an actor appears, by title; of one that several briefs tell, the newest's telling."""
    corpus = atlas.corpus
    named = (place for place in atlas.appearances[actor] if place.kind == "event")  # newest brief first
    return _once((corpus.briefs[place.brief], _event(corpus.briefs[place.brief], place.part)) for place in named)


def all_events(corpus: Corpus) -> tuple[Told, ...]:
    """Return the events of all briefs, by title; of one that several briefs tell, the newest's telling."""
    return _once((entry, event) for entry in corpus.briefs.values() for event in entry.brief.events)


def event_view(corpus: Corpus, entry: BriefEntry, event: Event) -> EventView:
    """Return an event as its brief tells it."""
    brief = brief_link(corpus, entry.id)
    return EventView(
        anchor("event", event.id),
        event.title,
        period(event.date, event.end),
        event.place or "",
        event.certainty.label if event.certainty else "",
        tuple(actor_link(corpus, actor) for actor in event.actors),
        tuple(part_link(corpus, entry, claim) for claim in event.claims),
        event.outside_seed,
        event.note or "",
        Link(brief.text, part_target(entry.id, "event", event.id), brief.note),
        portion(event, entry.brief.tlp),
    )


def _once(told: Iterable[Told]) -> tuple[Told, ...]:
    found: dict[tuple[str, str], Told] = {}
    for entry, event in told:
        found.setdefault((_date(event), event.title), (entry, event))
    return tuple(sorted(found.values(), key=lambda one: one[1].title))


def _event(entry: BriefEntry, event_id: str) -> Event:
    return next(event for event in entry.brief.events if event.id == event_id)


def _date(event: Event) -> str:
    return (event.date.date or "") if event.date else ""


def _by_date(event: Event) -> tuple[bool, str]:
    return not _date(event), _date(event)
