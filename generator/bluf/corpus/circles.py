"""Circles in what names what: of sources read through sources, of briefs that supersede briefs."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping


def peeled(graph: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return what is left when whatever leads nowhere is taken off, and then what nothing leads to, again and again.

    All circles are in it; of ten thousand sources that draw on one another without one, none.
    """
    forward = {name: {*steps} & graph.keys() for name, steps in graph.items()}
    return frozenset(_without_ends(_reversed(_without_ends(_reversed(forward)))))


def _reversed(graph: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {name: set() for name in graph}
    for name, steps in graph.items():
        for step in steps:
            found[step].add(name)
    return found


def _without_ends(back: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    """Take off what nothing leads to by `back`: given backwards, what leads nowhere."""
    coming = Counter(step for steps in back.values() for step in steps)
    waiting = [name for name in back if not coming[name]]
    gone = {*waiting}
    while waiting:
        for step in back[waiting.pop()]:
            coming[step] -= 1
            if not coming[step]:
                gone.add(step)
                waiting.append(step)
    return {name: {*steps} - gone for name, steps in back.items() if name not in gone}


def circle_through(start: str, further: Callable[[str], Iterable[str]], most: int | None = None) -> tuple[str, ...]:
    """Return a shortest way from `start` back to itself, both ends included; empty if there is none.

    With `most`, no more than so many others are looked at.
    """
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting and (most is None or len(came_from) <= most):
        here = waiting.popleft()
        for step in further(here):
            if step not in came_from:
                came_from[step] = here
                waiting.append(step)
            if step == start:
                return _way_back(start, came_from)
    return ()


def _way_back(start: str, came_from: dict[str, str]) -> tuple[str, ...]:
    way = [start, came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
