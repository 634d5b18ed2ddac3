"""Where an actor appears, brief by brief, each place with its sentence."""

from dataclasses import dataclass

from bluf.views.atlas import Atlas
from bluf.views.targets import Link, Target, brief_link, part_name, part_target


@dataclass(frozen=True)
class PlaceView:
    """One place where the actor appears."""

    link: Link
    sentence: str


@dataclass(frozen=True)
class BriefPlaces:
    """All places of one brief."""

    brief: Link
    places: tuple[PlaceView, ...]


_PART_NAMES = {
    "brief": "Bottom line",
    "listed": "Listed",
    "claim": "Claim",
    "event": "Event",
    "relation": "Tie",
    "origin": "Origin",
}


def places(atlas: Atlas, actor: str) -> tuple[BriefPlaces, ...]:
    """Return where an actor appears, the newest brief first."""
    grouped: dict[str, list[PlaceView]] = {}
    for place in atlas.appearances[actor]:
        target = part_target(place.brief, place.kind, place.part) if place.part else Target("brief", place.brief)
        if place.kind == "judgment":
            label = part_name(atlas.corpus.briefs[place.brief], place.part).capitalize()
        else:
            label = " ".join(filter(None, (_PART_NAMES[place.kind], place.part)))
        grouped.setdefault(place.brief, []).append(PlaceView(Link(label, target), place.sentence))
    return tuple(BriefPlaces(brief_link(atlas.corpus, brief), tuple(found)) for brief, found in grouped.items())
