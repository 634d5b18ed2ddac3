"""The one-hop network of an actor: the actor in the middle, those it is tied to on an ellipse around it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wcwidth import wcwidth

RADIUS_X, RADIUS_Y = 190.0, 140.0
MARGIN = 46.0
_CROWDED = 12
_CHARACTER = 7.6
"""Width of a letter at the size labels are set in; a wide one, so that no label is cut."""


@dataclass(frozen=True)
class Node:
    """An actor in the picture. Coordinates are in pixels from the upper left corner."""

    key: str
    label: str
    x: float
    y: float
    align: str
    """`start`, `middle` or `end`: how the label stands to its point."""


@dataclass(frozen=True)
class Edge:
    """A line from the middle to a neighbour."""

    x1: float
    y1: float
    x2: float
    y2: float
    firm: bool
    """Whether the tie is established; drawn solid if so, broken if not."""


@dataclass(frozen=True)
class Network:
    """The whole picture."""

    width: int
    height: int
    centre: Node
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class Neighbour:
    """Who is tied to the actor, and whether any of the ties is established."""

    key: str
    label: str
    firm: bool


def network(key: str, label: str, neighbours: Sequence[Neighbour]) -> Network | None:
    """Lay out an actor and its neighbours; None when there are none."""
    if not neighbours:
        return None
    radius_y = RADIUS_Y * max(1.0, len(neighbours) / _CROWDED)
    height = round(2 * (radius_y + MARGIN))
    beside = RADIUS_X + max(_wide(neighbour.label) for neighbour in neighbours)
    width = math.ceil(2 * (max(beside, _wide(label) / 2) + MARGIN / 2))
    middle_x, middle_y = width / 2, height / 2
    nodes, edges = [], []
    for position, neighbour in enumerate(neighbours):
        # half a step off the vertical, so that two neighbours stand left and right and labels do not collide
        angle = 2 * math.pi * (position + 0.5) / len(neighbours) - math.pi / 2
        x = round(middle_x + RADIUS_X * math.cos(angle), 1)
        y = round(middle_y + radius_y * math.sin(angle), 1)
        align = "middle" if abs(x - middle_x) < 1 else "start" if x > middle_x else "end"
        nodes.append(Node(neighbour.key, neighbour.label, x, y, align))
        edges.append(Edge(round(middle_x, 1), round(middle_y, 1), x, y, neighbour.firm))
    centre = Node(key, label, round(middle_x, 1), round(middle_y, 1), "middle")
    return Network(width, height, centre, tuple(nodes), tuple(edges))


def _wide(label: str) -> float:
    """The width of a label in pixels at most; letters of some scripts take the place of two."""
    return sum(max(wcwidth(letter), 1) for letter in label) * _CHARACTER
