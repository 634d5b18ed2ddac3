"""The chains behind a statement as a picture in layers: origins on top, relays, documents, claims, the judgment below.

A funnel shows itself: many boxes that come from one. The picture is never wider than a phone; the layers are those of
`layers`, the boxes those of `boxes`. Coordinates are in pixels from the upper left corner.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from wcwidth import width

from bluf.figures.boxes import WIDTH, Bracket, ChainNode, Placed, Station, box_width, free, letters, placed
from bluf.figures.layers import Lane, Place, Rank, Step, arranged, heights, routes, with_lanes, without_circles

MOST = 60
"""Boxes beyond which nobody reads a picture, or half the lines; the list of chains says the same."""
_LOOP = 14
_NARROWEST = 40
_LAST = ("claim", "judgment")
_RANKS = (4, 3, 2)
"""How many origins or relays a rank takes, the first that breaks no word."""
_CLAIMS = 7


@dataclass(frozen=True)
class ChainLine:
    """A line from what is nearer to the origin down to what is nearer to the reader."""

    path: str
    """As SVG writes it, through the lanes kept free for it."""
    kind: str
    """`struck` if all that came this way was retracted, `loop` if it leads back up to where a way began; else empty."""


@dataclass(frozen=True)
class ChainFigure:
    """The whole picture."""

    width: int
    height: int
    nodes: tuple[ChainNode, ...]
    lines: tuple[ChainLine, ...]
    brackets: tuple[Bracket, ...]


def chain_figure(stations: Sequence[Station], steps: Mapping[Step, bool]) -> ChainFigure | None:
    """Lay out stations and the steps between them, each pair the nearer to the origin first, with whether it is struck.

    Ranks take as many boxes as leave words whole. None when there is nothing to show, or more than a picture can.
    """
    if not steps or len(stations) > MOST or len(steps) > 2 * MOST:
        return None
    by_key = {station.key: station for station in stations}
    forward, back = without_circles(steps)
    ranked = (with_lanes(_ranks(stations, forward, most), forward) for most in _RANKS)
    fitting = [ranks for ranks in ranked if min(map(free, ranks)) >= _NARROWEST]
    if not fitting:
        return None
    chosen = next((ranks for ranks in fitting if _whole(ranks, by_key)), fitting[0])
    groups = {station.key: station.group for station in stations if station.group}
    ranks = arranged(chosen, forward, groups)
    boxes = placed(ranks, by_key)
    ways = zip(forward, routes(ranks, forward), strict=True)
    lines = [ChainLine(_down(way, boxes), "struck" if steps[step] else "") for step, way in ways]
    lines += [
        ChainLine(_up(boxes.nodes[step[0]], boxes.nodes[step[1]]), "loop struck" if steps[step] else "loop")
        for step in back
    ]
    wide = WIDTH + (_LOOP if back else 0)
    return ChainFigure(wide, boxes.height, tuple(boxes.nodes.values()), tuple(lines), boxes.brackets)


def _whole(ranks: Iterable[Rank], by_key: Mapping[str, Station]) -> bool:
    """Whether no word is broken over two lines."""
    return all(
        width(word) <= letters(box_width(rank, by_key))
        for rank in ranks
        for place in rank
        if isinstance(place, str)
        for word in by_key[place].label.split()
    )


def _ranks(stations: Sequence[Station], steps: Sequence[Step], most: int) -> list[list[str]]:
    """Put origins first, then a rank for each step towards the reader, claims and the judgment last."""
    told = {lower for _, lower in steps}
    ends = [one for one in stations if one.kind in ("origin", "unknown") and one.key not in told]
    groups = list(dict.fromkeys(one.group for one in ends))
    levels = [sorted(ends, key=lambda one: (one.kind == "unknown", groups.index(one.group)))] if ends else []
    relays = [one for one in stations if one not in ends and one.kind not in _LAST]
    keys = {one.key for one in relays}
    height = heights(keys, (step for step in steps if keys.issuperset(step)))
    deepest_first = sorted(relays, key=lambda one: -height[one.key])
    levels += [list(level) for _, level in groupby(deepest_first, key=lambda one: height[one.key])]
    levels += [[one for one in stations if one.kind == kind] for kind in _LAST]
    return [[one.key for one in part] for level in levels if level for part in _parts(level, most)]


def _parts(level: Sequence[Station], most: int) -> Iterable[Sequence[Station]]:
    """Split what one rank cannot hold into several of like size."""
    number = -(-len(level) // (_CLAIMS if level[0].kind == "claim" else most))
    size = -(-len(level) // number)
    return (level[start : start + size] for start in range(0, len(level), size))


def _down(places: Sequence[Place], boxes: Placed) -> str:
    """Draw a line from box to box: curved between two ranks, straight down through a rank."""
    stops = []
    for place in places:
        if isinstance(place, Lane):
            stops.append(boxes.lanes[place])
        else:
            node = boxes.nodes[place]
            stops.append((node.middle, node.y, node.y + node.height))
    drawn = f"M{stops[0][0]} {stops[0][2]}"
    for number, (start, end) in enumerate(pairwise(stops), 2):
        half = (start[2] + end[1]) // 2
        drawn += f"C{start[0]} {half} {end[0]} {half} {end[0]} {end[1]}"
        drawn += f"V{end[2]}" if number < len(stops) else ""
    return drawn


def _up(upper: ChainNode, lower: ChainNode) -> str:
    """Draw a circle's last line round the right side of the picture."""
    right, start, end = WIDTH + _LOOP // 2, upper.y + upper.height // 2, lower.y + lower.height // 2
    return f"M{upper.x + upper.width} {start}H{right}V{end}H{lower.x + lower.width}"
