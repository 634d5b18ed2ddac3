"""Circles in what names what."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus.circles import circle_through

GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=4))


def test_the_shortest_way_back_is_printed_from_end_to_end() -> None:
    graph = {"a": ["b", "c"], "b": ["c"], "c": ["a"]}
    assert circle_through("a", lambda name: graph[name]) == ("a", "c", "a")
    assert circle_through("b", lambda name: graph[name]) == ("b", "c", "a", "b")


def test_what_leads_nowhere_is_no_circle() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["b"]}
    assert circle_through("a", lambda name: graph[name]) == ()


@given(GRAPHS)
def test_a_circle_is_made_of_steps_that_exist(graph: dict[str, list[str]]) -> None:
    for start in "abcdef":
        circle = circle_through(start, lambda name: graph.get(name, []))
        assert all(after in graph[before] for before, after in pairwise(circle))
        if circle:
            assert circle[0] == circle[-1] == start


@given(GRAPHS)
def test_no_circle_goes_unseen_from_all_its_members(graph: dict[str, list[str]]) -> None:
    reach = {name: set(graph.get(name, [])) for name in "abcdef"}
    for middle in "abcdef":
        for name in "abcdef":
            if middle in reach[name]:
                reach[name] |= reach[middle]
    for name in "abcdef":
        assert bool(circle_through(name, lambda step: graph.get(step, []))) == (name in reach[name])
