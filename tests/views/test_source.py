"""The page of a source, and a source in a brief."""

from bluf.views.citations import SourceView
from bluf.views.source import SourcePage, source_page
from bluf.views.targets import Link, Target
from tests.views.corpora import Atlas, atlas, bare, full, full_page


def source(source_id: str, example: str = "") -> SourcePage:
    desk = atlas(example)
    return source_page(desk, desk.corpus.sources[source_id])


def inline() -> SourceView:
    return full_page().sources[0]


def test_a_source_says_what_leans_on_it() -> None:
    (group,) = source("courier-2022-03-13").leaning
    assert [(one.link.text, one.link.target) for one in group.leaning] == [
        ("Judgment 1", Target("brief", "example", "judgment-kj1")),
        ("Claim c1", Target("brief", "example", "claim-c1")),
        ("Claim c3", Target("brief", "example", "claim-c3")),
    ]
    assert group.brief.note == "2022-03-14"


def test_a_page_carries_the_marking_of_the_sources_before_and_after_it() -> None:
    others = "# seeds/zz1.yaml\ntitle: Zz A\ntlp: clear\n# seeds/zz2.yaml\ntitle: Zz B\ntlp: {}\n"
    assert [source("zz1", others.format(tlp)).marking.code for tlp in ("clear", "amber")] == ["clear", "amber"]


def test_a_source_without_a_letter_has_its_outlets() -> None:
    view = source("courier-2022-03-13").source
    assert (view.reliability, view.reliability_because) == ("B, usually reliable", "It corrects its errors in print.")
    assert source("loan-terms").source.reliability == ""


def test_a_letter_of_its_own_overrides_the_outlets() -> None:
    own = "# seeds/courier-2022-03-13.yaml\nreliability: {level: D, because: Written in haste.}\n"
    view = source("courier-2022-03-13", own).source
    assert (view.reliability, view.reliability_because) == ("D, not usually reliable", "Written in haste.")


def test_a_citation_says_everything_that_is_known() -> None:
    view = inline()
    assert (view.kind, view.role, view.locator) == ("Broadcaster", "secondary", "No. 7, minute 3")
    assert view.authors == (Link("Ruritania", Target("actor", "ruritania")), Link("C. Writer"))
    assert view.via == Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13"))
    assert view.derived_from == (Link("Statement of the embassy of Borduria", Target("source", "embassy-2022-03-13")),)
    assert (view.retracted, view.corrected) == ("2022-03-15: The bulletin was false.", "A name was wrong.")
    assert view.descriptor == (("Access", "none of its own"),)


def test_an_inline_source_leads_to_its_place_in_the_brief() -> None:
    assert inline().link == Link("Evening bulletin", Target("brief", "example", "source-s1"))


def test_custody_says_what_is_known_of_the_copy() -> None:
    corpus = full()
    view = source_page(Atlas(corpus), corpus.sources["courier-2022-03-13"]).source
    assert view.archive == (("Copy", "courier.html"), ("SHA-256", "0" * 64), ("Taken", "2022-03-14"))
    assert view.archive_url == "https://archive.example/courier-help"


def test_a_bare_source_has_only_its_title() -> None:
    view = source_page(Atlas(bare()), bare().sources["slip"])
    assert (view.title, view.file, view.leaning) == ("Slip", "seeds/slip.yaml", ())
    assert (view.source.outlet, view.source.url, view.source.archive, view.source.descriptor) == (None, "", (), ())


def test_on_its_own_page_a_source_links_others_by_title_and_unknown_ones_by_id() -> None:
    view = source("loan-terms", "# seeds/loan-terms.yaml\nvia: courier-2022-03-13\nderived_from: [nowhere]\n").source
    assert view.via == Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13"))
    assert view.derived_from == (Link("nowhere"),)


def test_sources_follow_one_another_by_title() -> None:
    view = source("embassy-2022-03-13")
    assert view.previous == Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13"))
    assert view.next == Link("Terms of the loan to Ruritania", Target("source", "loan-terms"))


def test_a_page_carries_the_most_restrictive_marking_of_what_leans_on_it() -> None:
    assert source("loan-terms").marking.label == "TLP:CLEAR"
    assert source("loan-terms", "# briefs/earlier.yaml\ntlp: green\n").marking.label == "TLP:GREEN"
    assert source("loan-terms", "# seeds/loan-terms.yaml\ntlp: amber\n").marking.label == "TLP:AMBER"
