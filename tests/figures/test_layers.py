"""Ranks of a layered picture: down means down, and a line has its own lane."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.layers import Lane, arranged, heights, routes, with_lanes, without_circles

KEYS = [f"n{number}" for number in range(8)]
STEPS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=20)


@given(STEPS)
def test_without_circles_every_step_leads_down(steps: list[tuple[str, str]]) -> None:
    forward, back = without_circles(steps)
    assert {*forward} | {*back} == {*steps}
    assert not {*forward} & {*back}
    height = heights(KEYS, forward)
    assert all(height[upper] > height[lower] for upper, lower in forward)


def test_a_circle_has_one_step_back() -> None:
    assert without_circles([("a", "b"), ("b", "c"), ("c", "a")]) == ((("a", "b"), ("b", "c")), (("c", "a"),))
    assert without_circles([("a", "a")]) == ((), (("a", "a"),))


def test_the_longest_way_gives_the_height() -> None:
    assert heights("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d")]) == {"a": 3, "b": 2, "c": 1, "d": 0}


def test_a_line_over_several_ranks_has_a_lane_in_each_between() -> None:
    ranks = with_lanes([["a"], ["b"], ["c"], ["d"]], [("a", "d"), ("a", "c"), ("b", "c")])
    assert ranks == (("a",), ("b", Lane("a", 1)), ("c", Lane("a", 2)), ("d",))
    assert [*routes(ranks, [("a", "d")])] == [("a", Lane("a", 1), Lane("a", 2), "d")]


@given(STEPS, st.lists(st.sampled_from(["x", "y", ""]), min_size=8, max_size=8))
def test_ordering_keeps_what_is_there_and_blocks_side_by_side(steps: list[tuple[str, str]], names: list[str]) -> None:
    forward, _ = without_circles(steps)
    height = heights(KEYS, forward)
    plain = [[key for key in KEYS if height[key] == level] for level in range(max(height.values()), -1, -1)]
    blocks = {key: name for key, name in zip(KEYS, names, strict=True) if name}
    ranks = with_lanes(plain, forward)
    ordered = arranged(ranks, forward, blocks)
    assert [{*rank} for rank in ordered] == [{*rank} for rank in ranks]
    assert arranged(ranks, forward, blocks) == ordered
    for rank in ordered:
        seen = [blocks.get(place, place) if isinstance(place, str) else place for place in rank]
        runs = [name for at, name in enumerate(seen) if at == 0 or seen[at - 1] != name]
        assert len(runs) == len({*runs})


def test_crossed_lines_are_untangled() -> None:
    steps = [("a", "y"), ("b", "x")]
    (above, below) = arranged((("a", "b"), ("x", "y")), steps, {})
    assert above.index("a") - above.index("b") == below.index("y") - below.index("x")
