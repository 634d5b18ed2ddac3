"""The page of an actor: who it is, what it is called and by whom, its ties, and everywhere it appears."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bluf.corpus import ActorEntry, Corpus
from bluf.figures.network import Neighbour, Network, network
from bluf.model import ProfileRelation, Relation, country_name
from bluf.model.actor_terms import ActorKind, RelationStatus
from bluf.release import marking_of
from bluf.views.atlas import Atlas
from bluf.views.evidence import when_text
from bluf.views.head import Marking, marking_of_all
from bluf.views.sections import EventView, events
from bluf.views.source import LeaningView, leaning_views
from bluf.views.targets import Link, Target, actor_link, brief_link, part_target


@dataclass(frozen=True)
class NameView:
    """One of an actor's names."""

    name: str
    used_by: str
    note: str


@dataclass(frozen=True)
class TieView:
    """A tie, read from the actor whose page it is."""

    label: str
    other: Link
    role: str
    status: str
    period: str
    note: str
    bases: tuple[Link, ...]
    """The briefs that state it, the newest first; none for a tie of the profile."""


@dataclass(frozen=True)
class PlaceView:
    """One place where the actor appears, with the sentence."""

    kind: str
    link: Link
    sentence: str
    brief_id: str


@dataclass(frozen=True)
class BriefPlaces:
    """All places of one brief."""

    brief: Link
    places: tuple[PlaceView, ...]


@dataclass(frozen=True)
class ActorPage:
    """Everything that the page of an actor may print."""

    id: str
    name: str
    kind: str
    marking: Marking
    country: str
    country_code: str
    located_in: str
    role: str
    summary: str
    profile: str
    basis: str
    notes: tuple[str, ...]
    profiled: bool
    topics: tuple[str, ...]
    wikidata: str
    website: str
    names: tuple[NameView, ...]
    reliability: str
    reliability_because: str
    is_outlet: bool
    published: tuple[Link, ...]
    leaning: tuple[LeaningView, ...]
    ties: tuple[TieView, ...]
    network: Network | None
    network_targets: dict[str, Target]
    briefs: tuple[BriefPlaces, ...]
    company: tuple[tuple[Link, int], ...]
    timeline: tuple[EventView, ...]
    file: str
    previous: Link | None
    next: Link | None


_PART_NAMES = {
    "brief": "Bottom line",
    "judgment": "Judgment",
    "claim": "Claim",
    "event": "Event",
    "relation": "Tie",
    "origin": "Origin",
}


def actor_page(atlas: Atlas, actor: ActorEntry) -> ActorPage:
    """Return the page of an actor, profiled or not."""
    corpus, profile = atlas.corpus, actor.profile
    ties = _merged(_ties(corpus, actor.id))
    order = list(corpus.actors)
    at = order.index(actor.id)
    appearing = [corpus.briefs[brief].brief for brief in {place.brief for place in atlas.appearances[actor.id]}]
    reliability = profile.reliability if profile else None
    return ActorPage(
        id=actor.id,
        name=actor.name,
        kind=actor.kind.label if actor.kind else "",
        marking=marking_of_all(marking_of(record) for record in (*appearing, *((profile,) if profile else ()))),
        country=country_name(actor.country) if actor.country else "",
        country_code=actor.country or "",
        located_in=country_name(profile.located_in) if profile and profile.located_in else "",
        role=actor.role or "",
        summary=(profile.summary or "") if profile else "",
        profile=(profile.profile or "") if profile else "",
        basis=(profile.basis or "") if profile else "",
        notes=profile.notes if profile else (),
        profiled=profile is not None,
        topics=tuple(topic.label for topic in profile.topics) if profile else (),
        wikidata=actor.wikidata or "",
        website=(profile.website or "") if profile else "",
        names=tuple(NameView(alias.name, alias.used_by or "", alias.note or "") for alias in actor.aliases),
        reliability=f"{reliability.level}, {reliability.level.label.lower()}" if reliability else "",
        reliability_because=(reliability.because or "") if reliability else "",
        is_outlet=actor.kind is ActorKind.MEDIA_OUTLET,
        published=tuple(
            Link(entry.source.title, Target("source", entry.id), when_text(entry.source.published))
            for entry in corpus.sources.values()
            if entry.source.outlet == actor.id
        ),
        leaning=leaning_views(corpus, atlas.leanings.get(actor.id, ())),
        ties=ties,
        network=_network(actor, ties),
        network_targets={tie.other.target.id: tie.other.target for tie in ties if tie.other.target},
        briefs=_places(atlas, actor.id),
        company=tuple(
            (actor_link(corpus, other), shared)
            for other, shared in sorted(atlas.company[actor.id].items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        timeline=_timeline(corpus, actor.id),
        file=actor.document.file if actor.document else "",
        previous=actor_link(corpus, order[at - 1]) if at else None,
        next=actor_link(corpus, order[at + 1]) if at + 1 < len(order) else None,
    )


def _ties(corpus: Corpus, actor: str) -> Iterator[TieView]:
    """The ties that profiles and briefs state, from either end, each with the name it has from here."""
    for entry in corpus.actors.values():
        for tie in entry.profile.relations if entry.profile else ():
            if actor in (entry.id, tie.target):
                yield _tie(corpus, tie, entry.id, actor, None)
    for brief in corpus.briefs.values():
        for relation in brief.brief.relations:
            if actor in (relation.source, relation.target):
                target = part_target(brief.id, "relation", relation.id)
                yield _tie(corpus, relation, relation.source, actor, Link(brief.brief.title, target, brief.brief.date))


def _merged(ties: Iterator[TieView]) -> tuple[TieView, ...]:
    """Say a tie once that several briefs state alike: in the newest one's words, with all of them as bases."""
    found: dict[tuple[str, str, str], TieView] = {}
    for tie in ties:
        key = (tie.label, tie.other.text, tie.status)
        known = found.get(key)
        found[key] = replace(known, bases=known.bases + tie.bases) if known else tie
    return tuple(found.values())


def _tie(corpus: Corpus, tie: Relation | ProfileRelation, source: str, seen_from: str, basis: Link | None) -> TieView:
    outward = seen_from == source
    return TieView(
        tie.type.label if outward else tie.type.reverse,
        actor_link(corpus, tie.target if outward else source),
        tie.role or "",
        tie.status.label,
        " to ".join(filter(None, (when_text(tie.start), when_text(tie.end)))),
        tie.note or "",
        (basis,) if basis else (),
    )


def _network(actor: ActorEntry, ties: tuple[TieView, ...]) -> Network | None:
    firm: dict[tuple[str, str], bool] = {}
    for tie in ties:
        if tie.other.target and tie.other.target.id != actor.id:
            key = (tie.other.text, tie.other.target.id)
            firm[key] = firm.get(key, False) or tie.status == RelationStatus.ESTABLISHED.label
    neighbours = [Neighbour(key, label, firm[label, key]) for label, key in sorted(firm)]
    return network(actor.id, actor.name, neighbours)


def _places(atlas: Atlas, actor: str) -> tuple[BriefPlaces, ...]:
    grouped: dict[str, list[PlaceView]] = {}
    for place in atlas.appearances[actor]:
        target = part_target(place.brief, place.kind, place.part) if place.part else Target("brief", place.brief)
        label = _PART_NAMES[place.kind] + (f" {place.part}" if place.part else "")
        grouped.setdefault(place.brief, []).append(
            PlaceView(_PART_NAMES[place.kind], Link(label, target), place.sentence, place.brief)
        )
    return tuple(BriefPlaces(brief_link(atlas.corpus, brief), tuple(places)) for brief, places in grouped.items())


def _timeline(corpus: Corpus, actor: str) -> tuple[EventView, ...]:
    found = [
        view
        for brief in corpus.briefs.values()
        for view in events(corpus, brief)
        if any(link.target and link.target.id == actor for link in view.actors)
    ]
    unique = {(view.date, view.title): view for view in reversed(found)}  # the newest brief's telling wins
    return tuple(sorted(unique.values(), key=lambda view: (not view.sort, view.sort, view.title)))
