"""Boxes move apart until none meets another, and stay in their sheet."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.spread import Box, apart, corner

SHEET = 300
PLACES = st.floats(-500, 500, allow_nan=False)
BOXES = st.lists(st.builds(Box, PLACES, PLACES, st.integers(1, SHEET), st.integers(1, 80)), max_size=25)


@given(BOXES)
def test_no_box_meets_another_or_leaves_the_sheet(boxes: list[Box]) -> None:
    moved = apart(boxes, SHEET)
    assert [(box.width, box.height) for box in moved] == [(box.width, box.height) for box in boxes]
    assert not any(one.meets(other) for one, other in combinations(moved, 2))
    for box in moved:
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= SHEET
        assert (box.left, box.top) == (int(box.left), int(box.top))


@given(BOXES)
def test_boxes_that_are_free_keep_how_they_stand(boxes: list[Box]) -> None:
    once = apart(boxes, SHEET)
    assert apart(once, SHEET) == once


def test_those_that_meet_part_along_the_shorter_way() -> None:
    left, right = apart([Box(0, 0, 40, 20), Box(30, 0, 40, 20)], SHEET)
    assert (left.top, right.top) == (0, 0)
    assert right.left == left.right
    upper, lower = apart([Box(0, 0, 40, 20), Box(0, 15, 40, 20)], SHEET)
    assert (upper.left, lower.left, lower.top) == (0, 0, upper.bottom)


def test_the_corner_of_nothing_is_where_the_sheet_begins() -> None:
    assert corner([]) == (0, 0)
    assert corner([Box(2, 3, 4, 5), Box(0, 0, 1, 9)]) == (6, 9)
