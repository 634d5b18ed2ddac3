"""The page *Network*: all actors as one picture, and the same as tables, group by group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bluf.figures.dots import ChartActor
from bluf.figures.link_chart import MOST, ChartTie, LinkChart, link_chart
from bluf.views.atlas import Atlas
from bluf.views.choices import Behind, Choice, Choices
from bluf.views.encounters import Encounter, encounters
from bluf.views.head import Marking, marking_of_all
from bluf.views.network_actors import NetworkActor, network_actors
from bluf.views.region_grid import RegionRow, region_grid

_TIE, _BESIDE = 3.0, 1.0
"""How much a tie draws two actors into one group, and being named together."""


@dataclass(frozen=True)
class NetworkGroup:
    """A group of the picture as a table."""

    anchor: str
    heading: str
    actors: tuple[str, ...]
    """Their ids, those that most briefs name first."""


@dataclass(frozen=True)
class NetworkPage:
    """All actors as one picture."""

    title: str
    marking: Marking
    said: str
    """How many actors and lines there are, and what is left out."""
    chart: LinkChart | None
    """None when there is no actor."""
    captions: tuple[str, ...]
    """What stands over each ground of the picture."""
    actors: dict[str, NetworkActor]
    """By id."""
    edges: tuple[str, ...]
    """For each line of the picture the numbers of the pairs behind it; empty if it holds at any time."""
    kinds: tuple[Choice, ...]
    choices: Choices
    groups: tuple[NetworkGroup, ...]
    regions: tuple[RegionRow, ...]


def network_page(atlas: Atlas) -> NetworkPage:
    """Return the page of all actors; of more than the picture holds, those that most briefs name."""
    corpus, behind = atlas.corpus, Behind(atlas.corpus)
    named, shown = atlas.named, [corpus.actors[actor] for actor in atlas.strongest[:MOST]]
    joined = encounters(atlas, [actor.id for actor in shown])
    chart, members = link_chart(
        [ChartActor(one.id, one.name, len(named[one.id])) for one in shown], [*map(_tie, joined)]
    )
    kinds = {(actor.kind.value, actor.kind.label) for actor in shown if actor.kind}
    return NetworkPage(
        "Network",
        marking_of_all(document.model for document in corpus.documents),
        " ".join(_said(len(corpus.actors), joined)),
        chart if shown else None,
        tuple(_heading(group.lead, group.standing) for group in members),
        network_actors(atlas, {actor.id: named[actor.id] for actor in shown}, behind, joined),
        tuple(behind.numbers(one.briefs) for one in joined),
        tuple(Choice(code, label) for code, label in sorted(kinds, key=lambda kind: kind[1])),
        behind.choices(),
        tuple(
            NetworkGroup(f"group-{number}", _heading(corpus.actors[group.keys[0]].name, group.standing), group.keys)
            for number, group in enumerate(members, 1)
        ),
        region_grid(atlas),
    )


def _tie(one: Encounter) -> ChartTie:
    kind = ("firm" if one.firm else "loose") if one.stated else "beside"
    return ChartTie(one.one, one.other, kind, (_TIE if one.stated else 0) + _BESIDE * min(one.shared, 5))


def _said(count: int, joined: Sequence[Encounter]) -> Iterator[str]:
    stated = sum(one.stated for one in joined)
    tied = "1 pair is tied" if stated == 1 else f"{stated} pairs are tied"
    beside = len(joined) - stated
    lines = f"{tied}, {beside} more {'is' if beside == 1 else 'are'} only named together"
    if count > MOST:
        yield f"The {MOST} actors that most briefs name, of {count}; the {count - MOST} others stand under Actors."
        yield f"Among these, {lines}."
    else:
        yield f"{count} {'actor' if count == 1 else 'actors'}; {lines}."


def _heading(first: str, standing: str) -> str:
    return {"group": f"Around {first}", "pool": "Small groups", "alone": "Joined to nobody here"}[standing]
