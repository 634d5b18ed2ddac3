"""The dots of a link chart, each with its label below it: how large, and with which letters.

Coordinates are in pixels from the upper left corner.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bluf.figures.letters import breadth
from bluf.figures.spread import Box

LABELLED = 60
"""Up to so many actors all carry a label; of more, so many do."""
_SIZE, _LINE, _ASCENT, _DESCENT = 13, 15, 12, 3
"""Size of a label's type, how far its lines stand apart, and how far letters reach up and down, in pixels."""
_ONE_LINE, _WIDEST, _BETWEEN = 130, 170, 6
"""How wide a label of one line may be, how wide any line, and what is free beside it."""
_SMALLEST, _LARGEST, _LARGEST_OF_MANY = 4, 15, 11
_LONGEST = 120
"""Letters of a name that are looked at; two lines hold fewer."""
_SPACE, _TARGET = 3, 24
"""What is free around a dot, and how far apart dots stand at least, so that a finger meets one of them."""
_MANY = 10
"""How often an actor is named at least whose dot is as large as they come: in a small desk no dot is."""


@dataclass(frozen=True)
class ChartActor:
    """An actor before it has a place."""

    key: str
    label: str
    weight: int
    """How often it is named."""


@dataclass(frozen=True)
class ChartNode:
    """An actor in the picture."""

    key: str
    lines: tuple[tuple[int, str], ...]
    """Of its label, each cut to what its place holds, with the height on which its letters stand."""
    x: int
    y: int
    radius: int
    label_x: int
    """The middle of the label, below its dot."""
    labelled: bool
    """Whether the label is always shown, and not only when somebody points at the dot."""


@dataclass(frozen=True)
class Dot:
    """An actor's dot, with its label below it if it has one: together a box."""

    actor: ChartActor
    lines: tuple[str, ...]
    radius: int
    labelled: bool

    @property
    def wide(self) -> int:
        """Its width."""
        return max(2 * (self.radius + _SPACE), self._letters if self.labelled else _TARGET)

    @property
    def high(self) -> int:
        """Its height."""
        label = _ASCENT + _LINE * (len(self.lines) - 1) + _DESCENT
        return max(2 * self.radius + _SPACE + (label if self.labelled else _SPACE), _TARGET)

    @property
    def _depth(self) -> int:
        """How far below the upper side of the box the dot's middle is."""
        return self.radius + _SPACE if self.labelled else self.high // 2

    @property
    def _letters(self) -> int:
        return 2 * math.ceil(max(breadth(line, _SIZE) for line in self.lines) / 2) + _BETWEEN

    def box(self, x: float, y: float) -> Box:
        """Return the box with the dot's middle at a place."""
        return Box(x - self.wide / 2, y - self._depth, self.wide, self.high)

    def node(self, left: float, top: float, sheet: int) -> ChartNode:
        """Return the dot where its box has its corner. A label that is not always shown keeps inside the sheet."""
        x, y = int(left) + self.wide // 2, int(top) + self._depth
        half, first = self._letters // 2, y + self.radius + _ASCENT
        label_x = max(half, min(x, sheet - half))
        lines = tuple((first + number * _LINE, line) for number, line in enumerate(self.lines))
        return ChartNode(self.actor.key, lines, x, y, self.radius, label_x, self.labelled)


def dots_of(actors: Sequence[ChartActor]) -> list[Dot]:
    """Return the dots of actors, the one that counts most first."""
    most = max((_MANY, *(actor.weight for actor in actors)))
    largest = _LARGEST if len(actors) <= LABELLED else _LARGEST_OF_MANY
    dots = []
    for at, actor in enumerate(actors):
        radius = _SMALLEST + (largest - _SMALLEST) * math.sqrt(actor.weight / most)
        dots.append(Dot(actor, _lines(actor.label), round(radius), at < LABELLED))
    return dots


def _lines(label: str) -> tuple[str, ...]:
    """Return a label in one line or in two of like length, each cut to what its place holds."""
    label = label[:_LONGEST]
    words = label.split()
    if len(words) < 2 or breadth(label, _SIZE) <= _ONE_LINE:
        return (_cut(label),)
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    upper, lower = min(halves, key=lambda half: max(breadth(half[0], _SIZE), breadth(half[1], _SIZE)))
    return _cut(upper), _cut(lower)


def _cut(line: str) -> str:
    if breadth(line, _SIZE) <= _WIDEST:
        return line
    kept = line
    while kept and breadth(kept + "\u2026", _SIZE) > _WIDEST:
        kept = kept[:-1]
    return kept.rstrip() + "\u2026"
