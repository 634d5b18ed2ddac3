"""The page of an actor: who it is, what it is called and by whom, its ties, and everywhere it appears."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.impact.losses import Impact
from bluf.corpus import ActorEntry
from bluf.corpus.lines import Line, line_of
from bluf.figures.network import Neighbour, Network, network
from bluf.model import Tlp, country_name
from bluf.model.actor_terms import ActorKind, RelationStatus
from bluf.model.base import Record
from bluf.views.atlas import Atlas
from bluf.views.head import Marking, marking_of_all, portion
from bluf.views.history import CarriedView, carried_view
from bluf.views.impact import ImpactView, resting_on, resting_view
from bluf.views.leaning import BriefLeanings, leaning_views
from bluf.views.neighbours import actor_order, neighbours
from bluf.views.places import BriefPlaces, places
from bluf.views.targets import Link, Target, actor_link, anchor
from bluf.views.ties import TieView, ties
from bluf.views.timeline import TimelineView, actor_timeline
from bluf.views.wording import rating_text, when_text

_MOST = 50
"""Others beside whom an actor appears that its page lists."""


@dataclass(frozen=True)
class NameView:
    """One of an actor's names."""

    name: str
    used_by: str
    note: str
    portion: Marking | None
    """Its own marking, if that is stricter than the profile's."""


@dataclass(frozen=True)
class ActorPage:
    """Everything that the page of an actor may print."""

    id: str
    name: str
    kind: str
    marking: Marking
    country: str
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
    leaning: tuple[BriefLeanings, ...]
    impact: ImpactView | None
    """What would fall with it as an outlet or a speaker; None when nothing rests on it."""
    ties: tuple[TieView, ...]
    in_network: Target | None
    """Its dot in the picture of all actors; None if that leaves it out."""
    network: Network | None
    network_targets: dict[str, Target]
    briefs: tuple[BriefPlaces, ...]
    company: tuple[tuple[Link, int], ...]
    """Who appears in the same judgments, claims, events and ties, and in how many; those who do most often."""
    timeline: TimelineView | None
    moves: tuple[CarriedView, ...]
    """Judgments that name the actor and that more than one brief holds."""
    file: str
    previous: Link | None
    next: Link | None


def actor_page(atlas: Atlas, actor: ActorEntry) -> ActorPage:
    """Return the page of an actor, profiled or not."""
    corpus, profile = atlas.corpus, actor.profile
    whole = profile.tlp if profile else Tlp.CLEAR
    seen = ties(corpus, actor.id)
    reliability = profile.reliability if profile else None
    before, after = neighbours(actor_order(corpus), actor.id, lambda other: actor_link(corpus, other))
    resting = resting_on(corpus, actor.id)
    return ActorPage(
        id=actor.id,
        name=actor.name,
        kind=actor.kind.label if actor.kind else "",
        marking=marking_of_all(_shown(atlas, actor, resting)),
        country=country_name(actor.country) if actor.country else "",
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
        names=tuple(
            NameView(one.name, one.used_by or "", one.note or "", portion(one, whole)) for one in actor.aliases
        ),
        reliability=rating_text(reliability),
        reliability_because=(reliability.because or "") if reliability else "",
        is_outlet=actor.kind is ActorKind.MEDIA_OUTLET,
        published=tuple(
            Link(entry.source.title, Target("source", entry.id), when_text(entry.source.published))
            for entry in atlas.published.get(actor.id, ())
        ),
        leaning=leaning_views(corpus, atlas.leanings.get(actor.id, ())),
        impact=resting_view(corpus, resting),
        ties=seen,
        in_network=Target("network", "", anchor("node", actor.id)) if actor.id in atlas.in_picture else None,
        network=_network(actor, seen),
        network_targets={tie.other.target.id: tie.other.target for tie in seen if tie.other.target},
        briefs=places(atlas, actor.id),
        company=tuple(
            (actor_link(corpus, other), shared)
            for other, shared in sorted(atlas.company[actor.id].items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
        ),
        timeline=actor_timeline(atlas, actor.id),
        moves=tuple(filter(None, map(carried_view, _lines(atlas, actor.id)))),
        file=actor.document.file if actor.document else "",
        previous=before,
        next=after,
    )


def _shown(atlas: Atlas, actor: ActorEntry, resting: Impact) -> Iterator[Record | None]:
    """The records that the page shows something of."""
    corpus = atlas.corpus
    yield actor.profile
    yield from (one.entry.brief for one in resting.briefs)
    briefs = {place.brief for place in atlas.appearances[actor.id]}
    briefs |= {one.brief for one in atlas.leanings.get(actor.id, ())}
    briefs |= {stage.entry.id for line in _lines(atlas, actor.id) for stage in line}
    yield from (corpus.briefs[brief].brief for brief in sorted(briefs))
    yield from (entry.source for entry in atlas.published.get(actor.id, ()))
    yield from (other.profile for other in atlas.tying.get(actor.id, ()))
    for beside in filter(None, actor_order(corpus)[actor.id]):
        yield corpus.actors[beside].profile
        if corpus.actors[beside].profile is None:  # what it is called, only briefs say
            yield from (corpus.briefs[place.brief].brief for place in atlas.appearances.get(beside, ()))


def _lines(atlas: Atlas, actor: str) -> tuple[Line, ...]:
    """The lines of the judgments that name the actor in any of their stages, where a line has more than one."""
    named = (place for place in atlas.appearances[actor] if place.kind == "judgment")
    lines = (line_of(atlas.corpus, one.brief, one.part) for one in named)
    return tuple({line[-1].reference: line for line in lines if len(line) > 1}.values())


def _network(actor: ActorEntry, seen: tuple[TieView, ...]) -> Network | None:
    firm: dict[tuple[str, str], bool] = {}
    for tie in seen:
        if tie.other.target and tie.other.target.id != actor.id:
            key = (tie.other.text, tie.other.target.id)
            firm[key] = firm.get(key, False) or tie.status == RelationStatus.ESTABLISHED.label
    return network(actor.name, [Neighbour(key, label, firm[label, key]) for label, key in sorted(firm)])
