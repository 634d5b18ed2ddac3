"""Who is joined to whom: ties that records state, and the parts of briefs in which two actors are named together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import combinations

from bluf.model.actor_terms import RelationStatus
from bluf.views.atlas import Atlas
from bluf.views.ties import TieView, ties

_NEAREST = 3
"""Others for each actor with whom being named together is drawn: those it is named with most often."""


@dataclass(frozen=True)
class Encounter:
    """What joins two actors, the first by id before the other."""

    one: str
    other: str
    stated: bool
    """Whether a record states a tie."""
    firm: bool
    """Whether one of their ties is established."""
    shared: int
    """Judgments, claims, events and ties in which both are named."""
    briefs: frozenset[str]
    """Those that join the two; empty for a tie that only a profile states, which holds at any time."""


def encounters(atlas: Atlas, actors: Collection[str]) -> tuple[Encounter, ...]:
    """Return what joins the actors to each other: every tie, and for each the others it is named with most often."""
    shown = frozenset(actors)
    stated = _stated(atlas, shown)
    together = _together(atlas, shown)
    near: dict[tuple[str, str], None] = {}
    for actor in sorted(shown):
        others = [other for other in atlas.company[actor] if other in shown]
        others.sort(key=lambda other: (-atlas.company[actor][other], other))
        near |= dict.fromkeys(_pair(actor, other) for other in others[:_NEAREST])
    found = []
    for pair in sorted({*stated, *near}):
        held = stated.get(pair, [])
        of_profile = any(not tie.bases for tie in held)
        of_ties = {base.target.id for tie in held for base in tie.bases if base.target}
        briefs = frozenset() if of_profile else frozenset(of_ties or together.get(pair, set()))
        firm = any(tie.status == RelationStatus.ESTABLISHED.label for tie in held)
        found.append(Encounter(*pair, bool(held), firm, atlas.company[pair[0]][pair[1]], briefs))
    return tuple(found)


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _stated(atlas: Atlas, shown: frozenset[str]) -> Mapping[tuple[str, str], list[TieView]]:
    """Return the ties between shown actors; each is read from the first of the two."""
    found: dict[tuple[str, str], list[TieView]] = {}
    for actor in sorted(shown):
        for tie in ties(atlas.corpus, actor):
            other = tie.other.target.id if tie.other.target else ""
            if other in shown and actor < other:
                found.setdefault((actor, other), []).append(tie)
    return found


def _together(atlas: Atlas, shown: frozenset[str]) -> Mapping[tuple[str, str], set[str]]:
    """Return the briefs that name two actors in one and the same part."""
    parts: dict[tuple[str, str, str], list[str]] = {}
    for actor in sorted(shown):
        for place in atlas.appearances[actor]:
            if place.part:
                parts.setdefault((place.brief, place.kind, place.part), []).append(actor)
    found: dict[tuple[str, str], set[str]] = {}
    for (brief, _, _), named in parts.items():
        for pair in combinations(named, 2):
            found.setdefault(pair, set()).add(brief)
    return found
