"""Places for the members of a group, so that those few steps apart stand near, and those many steps apart far.

Stress majorization after Gansner, Koren and North (2004). It takes sums, products and square roots only, which every
machine works out alike: the same graph gives the same places to the last bit.
"""

import math
from collections.abc import Mapping, Sequence

Place = tuple[float, float]
_SWEEPS = 40
_WORK = 250_000
"""Pairs that are looked at in all; large groups get fewer sweeps."""
_LEAST = 6
_APART = 1.5
"""Steps that two members count as apart which nothing joins, beyond the longest way there is."""


def stressed(beside: Mapping[int, Sequence[int]]) -> list[Place]:
    """Return a place for each member, the distance between neighbours being about 1; members count from 0."""
    count = len(beside)
    wanted = [_steps(beside, one) for one in range(count)]
    places = [_beginning(one, count) for one in range(count)]
    for _ in range(max(_LEAST, min(_SWEEPS, _WORK // max(1, count * count)))):
        places = [_moved(one, places, wanted[one]) for one in range(count)]
    return places


def _steps(beside: Mapping[int, Sequence[int]], start: int) -> list[float]:
    """Return how many steps every member is away."""
    found, waiting = {start: 0.0}, [start]
    for here in waiting:
        for other in beside[here]:
            if other not in found:
                found[other] = found[here] + 1
                waiting.append(other)
    far = max(found.values()) + _APART
    return [found.get(one, far) for one in range(len(beside))]


def _beginning(member: int, count: int) -> Place:
    """Return a place on a square round the middle, the members one after the other."""
    side = max(1.0, math.sqrt(count))
    along = 4 * member / count
    corner, part = int(along), along - int(along)
    x, y = ((part, 0.0), (1.0, part), (1.0 - part, 1.0), (0.0, 1.0 - part))[corner]
    return (x - 0.5) * side, (y - 0.5) * side


def _moved(member: int, places: Sequence[Place], wanted: Sequence[float]) -> Place:
    """Return the place that the distances to all others ask for, each by the inverse of its square."""
    x, y = places[member]
    sum_x = sum_y = weights = 0.0
    for other, (other_x, other_y) in enumerate(places):
        if other == member:
            continue
        away_x, away_y = x - other_x, y - other_y
        distance = math.sqrt(away_x * away_x + away_y * away_y) or 1.0
        weight = 1 / (wanted[other] * wanted[other])
        share = wanted[other] / distance
        sum_x += weight * (other_x + share * away_x)
        sum_y += weight * (other_y + share * away_y)
        weights += weight
    return (sum_x / weights, sum_y / weights) if weights else (x, y)
