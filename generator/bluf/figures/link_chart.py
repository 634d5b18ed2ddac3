"""The link chart of all actors: groups side by side, in each those near each other that are tied.

A dot's area grows with how often its actor is named. Where there are more actors than labels have room, those named
most often are labelled. A label stands below its dot, and meets no other label and no other dot. Coordinates are in
pixels from the upper left corner.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bluf.figures.communities import communities, is_whole
from bluf.figures.dots import ChartActor, ChartNode, Dot, dots_of
from bluf.figures.packing import packed, widened
from bluf.figures.spread import Box, apart, corner
from bluf.figures.stress import stressed

WIDTH = 920
"""What a desk leaves for the content of a page; paper and phone show it smaller or in part."""
MOST = 500
"""Actors beyond which nobody reads a picture."""
_GAP, _PADDING, _CAPTION, _BETWEEN = 5, 10, 22, 10
_STEP_OF_DOTS, _STEP_OF_LABELS = (26, 25), (112, 50)
"""How far neighbours stand apart across and down, in a group without labels and in one where all have one."""
_COLUMNS = ((4, 3, 20), (3, 6, 40), (2, 12, 60))
"""How many grounds stand beside each other: those of groups with up to so many labels, and so many members."""


@dataclass(frozen=True)
class ChartTie:
    """What joins two actors."""

    one: str
    other: str
    kind: str
    """`firm`, `loose`, or `beside` where they are only mentioned together."""
    weight: float
    """How much it draws the two into one group."""


@dataclass(frozen=True)
class ChartEdge:
    """A line between two actors."""

    one: str
    other: str
    kind: str
    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True)
class ChartGroup:
    """The ground on which a group stands."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Members:
    """Who stands on a ground."""

    keys: tuple[str, ...]
    """Those named most often first."""
    lead: str
    """The name of the first, cut as its label is."""
    standing: str
    """`group`; `pool` of several small ones; `alone` for the last, which holds those that nothing joins to anybody."""


@dataclass(frozen=True)
class LinkChart:
    """The whole picture."""

    width: int
    height: int
    groups: tuple[ChartGroup, ...]
    edges: tuple[ChartEdge, ...]
    nodes: tuple[ChartNode, ...]


def link_chart(actors: Sequence[ChartActor], ties: Sequence[ChartTie]) -> tuple[LinkChart, tuple[Members, ...]]:
    """Lay out actors, the one that counts most first, and say who stands on which ground.

    `ties` join two actors each, and no actor to itself. More than `MOST` actors should not be asked for.
    """
    number = {actor.key: at for at, actor in enumerate(actors)}
    joined: dict[tuple[int, int], float] = {}
    for tie in ties:
        one, other = sorted((number[tie.one], number[tie.other]))
        joined[one, other] = joined.get((one, other), 0.0) + tie.weight
    groups = communities(len(actors), joined)
    together = [group for group in groups if len(group) > 1]
    alone = tuple(group[0] for group in groups if len(group) == 1)
    dots = dots_of(actors)
    laid = [_laid_out(group, joined, dots) for group in together]
    laid += [_in_rows(alone, dots)] if alone else []
    sizes = [(_ground(boxes, dots), corner(boxes.values())[1] + _CAPTION + _PADDING) for boxes in laid]
    grounds = widened(packed(sizes, WIDTH, _BETWEEN), WIDTH, _BETWEEN)
    nodes: dict[int, ChartNode] = {}
    for ground, boxes in zip(grounds, laid, strict=True):
        left = ground.left + (ground.width - corner(boxes.values())[0]) // 2
        for at, box in boxes.items():
            nodes[at] = dots[at].node(left + box.left, ground.top + _CAPTION + box.top, WIDTH)
    standings = ["group" if is_whole(group, joined) else "pool" for group in together] + ["alone"] * bool(alone)
    members = tuple(
        Members(tuple(actors[at].key for at in sorted(boxes)), " ".join(dots[min(boxes)].lines), standing)
        for standing, boxes in zip(standings, laid, strict=True)
    )
    chart = LinkChart(
        WIDTH,
        int(corner(grounds)[1]),
        tuple(map(_ground_of, grounds)),
        tuple(_edge(tie, nodes[number[tie.one]], nodes[number[tie.other]]) for tie in ties),
        tuple(nodes[at] for boxes in laid for at in sorted(boxes)),
    )
    return chart, members


def _laid_out(group: Sequence[int], joined: Mapping[tuple[int, int], float], dots: Sequence[Dot]) -> dict[int, Box]:
    """Return the boxes of a group."""
    place = {at: position for position, at in enumerate(group)}
    beside: dict[int, list[int]] = {position: [] for position in range(len(group))}
    for one, other in sorted(joined):
        if one in place and other in place:
            beside[place[one]].append(place[other])
            beside[place[other]].append(place[one])
    places = stressed(beside)
    share = sum(dots[at].labelled for at in group) / len(group)
    across, down = (
        few + (all_of_them - few) * share for few, all_of_them in zip(_STEP_OF_DOTS, _STEP_OF_LABELS, strict=True)
    )
    boxes = [dots[at].box(x * across, y * down) for at, (x, y) in zip(group, places, strict=True)]
    return dict(zip(group, apart(boxes, _ground(group, dots) - 2 * _PADDING), strict=True))


def _ground(group: Collection[int], dots: Sequence[Dot]) -> int:
    """Return how wide the ground of a group is."""
    labels = sum(dots[at].labelled for at in group)
    bare = labels < len(group)
    fitting = (number for number, most, members in _COLUMNS[not bare :] if labels <= most and len(group) <= members)
    columns = next(fitting, 1)
    return (WIDTH - _BETWEEN * (columns - 1)) // columns


def _in_rows(group: Sequence[int], dots: Sequence[Dot]) -> dict[int, Box]:
    room, boxes = _ground(group, dots) - 2 * _PADDING, dict[int, Box]()
    left = top = below = 0
    for at in group:
        if left and left + dots[at].wide > room:
            left, top = 0, below
        boxes[at] = Box(left, top, dots[at].wide, dots[at].high)
        left, below = left + dots[at].wide + _GAP, max(below, top + dots[at].high)
    return boxes


def _ground_of(box: Box) -> ChartGroup:
    return ChartGroup(int(box.left), int(box.top), int(box.width), int(box.height))


def _edge(tie: ChartTie, one: ChartNode, other: ChartNode) -> ChartEdge:
    return ChartEdge(tie.one, tie.other, tie.kind, one.x, one.y, other.x, other.y)
