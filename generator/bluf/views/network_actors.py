"""The actors of the network: what the picture says when somebody points at a dot, and what the table says beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bluf.views.atlas import Atlas
from bluf.views.choices import Behind
from bluf.views.encounters import Encounter
from bluf.views.targets import Link, actor_link, anchor
from bluf.views.ties import ties

_NEAREST = 3
"""Others that the table names beside each actor."""


@dataclass(frozen=True)
class Nearest:
    """Somebody to whom an actor is joined: `requests support from`, the other, `alleged`."""

    by: str
    other: Link
    said: str


@dataclass(frozen=True)
class NetworkActor:
    """An actor in the picture and in the table."""

    link: Link
    anchor: str
    """Of its dot."""
    kind: str
    kind_label: str
    briefs: int
    spoken: str
    """Name, kind and how many briefs name it."""
    behind: str
    """Numbers of the pairs of period and regions of those briefs."""
    nearest: tuple[Nearest, ...]


def network_actors(
    atlas: Atlas, named: Mapping[str, frozenset[str]], behind: Behind, joined: Sequence[Encounter]
) -> dict[str, NetworkActor]:
    """Return the shown actors, by id; `named` has the briefs that name each."""
    of: dict[str, list[tuple[str, Encounter]]] = {}
    for one in joined:
        of.setdefault(one.one, []).append((one.other, one))
        of.setdefault(one.other, []).append((one.one, one))
    return {actor: _actor(atlas, actor, briefs, behind, of.get(actor, ())) for actor, briefs in named.items()}


def _actor(
    atlas: Atlas, actor_id: str, briefs: frozenset[str], behind: Behind, joined: Sequence[tuple[str, Encounter]]
) -> NetworkActor:
    actor = atlas.corpus.actors[actor_id]
    kind = actor.kind.label if actor.kind else "Kind not known"
    times = "1 brief" if len(briefs) == 1 else f"{len(briefs)} briefs"
    return NetworkActor(
        actor_link(atlas.corpus, actor_id),
        anchor("node", actor_id),
        actor.kind.value if actor.kind else "unknown",
        kind,
        len(briefs),
        f"{actor.name}: {kind}, named by {times}",
        behind.numbers(briefs),
        tuple(_nearest(atlas, actor_id, joined)),
    )


def _nearest(atlas: Atlas, actor: str, joined: Sequence[tuple[str, Encounter]]) -> Iterator[Nearest]:
    """Yield the strongest: what is established, what is said, and then who is named beside it most often."""

    def strength(pair: tuple[str, Encounter]) -> tuple[bool, bool, int, str]:
        return not pair[1].firm, not pair[1].stated, -pair[1].shared, pair[0]

    stated = ties(atlas.corpus, actor)
    for other, one in sorted(joined, key=strength)[:_NEAREST]:
        tie = next((tie for tie in stated if tie.other.target and tie.other.target.id == other), None)
        if tie:
            yield Nearest(tie.label, tie.other, tie.status.lower())
        else:
            places = "1 place" if one.shared == 1 else f"{one.shared} places"
            yield Nearest("named with", actor_link(atlas.corpus, other), f"in {places}")
