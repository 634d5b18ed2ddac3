"""Ranks for a picture of layers: what stands in which row, and in which order.

After Sugiyama, Tagawa and Toda (1981): longest ways give the levels, an edge over several ranks keeps a lane free in
each rank between, and the order within a rank follows the mean place of the neighbours above and below. Steps are pairs
of keys, the upper first; the same steps in the same order give the same ranks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import pairwise

Step = tuple[str, str]
_SWEEPS = 4


@dataclass(frozen=True)
class Lane:
    """A free place in a rank, through which the lines of one node pass on their way down."""

    key: str
    rank: int


Place = str | Lane
Rank = tuple[Place, ...]


def without_circles(steps: Iterable[Step]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Split steps into those that run down, and those that would lead back up to where a way began."""
    down: dict[str, list[str]] = {}
    forward, back = [], []
    for upper, lower in dict.fromkeys(steps):
        if _reaches(down, lower, upper):
            back.append((upper, lower))
        else:
            down.setdefault(upper, []).append(lower)
            forward.append((upper, lower))
    return tuple(forward), tuple(back)


def _reaches(down: Mapping[str, Sequence[str]], start: str, end: str) -> bool:
    seen, waiting = set(), [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        if here not in seen:
            seen.add(here)
            waiting += down.get(here, ())
    return False


def heights(keys: Iterable[str], steps: Iterable[Step]) -> Mapping[str, int]:
    """Return how many steps the longest way down from each key takes; the steps hold no circle."""
    below: dict[str, set[str]] = {key: set() for key in keys}
    for upper, lower in steps:
        below[upper].add(lower)
    found: dict[str, int] = {}
    for key in TopologicalSorter(below).static_order():
        found[key] = max((found[lower] + 1 for lower in below[key]), default=0)
    return found


def with_lanes(ranks: Sequence[Sequence[str]], steps: Iterable[Step]) -> tuple[Rank, ...]:
    """Add to each rank the lanes of the nodes whose lines pass through it."""
    row = {key: number for number, rank in enumerate(ranks) for key in rank}
    lanes: list[dict[Lane, None]] = [{} for _ in ranks]
    for upper, lower in steps:
        for number in range(row[upper] + 1, row[lower]):
            lanes[number][Lane(upper, number)] = None
    return tuple((*rank, *passing) for rank, passing in zip(ranks, lanes, strict=True))


def routes(ranks: Sequence[Sequence[Place]], steps: Iterable[Step]) -> Iterator[tuple[Place, ...]]:
    """Yield the places that each line runs through, both ends included."""
    row = {key: number for number, rank in enumerate(ranks) for key in rank}
    for upper, lower in steps:
        yield (upper, *(Lane(upper, number) for number in range(row[upper] + 1, row[lower])), lower)


def arranged(ranks: Sequence[Rank], steps: Sequence[Step], blocks: Mapping[str, str]) -> tuple[Rank, ...]:
    """Order each rank by the mean place of the neighbours; keys of one block stay side by side."""
    above: dict[Place, list[Place]] = {}
    below: dict[Place, list[Place]] = {}
    for places in routes(ranks, steps):
        for upper, lower in pairwise(places):
            above.setdefault(lower, []).append(upper)
            below.setdefault(upper, []).append(lower)
    rows = [list(rank) for rank in ranks]
    before: list[list[Place]] = []
    for sweep in range(_SWEEPS):
        if sweep % 2 == 0:
            if rows == before:
                break
            before = [*rows]
        neighbours = below if sweep % 2 == 0 else above
        order = range(len(rows) - 1, -1, -1) if sweep % 2 == 0 else range(len(rows))
        for number in order:
            rows[number] = _by_mean(rows, number, neighbours, blocks)
    return tuple(map(tuple, rows))


def _by_mean(
    rows: Sequence[Sequence[Place]], number: int, neighbours: Mapping[Place, Sequence[Place]], blocks: Mapping[str, str]
) -> list[Place]:
    beside = rows[max(0, number - 1) : number + 2]
    share = {place: (at + 0.5) / len(row) for row in beside for at, place in enumerate(row)}

    def mean(place: Place) -> float:
        near = neighbours.get(place, ())
        return sum(share[one] for one in near) / len(near) if near else share[place]

    means = {place: mean(place) for place in rows[number]}
    together: dict[Place, list[float]] = {}
    for place in rows[number]:
        together.setdefault(_block(place, blocks), []).append(means[place])
    block = {name: sum(found) / len(found) for name, found in together.items()}
    first = {name: at for at, name in enumerate(together)}

    def weight(place: Place) -> tuple[float, int, float]:
        name = _block(place, blocks)
        return block[name], first[name], means[place]

    return sorted(rows[number], key=weight)


def _block(place: Place, blocks: Mapping[str, str]) -> Place:
    return place if isinstance(place, Lane) else blocks.get(place, place)
