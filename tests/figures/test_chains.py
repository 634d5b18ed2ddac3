"""The picture of chains: everything in it, nothing over anything else, never wider than a phone."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from bluf.figures.boxes import ChainNode, Station
from bluf.figures.chains import MOST, ChainFigure, chain_figure

PHONE = 390 - 2 * 16
LETTER = 7.3
KINDS = ["origin", "unknown", "outlet", "document"]
WORDS = st.text("ab cdWI国", min_size=1, max_size=60).filter(str.strip)


def station(key: str, kind: str, label: str = "", group: str = "", struck: bool = False) -> Station:
    return Station(key, kind, label or key, group, struck)


def picture(stations: list[Station], steps: list[tuple[str, str]], struck: tuple[str, ...] = ()) -> ChainFigure:
    made = chain_figure(stations, {step: step[0] in struck for step in steps})
    assert made is not None
    return made


def node(made: ChainFigure, key: str) -> ChainNode:
    return next(one for one in made.nodes if one.key == key)


OUTLETS = [f"outlet{number}" for number in range(5)]
FUNNEL = picture(
    [
        station("claim", "claim"),
        station("doc", "document"),
        *(station(outlet, "outlet") for outlet in OUTLETS),
        station("officials", "origin", group="Crown"),
    ],
    [("doc", "claim"), *((outlet, "doc") for outlet in OUTLETS), *(("officials", outlet) for outlet in OUTLETS)],
)


def test_without_steps_there_is_no_picture() -> None:
    assert chain_figure([station("a", "claim")], {}) is None


def test_what_nobody_could_read_is_not_drawn() -> None:
    many = [station(f"n{number}", "document") for number in range(MOST + 1)]
    assert chain_figure([*many, station("c", "claim")], {(one.key, "c"): False for one in many}) is None


def test_the_funnel_runs_from_one_origin_over_five_outlets_to_one_document() -> None:
    assert [one.label for one in FUNNEL.brackets] == ["Crown"]
    assert len(FUNNEL.lines) == 11
    top, claim = node(FUNNEL, "officials"), node(FUNNEL, "claim")
    outlets = [node(FUNNEL, outlet) for outlet in OUTLETS]
    assert all(top.y + top.height < outlet.y for outlet in outlets)
    assert all(outlet.y + outlet.height < node(FUNNEL, "doc").y for outlet in outlets)
    assert node(FUNNEL, "doc").y < claim.y


def test_five_outlets_stand_in_two_rows() -> None:
    rows = sorted({node(FUNNEL, outlet).y for outlet in OUTLETS})
    assert len(rows) == 2


def test_shapes_differ_by_more_than_colour() -> None:
    made = picture(
        [station("c", "claim"), station("d", "document"), station("o", "outlet"), station("x", "origin")],
        [("d", "c"), ("o", "d"), ("x", "o")],
    )
    assert {one.kind: one.radius > 2 for one in made.nodes} == {
        "origin": True,
        "outlet": False,
        "document": False,
        "claim": True,
    }


def test_origins_of_one_group_stand_under_one_bracket() -> None:
    stations = [station("c", "claim"), station("a", "document"), station("b", "document"), station("d", "document")]
    stations += [station("o1", "origin", group="Crown"), station("o2", "origin", group="Guild")]
    stations += [station("o3", "origin", group="Crown"), station("o4", "unknown", group="unknown")]
    steps = [("a", "c"), ("b", "c"), ("d", "c"), ("o1", "a"), ("o2", "b"), ("o3", "d"), ("o4", "a")]
    made = picture(stations, steps)
    spans = {one.label: (one.x, one.x + one.width) for one in made.brackets}
    assert len(made.brackets) == len(spans) == 3
    for key, group in (("o1", "Crown"), ("o3", "Crown"), ("o2", "Guild"), ("o4", "unknown")):
        inside = [name for name, (start, end) in spans.items() if start <= node(made, key).middle <= end]
        assert inside == [group]


def test_what_was_retracted_is_struck_and_the_rest_is_not() -> None:
    stations = [station("c", "claim"), station("a", "document", struck=True), station("b", "document")]
    made = picture(stations, [("a", "c"), ("b", "c")], struck=("a",))
    assert {one.key: one.struck for one in made.nodes} == {"c": False, "a": True, "b": False}
    assert [line.kind for line in made.lines] == ["struck", ""]


def test_a_circle_is_drawn_round_the_side() -> None:
    stations = [station("c", "claim"), station("a", "document"), station("b", "document")]
    made = picture(stations, [("a", "c"), ("b", "a"), ("a", "b")])
    assert [line.kind for line in made.lines] == ["", "", "loop"]
    assert made.width <= PHONE
    assert made.width > picture(stations, [("a", "c"), ("b", "a")]).width


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Station], dict[tuple[str, str], bool]]:
    keys = [f"n{number}" for number in range(draw(st.integers(1, 14)))]
    stations = [
        station(key, kind, draw(WORDS), draw(st.sampled_from(["Crown", "Guild"])) if kind == "origin" else "")
        for key in keys
        for kind in [draw(st.sampled_from(KINDS))]
    ]
    claims = [station(f"c{number}", "claim") for number in range(draw(st.integers(1, 7)))]
    some = st.sampled_from([*keys, *(claim.key for claim in claims)])
    steps = draw(st.dictionaries(st.tuples(st.sampled_from(keys), some), st.booleans(), min_size=1, max_size=30))
    return [*claims, station("j", "judgment"), *stations], steps | {(claim.key, "j"): False for claim in claims}


@given(graphs())
def test_every_box_lies_in_the_picture_and_none_over_another(
    graph: tuple[list[Station], dict[tuple[str, str], bool]],
) -> None:
    made = chain_figure(*graph)
    if made is None:
        return
    assert made.width <= PHONE
    assert {one.key for one in made.nodes} == {one.key for one in graph[0]}
    for one in made.nodes:
        assert one.x >= 0
        assert one.x + one.width <= made.width
        assert one.y >= 0
        assert one.y + one.height <= made.height
        assert one.width >= 40, "wide enough to be hit by a finger"
    for one, other in combinations(made.nodes, 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y


@given(graphs())
def test_labels_are_cut_to_their_boxes_and_lines_do_not_touch(
    graph: tuple[list[Station], dict[tuple[str, str], bool]],
) -> None:
    made = chain_figure(*graph)
    for one in made.nodes if made else ():
        assert one.lines
        for _, text in one.lines:
            assert wcswidth(text) * LETTER <= max(one.width, 4 * LETTER)
        assert all(lower - upper >= 14 for (upper, _), (lower, _) in pairwise(one.lines))
        assert one.y < one.lines[0][0] <= one.lines[-1][0] < one.y + one.height


@given(graphs())
def test_the_same_graph_makes_the_same_picture(graph: tuple[list[Station], dict[tuple[str, str], bool]]) -> None:
    assert chain_figure(*graph) == chain_figure(list(graph[0]), dict(graph[1]))


@given(graphs())
def test_there_is_a_line_for_every_step(graph: tuple[list[Station], dict[tuple[str, str], bool]]) -> None:
    made = chain_figure(*graph)
    assert made is None or len(made.lines) == len(graph[1])
