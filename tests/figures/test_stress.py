"""Near in steps is near in place."""

import math

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.stress import Place, stressed

GRAPHS = st.integers(1, 12).flatmap(
    lambda count: st.sets(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))).map(
        lambda pairs: _graph(count, pairs)
    )
)


def _graph(count: int, pairs: set[tuple[int, int]]) -> dict[int, list[int]]:
    joined = {frozenset(pair) for pair in pairs if len(set(pair)) == 2}
    return {one: sorted(other for other in range(count) if {one, other} in joined) for one in range(count)}


def _distance(one: Place, other: Place) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])


@given(GRAPHS)
def test_every_member_has_a_place_of_its_own_in_finite_space(graph: dict[int, list[int]]) -> None:
    places = stressed(graph)
    assert len(places) == len(graph)
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in places)
    assert stressed(graph) == places


def test_a_way_of_steps_becomes_a_line() -> None:
    way = {at: [other for other in (at - 1, at + 1) if 0 <= other < 6] for at in range(6)}
    places = stressed(way)
    assert all(0.7 < _distance(places[at], places[at + 1]) < 1.3 for at in range(5))
    assert _distance(places[0], places[5]) > 4


def test_the_hub_of_a_star_stands_in_its_middle() -> None:
    star = {0: [1, 2, 3, 4, 5], **{at: [0] for at in range(1, 6)}}
    places = stressed(star)
    middle = (sum(x for x, _ in places) / 6, sum(y for _, y in places) / 6)
    assert _distance(places[0], middle) < 0.3
    assert min(_distance(places[0], other) for other in places[1:]) > 0.7


def test_two_that_nothing_joins_stand_apart() -> None:
    one, other = stressed({0: [], 1: []})
    assert _distance(one, other) > 1
