"""All pages of a site, as values."""

import datetime
from itertools import pairwise

import pytest

from bluf.corpus import Corpus
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import SitePage, build_site, pages_of
from bluf.views.chronicle import Chronicle
from bluf.views.targets import Target
from tests.rules.examples import corpus_of, desk, laid_over
from tests.views.corpora import bare, empty, full

INDEXES = [
    "index.md",
    "explore/index.md",
    "briefs/index.md",
    "timeline/index.md",
    "judgments/index.md",
    "ledger/index.md",
    "actors/index.md",
    "network/index.md",
    "sources/index.md",
    "origins/index.md",
    "impact/index.md",
    "gaps/index.md",
    "indicators/index.md",
    "assumptions/index.md",
    "method/index.md",
]


def site(corpus: Corpus) -> dict[str, SitePage]:
    pages = build_site(corpus, explanations(), templates(), Addresses(), "Strelsau desk")
    return {page.uri: page for page in pages}


FULL = site(full())


def test_every_record_and_every_rule_has_one_page() -> None:
    pages = build_site(full(), explanations(), templates(), Addresses(), "Strelsau desk")
    corpus = full()
    records = len(corpus.briefs) + len(corpus.actors) + len(corpus.sources)
    periods = len(Chronicle(corpus).by_period)
    made = len(INDEXES) + 2 + records + periods + len(explanations())
    assert len({page.uri for page in pages}) == len(pages) == made


def test_index_pages_come_first_and_there_are_always_all_of_them() -> None:
    for corpus in (full(), bare(), empty()):
        assert list(site(corpus))[: len(INDEXES) + 2] == [*INDEXES, "rules/index.md", "security/index.md"]


def test_a_record_called_index_keeps_its_own_page() -> None:
    corpus = corpus_of({"briefs/index.yaml": desk()["briefs/earlier.yaml"]})
    assert {"briefs/index.md", "briefs/index/index.md"} <= site(corpus).keys()


@pytest.mark.parametrize("folder", ["briefs", "actors", "sources", "rules"])
def test_pages_of_a_kind_form_one_chain(folder: str) -> None:
    chain = {uri: page for uri, page in FULL.items() if page.up == f"{folder}/index.md"}
    (first,) = (uri for uri, page in chain.items() if not page.previous)
    way = [first]
    while chain[way[-1]].next:
        assert chain[chain[way[-1]].next].previous == way[-1]
        way.append(chain[way[-1]].next)
    assert sorted(way) == sorted(chain)


def test_periods_of_one_length_form_one_chain() -> None:
    periods = {uri: page for uri, page in FULL.items() if page.up == "timeline/index.md"}
    years = ["timeline/2022-01.md", "timeline/2022-02.md", "timeline/2022-03.md"]
    assert [(periods[one].next, periods[other].previous) for one, other in pairwise(years)] == [
        (other, one) for one, other in pairwise(years)
    ]
    assert {page.marking.code for page in periods.values()} == {"clear"}
    assert not any(page.findable for page in periods.values())


def test_the_network_brings_its_script_and_no_other_page_has_one() -> None:
    assert {uri: page.script for uri, page in FULL.items() if page.script} == {"network/index.md": "network.js"}


def test_a_chain_of_briefs_runs_from_the_oldest_to_the_newest() -> None:
    assert FULL["briefs/earlier.md"].next == "briefs/example.md"


def test_every_record_hangs_below_the_index_of_its_kind() -> None:
    for uri, page in FULL.items():
        assert page.up == ("" if uri.endswith("/index.md") or uri == "index.md" else f"{uri.split('/')[0]}/index.md")


def test_a_date_of_update_comes_from_the_data() -> None:
    assert FULL["briefs/example.md"].updated == "2022-03-14"
    partial = site(
        corpus_of({"briefs/a.yaml": desk()["briefs/earlier.yaml"].replace("date: 2022-01-10", "date: 2022-02")})
    )
    assert partial["briefs/a.md"].updated == "2022-02-28"
    for uri, page in FULL.items():
        assert page.updated == "" or datetime.date.fromisoformat(page.updated), uri


def test_a_page_made_from_a_record_names_its_file() -> None:
    assert FULL["briefs/example.md"].file == "briefs/example.yaml"
    assert FULL["actors/ruritania.md"].file == "briefs/actors/ruritania.yaml"
    assert FULL["actors/bordurian-embassy.md"].file == ""
    assert FULL["sources/loan-terms.md"].file == "seeds/loan-terms.yaml"
    assert FULL["rules/t101.md"].file == ""


def test_pages_carry_the_marking_of_their_view() -> None:
    marked = site(corpus_of(laid_over("tlp: green\n")))
    assert marked["briefs/example.md"].marking.label == "TLP:GREEN"
    assert marked["briefs/earlier.md"].marking.label == "TLP:GREEN"  # its foot names the brief beside it
    assert marked["rules/t101.md"].marking.label == "TLP:CLEAR"
    assert marked["index.md"].marking.label == "TLP:GREEN"


def test_every_page_has_a_title_a_description_and_one_first_heading() -> None:
    for uri, page in FULL.items():
        assert page.title, uri
        assert page.description, uri
        assert [heading.anchor for heading in page.fragment.headings if heading.level == 1] == ["page-title"]


def test_every_anchor_that_search_leads_to_is_on_its_page() -> None:
    for page in FULL.values():
        for place in page.findable.places if page.findable else ():
            assert place.anchor == "" or place.anchor in page.fragment.anchors, (page.uri, place)


def test_only_briefs_have_structured_data() -> None:
    assert {uri for uri, page in FULL.items() if page.structured} == {"briefs/example.md", "briefs/earlier.md"}


def test_the_same_corpus_makes_the_same_site() -> None:
    again = corpus_of({document.file: document.text for document in reversed(full().documents)})
    assert site(again) == FULL


def test_what_is_said_of_a_page_that_is_not_made_is_what_it_says_itself() -> None:
    for corpus in (full(), bare(), empty()):
        made = pages_of(corpus, explanations(), templates(), Addresses(), "Strelsau desk")
        for target in made.targets():
            page, named = made.page(target), made.named(target)
            assert (named.title, named.file, named.updated) == (page.title, page.file, page.updated), target
        with pytest.raises(KeyError):
            made.named(Target("brief", "nosuch"))
