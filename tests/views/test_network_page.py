"""The page of all actors: who is there, who is joined to whom, and by which briefs."""

from bluf.figures.link_chart import MOST
from bluf.views.encounters import Encounter, encounters
from bluf.views.network_page import NetworkPage, network_page
from bluf.views.targets import Link, Target
from tests.crowd import actor_id, crowd
from tests.rules.examples import corpus_of
from tests.views.corpora import Atlas, atlas, empty

_ONE_BRIEF = """\
title: {title}
date: {date}
tlp: clear
bluf: We say what we think.
regions: [{regions}]
actors: [{actors}]
key_judgments: [{{statement: They will sign.}}]
claims: [{{id: c1, text: They met., actors: [{named}]}}]
"""


def briefs(*told: tuple[str, str, str, str], **more: str) -> dict[str, str]:
    """Return briefs by date, regions, actors listed, and actors named in one claim."""
    files = {}
    for at, (day, regions, listed, named) in enumerate(told):
        fields = {"title": f"Brief {at}", "date": day, "regions": regions, "actors": listed, "named": named}
        files[f"briefs/b{at}.yaml"] = _ONE_BRIEF.format(**fields)
    return files | more


def page(files: dict[str, str]) -> NetworkPage:
    return network_page(Atlas(corpus_of(files)))


def joined(files: dict[str, str]) -> dict[tuple[str, str], Encounter]:
    desk = Atlas(corpus_of(files))
    return {(one.one, one.other): one for one in encounters(desk, desk.corpus.actors)}


def test_every_actor_is_in_the_picture_and_in_one_table() -> None:
    desk = atlas()
    view = network_page(desk)
    assert view.chart
    assert {node.key for node in view.chart.nodes} == set(desk.corpus.actors) == set(view.actors)
    assert sorted(key for group in view.groups for key in group.actors) == sorted(desk.corpus.actors)


def test_an_actor_says_its_kind_and_how_many_briefs_name_it() -> None:
    view = network_page(atlas())
    assert view.actors["borduria"].spoken == "Borduria: State, named by 2 briefs"
    assert view.actors["borduria"].briefs == 2
    assert view.actors["bordurian-embassy"].spoken == (
        "Embassy of Borduria in Strelsau: Government body, named by 1 brief"
    )


def test_nobody_makes_no_picture() -> None:
    view = network_page(Atlas(empty()))
    assert (view.chart, view.groups, view.regions) == (None, (), ())


def test_a_tie_is_firm_if_any_record_calls_it_established() -> None:
    chart = network_page(atlas()).chart
    assert chart
    # a profile calls their negotiations established, a brief what one asks of the other alleged
    assert {(edge.one, edge.other): edge.kind for edge in chart.edges}["borduria", "ruritania"] == "firm"


def test_a_tie_that_is_only_said_is_drawn_otherwise_and_one_named_together_otherwise_still() -> None:
    files = briefs(("2022-01-05", "europe", "x, y, z", "x, z"))
    files["briefs/b0.yaml"] += "relations: [{from: x, to: y, type: meets, status: alleged}]\n"
    view = page(files)
    assert view.chart
    assert {(one.one, one.other): one.kind for one in view.chart.edges} == {("x", "y"): "loose", ("x", "z"): "beside"}
    assert view.said == "3 actors; 1 pair is tied, 1 more is only named together."


def test_being_named_together_is_told_of_three_others_at_most() -> None:
    files = briefs(*(("2022-01-05", "europe", "hub", f"hub, p{at}") for at in range(6) for _ in range(at + 1)))
    hub = [one for one in joined(files).values() if "hub" in (one.one, one.other)]
    # each of the six names the hub among its three; the hub itself adds those with whom it is named most often
    assert {one.shared for one in hub} == {1, 2, 3, 4, 5, 6}
    crowded = briefs(("2022-01-05", "europe", "a", ", ".join(f"q{at}" for at in range(9))))
    assert len(joined(crowded)) < 9 * 8 / 2


def test_a_line_knows_the_briefs_behind_it_and_one_of_a_profile_holds_at_any_time() -> None:
    profile = "name: X\nkind: state\ntlp: clear\nrelations: [{to: y, type: meets}]\n"
    files = briefs(
        ("2022-01-05", "europe", "x, y, z", "x, z"),
        ("2021-01-05", "asia", "x, z", "x, z"),
        **{"briefs/actors/x.yaml": profile},
    )
    pair = joined(files)
    assert pair["x", "z"].briefs == {"b0", "b1"}
    assert pair["x", "y"].briefs == frozenset()
    assert pair["x", "y"].stated


def test_dots_and_lines_name_the_period_and_the_regions_of_their_briefs_by_number() -> None:
    view = page(
        briefs(
            ("2022-01-05", "eastern-europe, asia", "x, y", "x, y"),
            ("2022-02-05", "asia, eastern-europe", "x", "x"),
            ("2021-12-05", "asia", "x, z", "x, z"),
            ("2022", "", "w", "w"),
        )
    )
    assert view.choices.pairs == "2021-q4:asia 2022: 2022-q1:asia,eastern-europe"
    assert {key: one.behind for key, one in view.actors.items()} == {"w": "1", "x": "0 2", "y": "2", "z": "0"}
    assert view.chart
    assert {(one.one, one.other): at for one, at in zip(view.chart.edges, view.edges, strict=True)} == {
        ("x", "y"): "2",
        ("x", "z"): "0",
    }
    assert [one.label for one in view.choices.regions] == ["Asia", "Eastern Europe"]
    assert [one.label for one in view.choices.periods] == ["2022", "2022 Q1", "2021", "2021 Q4"]


def test_many_years_are_chosen_by_the_year() -> None:
    view = page(briefs(*((f"{year}-05-01", "asia", "x", "x") for year in range(2015, 2021))))
    assert [one.code for one in view.choices.periods] == ["2020", "2019", "2018", "2017", "2016", "2015"]


def test_kinds_to_choose_from_are_those_there_are() -> None:
    assert [one.label for one in network_page(atlas()).kinds] == ["Government body", "Media outlet", "State"]


def test_the_table_names_established_ties_first_then_what_is_said_then_who_is_named_together() -> None:
    files = briefs(("2022-01-05", "europe", "x, y, z, w", "x, w"))
    files["briefs/b0.yaml"] += (
        "relations:\n  - {from: x, to: y, type: sanctions, status: alleged}\n  - {from: z, to: x, type: supports}\n"
    )
    near = page(files).actors["x"].nearest
    assert [(one.by, one.other.text, one.said) for one in near] == [
        ("is supported by", "Z", "established"),
        ("has sanctions on", "Y", "alleged"),
        ("named with", "W", "in 1 place"),
    ]


def test_of_more_than_the_picture_holds_it_shows_the_strongest_and_says_so() -> None:
    desk = Atlas(corpus_of(dict(crowd(620))))
    view = network_page(desk)
    assert view.chart
    assert len(view.chart.nodes) == len(view.actors) == MOST
    assert view.said.startswith(
        "The 500 actors that most briefs name, of 620; the 120 others stand under Actors. Among these, "
    )
    shown = {len(desk.named[key]) for key in view.actors}
    left_out = {len(desk.named[key]) for key in desk.corpus.actors.keys() - view.actors.keys()}
    assert min(shown) >= max(left_out)
    assert actor_id(0) in view.actors


def test_groups_are_named_after_the_one_that_most_briefs_name() -> None:
    view = page(briefs(("2022-01-05", "europe", "x, y, z", "y, z"), ("2022-01-06", "europe", "y", "y")))
    assert [(group.heading, group.actors) for group in view.groups] == [
        ("Around Y", ("y", "z")),
        ("Joined to nobody here", ("x",)),
    ]
    assert view.captions == ("Around Y", "Joined to nobody here")


def test_a_region_counts_its_briefs_their_judgments_and_whom_they_name() -> None:
    view = page(
        briefs(
            ("2022-01-05", "eastern-europe, asia", "x, y", "x, y"),
            ("2022-02-05", "asia", "x, z", "x"),
            ("2022-02-05", "", "w", "w"),
        )
    )
    assert [(row.region.text, row.briefs, row.judgments, row.actors) for row in view.regions] == [
        ("Asia", 2, 2, 3),
        ("Eastern Europe", 1, 1, 2),
    ]
    assert view.regions[1].region == Link("Eastern Europe", Target("briefs", anchor="region-eastern-europe"))


def test_the_page_is_marked_as_the_strictest_record_is() -> None:
    files = briefs(("2022-01-05", "europe", "x", "x"))
    files["briefs/actors/x.yaml"] = "name: X\nkind: state\ntlp: amber\n"
    assert page(files).marking.code == "amber"
