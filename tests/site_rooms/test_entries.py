"""What a search finds."""

from bluf.rules import explanations
from bluf.site.entries import Entry, actor_entries, brief_entries, rule_entries, source_entries
from bluf.views.actor import actor_page
from bluf.views.rules import rule_page
from bluf.views.source import source_page
from tests.views.corpora import Atlas, atlas, bare, full, full_page, page


def test_the_page_itself_comes_first_with_its_bottom_line() -> None:
    first = next(iter(brief_entries(full_page())))
    assert (first.anchor, first.title) == ("", "Ruritania has probably asked Borduria for support")
    assert first.text.startswith("It is likely (55-80%) that Ruritania asked")


def test_every_judgment_claim_and_other_part_has_an_entry_at_its_anchor() -> None:
    anchors = [entry.anchor for entry in brief_entries(full_page())]
    assert anchors == [
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
        "section-discussion",
    ]


def test_a_brief_without_a_body_has_no_entry_for_it() -> None:
    assert "section-discussion" not in {entry.anchor for entry in brief_entries(page(brief="earlier"))}


def test_an_actor_is_known_by_all_its_names_weak_ones_too() -> None:
    desk = atlas()
    first, names = actor_entries(actor_page(desk, desk.corpus.actors["ruritania"]))
    assert first.tags == ("Ruritania", "Kingdom of Ruritania", "Strelsau")
    assert first.text == "A kingdom in Central Europe."
    assert (names.anchor, names.text) == ("section-names", "Kingdom of Ruritania, Strelsau")


def test_a_name_of_one_word_leads_to_the_actor_it_names_before_one_of_whose_name_it_is_a_part() -> None:
    desk = atlas("# briefs/actors/ruritania.yaml\naliases: [Strelsau, Kingdom of Ruritania]\n")
    _, names = actor_entries(actor_page(desk, desk.corpus.actors["ruritania"]))
    assert names.tags == ("Ruritania", "Strelsau")
    assert names.weight > 1
    plain = atlas("# briefs/actors/ruritania.yaml\nname: Ruritania proper\naliases: [Kingdom of Ruritania]\n")
    _, names = actor_entries(actor_page(plain, plain.corpus.actors["ruritania"]))
    assert (names.tags, names.weight) == ((), 1)


def test_the_profile_of_an_actor_can_be_found() -> None:
    entries = list(actor_entries(actor_page(Atlas(full()), full().actors["ruritania"])))
    assert (entries[-1].anchor, entries[-1].title) == ("section-profile", "Profile of Ruritania")


def test_an_actor_with_one_name_has_one_entry() -> None:
    assert list(actor_entries(actor_page(Atlas(bare()), bare().actors["nobody"]))) == [
        Entry("", "Nobody", "", ("Nobody",))
    ]


def test_a_source_is_found_by_title_outlet_kind_and_descriptor() -> None:
    desk = atlas()
    (entry,) = source_entries(source_page(desk, desk.corpus.sources["courier-2022-03-13"]))
    assert entry.title == "Kingdom seeks help abroad"
    assert entry.text == "Strelsau Courier Newspaper officials in the capital informing readers"


def test_a_rule_is_known_by_its_code_and_by_its_name() -> None:
    (entry,) = rule_entries(rule_page(explanations(), "T101"))
    name = explanations()["T101"].name
    assert entry.tags == ("T101", name.replace("-", " "))
    assert entry.title == f"T101 {name}"
