"""The one-hop network of an actor: a fan from the actor on the left to those it is tied to, one below the other.

A fan is as wide as its longest label and no wider, so that a phone shows it whole, and no label meets another.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from wcwidth import wcwidth

REACH = 110
"""From the actor to its neighbours, in pixels."""
ROW = 28
MARGIN = 14
_GAP = 10
_CHARACTER = 7.9
"""Width of a letter at the size labels are set in; a wide one, so that no label is cut."""


@dataclass(frozen=True)
class Node:
    """A neighbour in the picture. Coordinates are in pixels from the upper left corner."""

    key: str
    label: str
    x: int
    y: int
    label_x: int
    firm: bool
    """Whether the tie is established; its line is drawn solid if so, broken if not."""


@dataclass(frozen=True)
class Network:
    """The whole picture: lines run from the centre to each node."""

    label: str
    width: int
    height: int
    centre_x: int
    centre_y: int
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Neighbour:
    """Who is tied to the actor, and whether any of the ties is established."""

    key: str
    label: str
    firm: bool


def network(label: str, neighbours: Sequence[Neighbour]) -> Network | None:
    """Lay out an actor and its neighbours; None when there are none."""
    if not neighbours:
        return None
    x, label_x = MARGIN + REACH, MARGIN + REACH + _GAP
    nodes = tuple(
        Node(neighbour.key, neighbour.label, x, MARGIN + position * ROW, label_x, neighbour.firm)
        for position, neighbour in enumerate(neighbours)
    )
    height = 2 * MARGIN + (len(nodes) - 1) * ROW
    width = label_x + math.ceil(max(_wide(neighbour.label) for neighbour in neighbours))
    return Network(label, width, height, MARGIN, height // 2, nodes)


def _wide(label: str) -> float:
    """The width of a label in pixels at most; letters of some scripts take the place of two."""
    return sum(max(wcwidth(letter), 1) for letter in label) * _CHARACTER
