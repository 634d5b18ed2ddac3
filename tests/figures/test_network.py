"""The one-hop network: everything in the picture, the same every time."""

import itertools
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.network import Neighbour, Network, network

PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
"""What a record may hold."""
LABELS = st.one_of(st.text(PRINTABLE, min_size=1, max_size=60), st.text("aW国", min_size=40, max_size=90))
NEIGHBOURS = st.lists(st.builds(Neighbour, st.text(min_size=1), LABELS, st.booleans()), max_size=60)
LETTER = 7.9
"""Width of a letter at the size labels are set in, in pixels."""


def wide(label: str) -> float:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in label) * LETTER


def picture(count: int, label: str = "Duchy") -> Network:
    made = network("Ruritania", [Neighbour(f"n{at}", label, at % 2 == 0) for at in range(count)])
    assert made is not None
    return made


def test_an_actor_without_ties_has_no_network() -> None:
    assert network("Ruritania", []) is None


@given(NEIGHBOURS)
def test_the_same_neighbours_make_the_same_picture(neighbours: list[Neighbour]) -> None:
    assert network("R", neighbours) == network("R", list(neighbours))


@given(NEIGHBOURS.filter(bool))
def test_every_point_and_label_lies_in_the_picture(neighbours: list[Neighbour]) -> None:
    made = network("R", neighbours)
    assert made is not None
    for node in made.nodes:
        assert 0 < node.x < node.label_x
        assert node.label_x + wide(node.label) <= made.width + 1
        assert 10 <= node.y <= made.height - 10
    assert made.centre_x >= 8
    assert 8 <= made.centre_y <= made.height - 8


@given(NEIGHBOURS.filter(bool))
def test_every_neighbour_has_a_node_in_its_turn(neighbours: list[Neighbour]) -> None:
    made = network("R", neighbours)
    assert made is not None
    assert [(node.key, node.label, node.firm) for node in made.nodes] == [
        (one.key, one.label, one.firm) for one in neighbours
    ]


def test_labels_stand_a_line_apart_however_many_there_are() -> None:
    for count in (2, 7, 12, 30, 60):
        heights = [node.y for node in picture(count).nodes]
        assert min(lower - upper for upper, lower in itertools.pairwise(heights)) >= 20, count


def test_names_of_common_length_fit_a_phone() -> None:
    assert picture(5, "Ministry of Foreign Affairs").width <= 358


def test_a_longer_label_widens_the_picture() -> None:
    assert picture(3, "Grand Duchy of Grünewald").width > picture(3, "Duchy").width
