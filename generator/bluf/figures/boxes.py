"""The boxes of a picture of chains: how wide, where in their rank, with which lines of their label.

Names are cut to what their box holds, by the width of their letters in cells. Coordinates are in pixels from the upper
left corner.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from wcwidth import wrap

from bluf.figures.layers import Lane, Rank

WIDTH = 344
"""What a phone of 390 px leaves for the content of a page."""
_LINE, _ASCENT = 15, 11
_GAP, _LANE, _MARGIN, _BETWEEN, _BRACKET, _PADDING = 6, 8, 4, 24, 20, 6
_CHARACTER = 7.3
"""Width of a letter at the size labels are set in; a wide one, so that no label leaves its box."""
_RADIUS = {"origin": 13, "unknown": 13, "claim": 13, "judgment": 2}
_KINDS = {"origin": (168, 5), "unknown": (168, 5), "claim": (50, 1), "judgment": (168, 1)}
_RELAY = (168, 3)
"""Per kind: how wide a box is at most, and how many lines it holds."""


@dataclass(frozen=True)
class Station:
    """Something in a chain, before it has a place."""

    key: str
    kind: str
    """`origin`, `unknown`, `outlet`, `document`, `claim` or `judgment`."""
    label: str
    group: str = ""
    """What the bracket over an origin says."""
    struck: bool = False
    """Whether everything that came through it was retracted."""


@dataclass(frozen=True)
class ChainNode:
    """A box of the picture."""

    key: str
    kind: str
    label: str
    """The whole label."""
    cut: bool
    """Whether the lines hold less than the label."""
    lines: tuple[tuple[int, str], ...]
    """Each with the height its letters stand on."""
    x: int
    y: int
    width: int
    height: int
    radius: int
    """How round the corners are: an origin's and a claim's are, an outlet's are not."""
    middle: int
    """Where lines meet the box."""
    struck: bool


@dataclass(frozen=True)
class Bracket:
    """A bracket over the origins that share an independence group."""

    label: str
    x: int
    y: int
    width: int


@dataclass(frozen=True)
class Placed:
    """Where everything stands."""

    nodes: Mapping[str, ChainNode]
    lanes: Mapping[Lane, tuple[int, int, int]]
    """Middle, top and bottom of each."""
    brackets: tuple[Bracket, ...]
    height: int


def _room(station: Station) -> tuple[int, int]:
    return _KINDS.get(station.kind, _RELAY)


def free(rank: Rank) -> int:
    """Return the width that lanes and gaps leave to each box of a rank."""
    boxes = sum(not isinstance(place, Lane) for place in rank)
    return (WIDTH - 2 * _MARGIN - _GAP * (len(rank) - 1) - _LANE * (len(rank) - boxes)) // boxes


def box_width(rank: Rank, by_key: Mapping[str, Station]) -> int:
    """Return how wide the boxes of a rank are, in whatever order they stand."""
    return min(free(rank), *(_room(by_key[place])[0] for place in rank if isinstance(place, str)))


def placed(ranks: Sequence[Rank], by_key: Mapping[str, Station]) -> Placed:
    """Give every box and lane of every rank its place."""
    nodes: dict[str, ChainNode] = {}
    lanes: dict[Lane, tuple[int, int, int]] = {}
    brackets: list[Bracket] = []
    y = _MARGIN
    for rank in ranks:
        boxes = [by_key[place] for place in rank if isinstance(place, str)]
        bracketed = any(box.group for box in boxes)
        y += _BRACKET if bracketed else 0
        wide = box_width(rank, by_key)
        held = {box.key: _lines(box, wide) for box in boxes}
        high = max(len(lines) for lines in held.values()) * _LINE + 2 * _PADDING
        used = wide * len(boxes) + _LANE * (len(rank) - len(boxes)) + _GAP * (len(rank) - 1)
        x = (WIDTH - used) // 2
        for place in rank:
            if isinstance(place, Lane):
                lanes[place] = (x + _LANE // 2, y - (_BRACKET if bracketed else 0), y + high)
                x += _LANE + _GAP
            else:
                box = by_key[place]
                nodes[place] = _node(box, held[place], (x, y), wide, high)
                x += wide + _GAP
        row = [nodes[place] for place in rank if isinstance(place, str)]
        brackets += _brackets(row, by_key) if bracketed else []
        y += high + _BETWEEN
    return Placed(nodes, lanes, tuple(brackets), y - _BETWEEN + _MARGIN)


def _node(box: Station, lines: Sequence[str], corner: tuple[int, int], wide: int, high: int) -> ChainNode:
    x, y = corner
    first = y + (high - _LINE * len(lines)) // 2 + _ASCENT
    written = tuple((first + number * _LINE, line) for number, line in enumerate(lines))
    radius = _RADIUS.get(box.kind, 0)
    cut = " ".join(lines) != " ".join(box.label.split())
    return ChainNode(box.key, box.kind, box.label, cut, written, x, y, wide, high, radius, x + wide // 2, box.struck)


def _lines(box: Station, wide: int) -> tuple[str, ...]:
    most = _room(box)[1]
    return tuple(wrap(box.label, letters(wide), control_codes="ignore", max_lines=most, placeholder="\u2026"))


def letters(wide: int) -> int:
    """Return how many cells a line holds in a box so many pixels wide."""
    return max(int((wide - 2 * _PADDING) / _CHARACTER), 3)


def _brackets(row: Iterable[ChainNode], by_key: Mapping[str, Station]) -> Iterable[Bracket]:
    for label, members in groupby(row, key=lambda node: by_key[node.key].group):
        side = list(members)
        wide = side[-1].x + side[-1].width - side[0].x
        cells = max(int(wide / _CHARACTER), 3)
        for said in wrap(label, cells, control_codes="ignore", max_lines=1, placeholder="\u2026"):
            yield Bracket(said, side[0].x, side[0].y - _PADDING, wide)
