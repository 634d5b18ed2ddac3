"""Packed boxes lie beside and below each other, and fill their rows."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.packing import packed, widened
from bluf.figures.spread import Box

SHEET, GAP = 100, 4
SIZES = st.lists(st.tuples(st.integers(1, SHEET), st.integers(1, 60)), max_size=20)


def _gap_kept(boxes: tuple[Box, ...]) -> bool:
    grown = [Box(box.left, box.top, box.width + GAP, box.height + GAP) for box in boxes]
    return not any(one.meets(other) for one, other in combinations(grown, 2))


@given(SIZES)
def test_packed_boxes_keep_their_gap_and_their_sheet(sizes: list[tuple[int, int]]) -> None:
    boxes = packed(sizes, SHEET, GAP)
    assert [(box.width, box.height) for box in boxes] == sizes
    assert all(box.left >= 0 and box.top >= 0 and box.right <= SHEET for box in boxes)
    assert _gap_kept(boxes)


@given(SIZES)
def test_widened_boxes_keep_their_gap_and_reach_a_neighbour_or_the_side(sizes: list[tuple[int, int]]) -> None:
    boxes = packed(sizes, SHEET, GAP)
    wide = widened(boxes, SHEET, GAP)
    assert all(new.width >= old.width for new, old in zip(wide, boxes, strict=True))
    assert all(box.right <= SHEET for box in wide)
    assert _gap_kept(wide)


def test_a_box_rests_as_high_up_as_it_fits() -> None:
    boxes = packed([(60, 30), (36, 10), (36, 10), (50, 5)], SHEET, GAP)
    assert [(box.left, box.top) for box in boxes] == [(0, 0), (64, 0), (64, 14), (0, 34)]
    assert [box.right for box in widened(boxes, SHEET, GAP)] == [60, 100, 100, 100]
