"""The link chart of all actors: all there, nothing upon another, and the same on every machine."""

import hashlib
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.dots import LABELLED, ChartActor, ChartNode
from bluf.figures.letters import breadth
from bluf.figures.link_chart import MOST, WIDTH, ChartTie, LinkChart, link_chart
from bluf.figures.spread import Box

pytestmark = pytest.mark.unmeasured

LABELS = st.one_of(st.text("aeW \u56fd-", min_size=1, max_size=70), st.text("N", min_size=1, max_size=6))
ROOT = Path(__file__).parents[2]


@st.composite
def _desks(draw: st.DrawFn) -> tuple[list[ChartActor], list[ChartTie]]:
    count = draw(st.integers(1, 90))
    actors = [ChartActor(f"a{at}", draw(LABELS), draw(st.integers(0, 40))) for at in range(count)]
    ends = draw(st.sets(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=120))
    kinds = st.sampled_from(("firm", "loose", "beside"))
    return actors, [ChartTie(f"a{one}", f"a{two}", draw(kinds), 1.0) for one, two in sorted(ends) if one < two]


def desk(count: int) -> tuple[list[ChartActor], list[ChartTie]]:
    """Return a desk of actors with names of common length, each tied to some in its own circle and now and then out."""
    places = ("Ruritania", "Borduria", "Syldavia", "Zenda", "Kravonia")
    bodies = ("Ministry of Foreign Affairs", "Bank", "General Staff", "Embassy", "Harbour Board", "NATO")
    actors = [
        ChartActor(f"a{at}", f"{bodies[at % 6]} of {places[at % 5]} {at}", count // (at + 1)) for at in range(count)
    ]
    circles = max(1, count // 15)
    pairs = {(at, at + step * circles) for at in range(count) for step in (1, 2) if at + step * circles < count}
    pairs |= {(at % 7, at) for at in range(7, count, 9)}
    kinds = ("firm", "loose", "beside")
    return actors, [ChartTie(f"a{one}", f"a{two}", kinds[(one + two) % 3], 1.0) for one, two in sorted(pairs)]


def _dot(node: ChartNode) -> Box:
    return Box(node.x - node.radius, node.y - node.radius, 2 * node.radius, 2 * node.radius)


def _label(node: ChartNode) -> Box:
    wide = max(breadth(line, 13) for _, line in node.lines)
    first, last = node.lines[0][0], node.lines[-1][0]
    return Box(node.label_x - wide / 2, first - 11, wide, last - first + 13)


def _readable(chart: LinkChart) -> None:
    labels = {node.key: _label(node) for node in chart.nodes if node.labelled}
    for one, other in combinations(labels, 2):
        assert not labels[one].meets(labels[other]), (one, other)
    for node in chart.nodes:
        for key, label in labels.items():
            assert key == node.key or not label.meets(_dot(node)), (key, node.key)
    for one, other in combinations(chart.nodes, 2):
        assert not _dot(one).meets(_dot(other))
    for box in (*map(_dot, chart.nodes), *map(_label, chart.nodes)):
        assert box.left >= -0.5
        assert box.right <= WIDTH + 0.5
    for box in (*map(_dot, chart.nodes), *labels.values()):
        assert box.top >= 0
        assert box.bottom <= chart.height


@given(_desks())
def test_no_label_meets_another_or_a_dot_or_leaves_the_picture(made: tuple[list[ChartActor], list[ChartTie]]) -> None:
    chart, _ = link_chart(*made)
    _readable(chart)


@given(_desks())
def test_everybody_and_every_tie_is_in_the_picture(made: tuple[list[ChartActor], list[ChartTie]]) -> None:
    actors, ties = made
    chart, members = link_chart(actors, ties)
    assert sorted(node.key for node in chart.nodes) == sorted(actor.key for actor in actors)
    assert sorted(key for one in members for key in one.keys) == sorted(actor.key for actor in actors)
    assert [(edge.one, edge.other, edge.kind) for edge in chart.edges] == [
        (tie.one, tie.other, tie.kind) for tie in ties
    ]
    at = {node.key: (node.x, node.y) for node in chart.nodes}
    assert all((edge.x1, edge.y1, edge.x2, edge.y2) == (*at[edge.one], *at[edge.other]) for edge in chart.edges)


@given(_desks())
def test_each_stands_on_the_ground_of_its_group_and_grounds_lie_apart(
    made: tuple[list[ChartActor], list[ChartTie]],
) -> None:
    chart, members = link_chart(*made)
    grounds = [Box(one.x, one.y, one.width, one.height) for one in chart.groups]
    assert not any(one.meets(other) for one, other in combinations(grounds, 2))
    dots = {node.key: _dot(node) for node in chart.nodes}
    for ground, group in zip(grounds, members, strict=True):
        for key in group.keys:
            assert ground.left <= dots[key].left
            assert dots[key].right <= ground.right
            assert ground.top <= dots[key].top
            assert dots[key].bottom <= ground.bottom


@pytest.mark.parametrize("count", [1, 50, LABELLED])
def test_up_to_sixty_all_are_labelled(count: int) -> None:
    chart, _ = link_chart(*desk(count))
    assert all(node.labelled for node in chart.nodes)
    _readable(chart)


@pytest.mark.parametrize("count", [200, MOST])
def test_of_many_those_named_most_often_are_labelled(count: int) -> None:
    actors, ties = desk(count)
    chart, _ = link_chart(actors, ties)
    assert {node.key for node in chart.nodes if node.labelled} == {actor.key for actor in actors[:LABELLED]}
    _readable(chart)


def test_five_hundred_fit_on_a_few_screens() -> None:
    chart, members = link_chart(*desk(MOST))
    assert chart.height <= 3000
    assert len(members) <= 40


def test_the_area_of_a_dot_grows_with_how_often_its_actor_is_named() -> None:
    named = [40, 10, 10, 1, 0]
    chart, _ = link_chart([ChartActor(f"a{at}", "Zenda", times) for at, times in enumerate(named)], [])
    radius = {node.key: node.radius for node in chart.nodes}
    assert radius["a0"] > radius["a1"] == radius["a2"] > radius["a3"] > radius["a4"] > 0


def test_in_a_small_desk_no_dot_is_as_large_as_they_come() -> None:
    small, _ = link_chart([ChartActor("a", "Zenda", 1)], [])
    large, _ = link_chart([ChartActor("a", "Zenda", 30)], [])
    assert small.nodes[0].radius < large.nodes[0].radius


def test_those_that_nothing_joins_come_last_and_together() -> None:
    actors = [ChartActor(key, key, 1) for key in "abcd"]
    chart, members = link_chart(actors, [ChartTie("b", "c", "firm", 1.0)])
    assert [(one.keys, one.standing) for one in members] == [(("b", "c"), "group"), (("a", "d"), "alone")]
    assert [node.key for node in chart.nodes] == ["b", "c", "a", "d"]


def test_a_long_name_takes_two_lines_and_is_cut_only_beyond() -> None:
    def lines(label: str) -> list[str]:
        return [line for _, line in link_chart([ChartActor("a", label, 1)], [])[0].nodes[0].lines]

    assert lines("Zenda") == ["Zenda"]
    assert lines("Ministry of Foreign Affairs") == ["Ministry of", "Foreign Affairs"]
    assert lines("Central Foreign Affairs Commission of Ruritania")[0] == "Central Foreign Affairs"
    assert lines("W" * 40) == ["W" * 11 + "\u2026"]


def test_nobody_makes_an_empty_picture() -> None:
    chart, members = link_chart([], [])
    assert (chart.height, chart.nodes, members) == (0, (), ())


_DRAW = """
import hashlib, sys
sys.path.insert(0, ".")
from bluf.figures.link_chart import link_chart
from tests.figures.test_link_chart import desk
print(hashlib.sha256(repr([link_chart(*desk(count)) for count in (50, 500)]).encode()).hexdigest())
"""


def test_the_picture_is_the_same_whatever_the_hashes_of_texts() -> None:
    here = hashlib.sha256(repr([link_chart(*desk(count)) for count in (50, 500)]).encode()).hexdigest()
    for seed in ("1", "4711"):
        run = subprocess.run(
            [sys.executable, "-c", _DRAW],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert run.stdout.strip() == here
