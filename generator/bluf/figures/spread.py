"""Boxes moved apart until none meets another, each as near to where it wanted to stand as that allows.

First those that meet push each other away, along the side on which they meet less; then what is left over moves down.
Coordinates are in pixels from the upper left corner.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_PASSES = 60


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its other side."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.top + self.height

    def meets(self, other: "Box") -> bool:
        """Whether two overlap; sides may touch."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def apart(boxes: Sequence[Box], most: float) -> list[Box]:
    """Return the boxes without overlap, none further left than 0 or further right than `most`, whole numbers all.

    No box may be wider than `most`.
    """
    pushed = list(boxes)
    for _ in range(_PASSES):
        if not _pushed(pushed):
            break
    return _down(_within(pushed, most))


def corner(boxes: Iterable[Box]) -> tuple[float, float]:
    """Return how far right and down boxes reach."""
    held = tuple(boxes)
    return max((box.right for box in held), default=0.0), max((box.bottom for box in held), default=0.0)


def _pushed(boxes: list[Box]) -> bool:
    """Move every two that meet half the way apart; whether there were any."""
    met = False
    for at, box in enumerate(boxes):
        for further in range(at + 1, len(boxes)):
            one, other = boxes[at], boxes[further]
            if not one.meets(other):
                continue
            met = True
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            if across < down:
                way = across / 2 if one.left + one.right > other.left + other.right else -across / 2
                boxes[at], boxes[further] = replace(one, left=one.left + way), replace(other, left=other.left - way)
            else:
                way = down / 2 if one.top + one.bottom > other.top + other.bottom else -down / 2
                boxes[at], boxes[further] = replace(one, top=one.top + way), replace(other, top=other.top - way)
        del box
    return met


def _within(boxes: Sequence[Box], most: float) -> list[Box]:
    """Move boxes to the upper left corner, nearer together where they reach too far."""
    if not boxes:
        return []
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    reach = max(box.right for box in boxes) - left
    moved = []
    for box in boxes:
        # a box at the far end keeps its far side in: how far it may stand depends on how wide it is
        room, wanted = most - box.width, box.left - left
        across = wanted if reach <= most else wanted * room / max(reach - box.width, 1.0)
        moved.append(replace(box, left=float(round(min(across, room))), top=float(round(box.top - top))))
    return moved


def _down(boxes: Sequence[Box]) -> list[Box]:
    """Let boxes move down, the uppermost first, until each is free."""
    settled: dict[int, Box] = {}
    for at in sorted(range(len(boxes)), key=lambda one: (boxes[one].top, boxes[one].left, one)):
        box = boxes[at]
        while in_the_way := [other for other in settled.values() if box.meets(other)]:
            box = replace(box, top=min(other.bottom for other in in_the_way))
        settled[at] = box
    return [settled[at] for at in range(len(boxes))]
