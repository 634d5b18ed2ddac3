"""Boxes packed below and beside each other in a sheet of one width, in their turn, each as high up as it fits."""

from collections.abc import Sequence
from dataclasses import replace

from bluf.figures.spread import Box


def packed(sizes: Sequence[tuple[float, float]], width: float, gap: float) -> tuple[Box, ...]:
    """Return a place for every size (width, height), `gap` apart; none may be wider than the sheet.

    The skyline is the height to which each stretch of the sheet is full; a box rests where it then ends highest.
    """
    boxes: list[Box] = []
    for wide, high in sizes:
        lefts = sorted({0.0, *(box.right + gap for box in boxes), *(box.left for box in boxes)})
        free = [left for left in lefts if left + wide <= width]
        tops = [(_resting(boxes, left, wide, gap), left) for left in free]
        top, left = min(tops)
        boxes.append(Box(left, top, wide, high))
    return tuple(boxes)


def _resting(boxes: Sequence[Box], left: float, wide: float, gap: float) -> float:
    over = (box.bottom + gap for box in boxes if box.left < left + wide + gap and left < box.right + gap)
    return max(over, default=0.0)


def widened(boxes: Sequence[Box], width: float, gap: float) -> tuple[Box, ...]:
    """Return the boxes as wide as what stands to the right of each leaves free."""
    wide = list(boxes)
    for at, box in enumerate(boxes):
        level = (one for one in wide if one.top < box.bottom + gap and box.top < one.bottom + gap)
        end = min((one.left - gap for one in level if one.left >= box.right), default=width)
        wide[at] = replace(box, width=end - box.left)
    return tuple(wide)
