"""The one-hop network: everything in the picture, the same every time."""

import math
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.network import Neighbour, Network, network

PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
"""What a record may hold."""
LABELS = st.one_of(st.text(PRINTABLE, min_size=1, max_size=60), st.text("aW国", min_size=40, max_size=90))
NEIGHBOURS = st.lists(st.builds(Neighbour, st.text(min_size=1), LABELS, st.booleans()), max_size=60)
LETTER = 7.6
"""Width of a letter at the size labels are set in, in pixels."""


def wide(label: str) -> float:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in label) * LETTER


def picture(count: int, label: str = "Duchy") -> Network:
    made = network("r", "Ruritania", [Neighbour(f"n{at}", label, at % 2 == 0) for at in range(count)])
    assert made is not None
    return made


def test_an_actor_without_ties_has_no_network() -> None:
    assert network("r", "Ruritania", []) is None


@given(NEIGHBOURS)
def test_the_same_neighbours_make_the_same_picture(neighbours: list[Neighbour]) -> None:
    assert network("r", "R", neighbours) == network("r", "R", list(neighbours))


@given(NEIGHBOURS.filter(bool), LABELS)
def test_every_point_and_label_lies_in_the_picture(neighbours: list[Neighbour], name: str) -> None:
    made = network("r", name, neighbours)
    assert made is not None
    for node in made.nodes:
        shift = {"start": 10, "end": -10, "middle": 0}[node.align]
        left = node.x + shift - {"start": 0, "end": wide(node.label), "middle": wide(node.label) / 2}[node.align]
        assert left >= 0
        assert left + wide(node.label) <= made.width
        assert 20 <= node.y <= made.height - 25
    half = wide(name) / 2
    assert made.centre.x - half >= 0
    assert made.centre.x + half <= made.width


@given(NEIGHBOURS.filter(bool))
def test_every_neighbour_has_a_node_and_a_line_from_the_middle(neighbours: list[Neighbour]) -> None:
    made = network("r", "R", neighbours)
    assert made is not None
    assert [(node.key, node.label) for node in made.nodes] == [(one.key, one.label) for one in neighbours]
    for edge, node, neighbour in zip(made.edges, made.nodes, neighbours, strict=True):
        assert (edge.x1, edge.y1) == (made.centre.x, made.centre.y)
        assert (edge.x2, edge.y2) == (node.x, node.y)
        assert edge.firm == neighbour.firm


def test_two_neighbours_stand_left_and_right() -> None:
    right, left = picture(2).nodes
    assert (right.align, left.align) == ("start", "end")
    assert right.x > picture(2).centre.x > left.x


def test_neighbours_stand_apart_however_many_there_are() -> None:
    for count in (2, 7, 12, 30, 60):
        nodes = picture(count).nodes
        nearest = min(
            math.dist((one.x, one.y), (other.x, other.y)) for at, one in enumerate(nodes) for other in nodes[:at]
        )
        assert nearest > 14, count


def test_a_longer_label_widens_the_picture() -> None:
    assert picture(3, "Grand Duchy of Grünewald").width > picture(3, "Duchy").width
