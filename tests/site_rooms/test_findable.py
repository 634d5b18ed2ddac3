"""What a search finds of each page."""

from bluf.rules import explanations
from bluf.site.findable import JUDGMENT, PROSE, Place, actor_findable, brief_findable, rule_findable, source_findable
from bluf.views.actor import actor_page
from bluf.views.rules import rule_page
from bluf.views.source import source_page
from tests.views.corpora import Atlas, atlas, bare, full, full_page, page


def test_a_brief_is_found_by_its_id_and_its_bottom_line_comes_first() -> None:
    found = brief_findable(full_page(), ())
    assert (found.kind, found.names, found.by_name) == ("Brief", ("example",), False)
    assert found.places[0].anchor == ""
    assert found.places[0].text.startswith("It is likely (55-80%) that Ruritania asked")


def test_every_judgment_claim_and_other_part_is_found_at_its_anchor() -> None:
    assert [place.anchor for place in brief_findable(full_page(), ()).places] == [
        "",
        "judgment-kj1",
        "judgment-kj2",
        "claim-c1",
        "claim-c2",
        "claim-c3",
        "alternative-alt1",
        "assumption-a1",
        "assumption-a0",
        "gap-g1",
        "indicator-i1",
        "event-e1",
        "event-e0",
        "source-s1",
        "source-courier-2022-03-13",
        "source-embassy-2022-03-13",
        "section-discussion",
    ]


def test_what_is_judged_weighs_more_than_prose() -> None:
    weights = {place.anchor: place.weight for place in brief_findable(full_page(), ()).places}
    assert weights["judgment-kj1"] == JUDGMENT > weights["claim-c1"] > weights["section-discussion"] == PROSE


def test_a_brief_without_a_body_has_no_place_for_it() -> None:
    places = brief_findable(page(brief="earlier"), ()).places
    assert "section-discussion" not in {place.anchor for place in places}


def test_an_actor_is_known_by_all_its_names_and_by_its_id() -> None:
    desk = atlas()
    found = actor_findable(actor_page(desk, desk.corpus.actors["ruritania"]))
    assert (found.names, found.by_name) == (("Kingdom of Ruritania", "Strelsau", "ruritania"), True)


def test_the_profile_of_an_actor_can_be_found() -> None:
    places = actor_findable(actor_page(Atlas(full()), full().actors["ruritania"])).places
    assert places[-1].anchor == "section-profile"


def test_an_actor_of_whom_nothing_is_known_is_found_by_its_name() -> None:
    found = actor_findable(actor_page(Atlas(bare()), bare().actors["nobody"]))
    assert [place.text for place in found.places] == ["State"]
    assert found.names == ("nobody",)


def test_a_source_is_found_by_id_outlet_kind_and_descriptor() -> None:
    desk = atlas()
    found = source_findable(source_page(desk, desk.corpus.sources["courier-2022-03-13"]))
    assert found.names == ("courier-2022-03-13",)
    assert found.places == (Place("", "Strelsau Courier Newspaper officials in the capital informing readers"),)


def test_a_rule_is_known_by_its_code_and_by_its_name() -> None:
    found = rule_findable(rule_page(explanations(), "T101"))
    name = explanations()["T101"].name
    assert found.names == ("T101", name, name.replace("-", " "))
    assert found.by_name
