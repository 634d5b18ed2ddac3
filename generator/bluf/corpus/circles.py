"""Circles in what names what: of sources read through sources, of briefs that supersede briefs."""

from collections import deque
from collections.abc import Callable, Iterable


def circle_through(start: str, further: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """Return a shortest way from `start` back to itself, both ends included; empty if there is none."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
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
