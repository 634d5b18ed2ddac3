"""The page of things whose loss would bring a judgment down."""

import pytest

from bluf.corpus import Corpus
from bluf.views import impact_page as room
from bluf.views.impact import ImpactView
from bluf.views.impact_page import ImpactPage, impact_page
from tests.analysis.impact.desks import HEAD, corpus
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import bare, empty, index_html

DESK = """
key_judgments:
  - {id: kj1, statement: S1, evidence: [c1]}
  - {id: kj2, statement: S2, evidence: [c1, c2]}
  - {id: kj3, statement: S3, evidence: [c3], assumptions: [a1]}
claims:
  - {id: c1, text: T, chains: [[wire, o1]]}
  - {id: c2, text: T, chains: [[radio, o2]]}
  - {id: c3, text: T, chains: [[radio, o2], [wire, o3]]}
origins:
  - {id: o1, label: a minister, independence_group: crown}
  - {id: o2, label: a banker, independence_group: guild}
  - {id: o3, label: a general, independence_group: crown}
assumptions: [{id: a1, text: A, impact: high}, {id: a2, text: B, impact: low}]
"""


FOLLOW_UP = """
key_judgments: [{id: kj1, statement: S1, evidence: [c3]}, {id: kj2, statement: S2, evidence: [c3]}]
claims: [{id: c3, text: T, chains: [[radio, o2]]}]
origins: [{id: o2, label: a banker, independence_group: guild}]
"""


def listed(page: ImpactPage) -> dict[str, list[str]]:
    return {section.title: [one.written for one in section.things] for section in page.sections}


def desk(follow_up: str = "") -> Corpus:
    return corpus(DESK, follow_up, wire="outlet: house\n", radio="")


def test_only_what_brings_a_judgment_down_is_listed_by_kind() -> None:
    # kj1 falls with crown, o1, wire and c1; kj2 has two origins; kj3 has two as well, and one assumption that voids it
    assert listed(impact_page(desk())) == {
        "Origins and groups": ["crown", "one#o1"],
        "Sources": ["wire"],
        "Outlets and speakers": ["house"],
        "Claims": ["one#c1", "one#c3"],
        "Assumptions": ["one#a1"],
    }


def test_an_origin_alone_in_its_group_is_told_by_the_group() -> None:
    one = corpus(
        "key_judgments: [{statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, chains: [[wire, o1]]}]\n"
        "origins: [{id: o1, label: a minister, independence_group: crown}]\n",
        wire="",
    )
    assert listed(impact_page(one))["Origins and groups"] == ["crown"]


def test_an_origin_of_unknown_group_stands_for_itself() -> None:
    one = corpus(
        "key_judgments: [{statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, chains: [[wire, o1]]}]\n"
        "origins: [{id: o1, label: observers}]\n",
        wire="",
    )
    assert listed(impact_page(one))["Origins and groups"] == ["one#o1"]


def test_an_origin_is_not_alone_where_its_actor_gives_another_the_same_group() -> None:
    one = corpus(
        "key_judgments: [{statement: S, evidence: [c1]}, {statement: S, evidence: [c2]}]\n"
        "claims: [{id: c1, text: T, chains: [[wire, o1], [wire, o2]]}, {id: c2, text: U, chains: [[wire, o1]]}]\n"
        "origins: [{id: o1, label: a minister, actor: rudolf, independence_group: crown}, "
        "{id: o2, label: his letter, actor: rudolf}]\n",
        wire="",
    )
    crown, minister = impact_page(one).sections[0].things
    assert (crown.written, minister.written) == ("crown", "one#o1"), "the letter is left when the minister goes"
    assert [member.text for member in crown.members] == ["a minister", "his letter"]


def test_what_brings_down_most_in_briefs_that_stand_comes_first() -> None:
    found = listed(impact_page(desk(FOLLOW_UP)))
    assert found["Origins and groups"][:2] == ["guild", "crown"]
    assert found["Sources"] == ["radio", "wire"]
    assert found["Claims"] == ["two#c3", "one#c1"]


def test_the_order_of_files_never_matters() -> None:
    files = laid_over("")
    assert impact_page(corpus_of(files)) == impact_page(corpus_of(dict(reversed(files.items()))))


def test_what_is_retracted_is_not_listed() -> None:
    one = corpus(DESK, wire="retracted: {date: 2022-03-20, because: False.}\n", radio="")
    assert "wire" not in listed(impact_page(one)).get("Sources", [])


def test_of_many_things_those_that_bring_down_most_are_listed_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = {section.title: section for section in impact_page(desk()).sections}
    monkeypatch.setattr(room, "MOST", 1)
    for section in impact_page(desk()).sections:
        all_of_it = whole[section.title]
        assert section.things == all_of_it.things[:1]
        left = len(all_of_it.things) - 1
        said = f"Not listed: {left} more, which bring down at most 1 judgment of current briefs each."
        assert section.left == (said if left else "")
    assert {section.left for section in whole.values()} == {""}


TWO_ORIGINS = """
key_judgments: [{id: kj1, statement: S1, evidence: [c3]}]
claims: [{id: c3, text: T, chains: [[radio, o2], [wire, o3]]}]
origins: [{id: o2, label: a banker, independence_group: guild}, {id: o3, label: a king, independence_group: crown}]
"""


def radio(found: Corpus) -> ImpactView:
    sources = next(one for one in impact_page(found).sections if one.title == "Sources")
    return next(one for one in sources.things if one.written == "radio")


def several(*briefs: tuple[str, str]) -> Corpus:
    """Briefs that rest on the radio, each by its name and what it says, and a day later than the one before."""
    seeds = {f"seeds/{name}.yaml": f"title: {name}\ntlp: clear\n" for name in ("radio", "wire")}
    days = enumerate(briefs, 15)
    return corpus_of({f"briefs/{name}.yaml": HEAD.replace("14", str(day)) + said for day, (name, said) in days} | seeds)


def briefs_of(view: ImpactView) -> list[str]:
    return [one.brief.target.id for one in view.briefs if one.brief.target]


def test_of_many_briefs_those_with_judgments_that_fall_are_listed_first_and_all_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    superseding = FOLLOW_UP.replace("[[radio, o2]]", "[[wire, o2]]") + "supersedes: old\n"
    found = several(
        ("old", FOLLOW_UP), ("one", FOLLOW_UP), ("new", superseding), ("a", TWO_ORIGINS), ("b", TWO_ORIGINS)
    )
    whole = radio(found)
    assert (briefs_of(whole), whole.listed, whole.falling) == (["b", "a", "one", "old"], "", "")
    monkeypatch.setattr(room, "MOST_BRIEFS", 2)
    short = radio(found)
    assert briefs_of(short) == ["one", "old"], "current ones first, then those that were superseded"
    assert short.listed == "Listed here: the first 2 of 4 briefs. Its own page lists all."
    assert (short.falling, short.summary) == ("", whole.summary)


def test_current_briefs_in_which_a_judgment_falls_and_that_are_not_listed_are_counted_in_sight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "MOST_BRIEFS", 1)
    assert radio(several(("a", FOLLOW_UP), ("b", FOLLOW_UP))).falling == "So it is in 1 more current brief."
    view = radio(several(*((name, FOLLOW_UP) for name in "abc")))
    assert view.falling == "So it is in 2 more current briefs."
    found = several(*((name, FOLLOW_UP) for name in "abc"))
    page = index_html("impact", impact_page(found), found)
    before, _, folded = page.partition("So it is in 2 more current briefs.")[2].partition("<summary>")
    assert "Listed here: the first 1 of 3 briefs." not in before
    assert "Listed here: the first 1 of 3 briefs." in folded


def test_what_has_no_page_of_its_own_is_listed_by_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_BRIEFS", 1)
    (origins, *_) = impact_page(several(("a", FOLLOW_UP), ("b", FOLLOW_UP))).sections
    guild = next(one for one in origins.things if one.written == "guild")
    assert guild.listed == "Listed here: the first 1 of 2 briefs. The command lists all."


def test_of_what_brings_down_only_what_was_superseded_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 1)
    claims = next(one for one in impact_page(desk(FOLLOW_UP)).sections if one.title == "Claims")
    assert claims.left == "Not listed: 1 more, which bring down judgments of superseded briefs."


def test_two_desks_of_nothing_have_no_sections_and_know_whether_there_is_a_judgment() -> None:
    assert (impact_page(empty()).sections, impact_page(empty()).judgments) == ((), 0)
    assert (impact_page(bare()).sections, impact_page(bare()).judgments) == ((), 1)


def test_the_page_carries_the_most_restrictive_marking_of_all_records() -> None:
    files = {"briefs/one.yaml": HEAD.replace("clear", "green") + DESK}
    assert impact_page(corpus_of(files)).marking.label == "TLP:GREEN"
