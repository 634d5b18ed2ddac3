"""Events in the order in which they happened: those of a brief, and those of an actor over all briefs."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Event
from bluf.views.atlas import Atlas
from bluf.views.head import Marking, portion
from bluf.views.targets import Link, actor_link, anchor, brief_link, part_link
from bluf.views.wording import period


@dataclass(frozen=True)
class EventView:
    """One entry of a timeline."""

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
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def events(corpus: Corpus, entry: BriefEntry) -> tuple[EventView, ...]:
    """Return the events of a brief by date, undated ones last."""
    return tuple(_event(corpus, entry, event) for event in sorted(entry.brief.events, key=_by_date))


def timeline(atlas: Atlas, actor: str) -> tuple[EventView, ...]:
    """Return the events in which an actor appears; of one that several briefs tell, the newest brief's telling."""
    corpus = atlas.corpus
    told: dict[tuple[str, str], tuple[BriefEntry, Event]] = {}
    for place in atlas.appearances[actor]:  # newest brief first
        if place.kind == "event":
            entry = corpus.briefs[place.brief]
            event = next(event for event in entry.brief.events if event.id == place.part)
            told.setdefault((_date(event), event.title), (entry, event))
    in_order = sorted(told.values(), key=lambda one: (*_by_date(one[1]), one[1].title))
    return tuple(_event(corpus, entry, event) for entry, event in in_order)


def _event(corpus: Corpus, entry: BriefEntry, event: Event) -> EventView:
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
        brief_link(corpus, entry.id),
        portion(event, entry.brief.tlp),
    )


def _date(event: Event) -> str:
    return (event.date.date or "") if event.date else ""


def _by_date(event: Event) -> tuple[bool, str]:
    return not _date(event), _date(event)
