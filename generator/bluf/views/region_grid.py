"""How much there is of each region: briefs, judgments, and actors that its briefs name."""

from dataclasses import dataclass

from bluf.model.vocabulary import Region
from bluf.views.atlas import Atlas
from bluf.views.groups import group_anchor
from bluf.views.targets import Link, Target


@dataclass(frozen=True)
class RegionRow:
    """A region with what its briefs hold."""

    code: str
    region: Link
    """Leads to its briefs."""
    briefs: int
    judgments: int
    actors: int


def region_grid(atlas: Atlas) -> tuple[RegionRow, ...]:
    """Return a row for each region that a brief has, in the order of the vocabulary: the larger before its parts."""
    briefs: dict[Region, list[str]] = {}
    for entry in atlas.corpus.briefs.values():
        for region in dict.fromkeys(entry.brief.regions):
            briefs.setdefault(region, []).append(entry.id)
    named: dict[str, set[str]] = {}
    for actor, places in atlas.appearances.items():
        for place in places:
            named.setdefault(place.brief, set()).add(actor)
    return tuple(
        RegionRow(
            region.value,
            Link(region.label, Target("briefs", anchor=group_anchor("region", region.label))),
            len(briefs[region]),
            sum(len(atlas.corpus.briefs[brief].brief.key_judgments) for brief in briefs[region]),
            len(set().union(*(named.get(brief, ()) for brief in briefs[region]))),
        )
        for region in Region
        if region in briefs
    )
