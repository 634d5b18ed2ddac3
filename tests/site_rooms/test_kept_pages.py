"""Pages that are kept are those that would be made: whatever was edited, and whatever became of what was kept."""

import shutil
from itertools import islice
from pathlib import Path

import pytest

from bluf.analysis.impact.tolls import Toll, tolls_in
from bluf.cache import Cache
from bluf.corpus import Corpus, build
from bluf.corpus.remembered import Remembered
from bluf.render import Addresses, BrokenTemplate, page_uri
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import Findable, KeptSought, SitePage, build_site, indexes, pages_of
from bluf.site.indexes import INDEXES, Whole, title_of
from bluf.site.making import Making
from bluf.site.sought import Sought
from bluf.views.targets import Target
from tests.edited import edits, exchanges
from tests.proof import tries
from tests.rules.examples import BRIEF, corpus_of, laid_over
from tests.views.corpora import EVERYTHING, full

pytestmark = pytest.mark.unmeasured

STEPS = tries(4, 200)


FEW = {code: one for code, one in explanations().items() if code in ("T101", "T102")}


def site(corpus: Corpus, cache: Cache | None, name: str = "Desk") -> tuple[SitePage, ...]:
    return build_site(corpus, FEW, templates(), Addresses(), name, pdf=True, cache=cache)


def sought(corpus: Corpus, kept: KeptSought | None) -> dict[str, Sought]:
    """Return how a search finds the pages of records and rules, by their names."""
    pages = pages_of(corpus, FEW, templates(), Addresses(), "Desk", kept_sought=kept)
    return {page_uri(target): pages.sought(target) for target in pages.targets(sought=True) if target.id}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was made and not taken from where it was kept."""
    found: list[str] = []
    make = Making.page
    monkeypatch.setattr(
        Making, "page", lambda self, target: found.append(target.id or target.kind) or make(self, target)
    )
    return found


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_pages_are_what_they_would_be_if_nothing_were_kept(seed: int, cache: Cache) -> None:
    done = []
    for what, documents in islice(edits(seed), STEPS):
        done.append(what)
        kept, anew = site(build(documents), cache), site(build(documents), None)
        assert [page.uri for page in kept] == [page.uri for page in anew], done
        assert [page.uri for page, other in zip(kept, anew, strict=True) if page != other] == [], done


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_a_search_finds_what_it_would_find_on_the_pages(seed: int) -> None:
    done, kept = [], KeptSought()
    for what, corpus, documents in islice(exchanges(seed), STEPS):
        done.append(what)
        pages = {page.uri: page for page in site(build(documents), None) if page.findable}
        found = sought(corpus, kept)
        assert found.keys() < pages.keys()
        told = {uri: Sought(page.title, page.findable or Findable(""), page.updated) for uri, page in pages.items()}
        assert [uri for uri, one in found.items() if one != told[uri]] == [], done


def test_how_a_search_finds_a_page_is_worked_out_again_where_it_asked_for_what_has_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files, kept, asked = laid_over(EVERYTHING), KeptSought(), list[str]()
    make = Making.sought
    monkeypatch.setattr(Making, "sought", lambda self, target: asked.append(target.id) or make(self, target))
    assert sought(corpus_of(files), kept) == sought(corpus_of(files), None)
    asked.clear()
    sought(corpus_of(files), kept)
    assert asked == []
    actor = "briefs/actors/strelsau-courier.yaml"
    changed = corpus_of({**files, actor: files[actor].replace("name: ", "name: The ")})
    assert sought(changed, kept)["actors/strelsau-courier.md"].title.startswith("The ")
    assert {"strelsau-courier", "example"} <= set(asked)
    assert not {"T101", "loan-terms"} & set(asked)


def test_what_is_remembered_of_answers_does_not_grow_with_the_edits() -> None:
    files, kept, sizes = laid_over(EVERYTHING), KeptSought(), set[int]()
    for number in range(5):
        edited = files[BRIEF].replace("Ruritania asked for money", f"Ruritania asked {number} times")
        sought(corpus_of({**files, BRIEF: edited}), kept)
        sizes.add(len(kept.told))
    assert len(sizes) == 1


def test_where_nothing_has_changed_nothing_is_made(cache: Cache, made: list[str]) -> None:
    before = site(full(), cache)
    assert len(made) == len(before)
    made.clear()
    assert site(full(), cache) == before
    assert made == []


@pytest.mark.parametrize("kind", INDEXES)
def test_the_title_of_an_index_page_is_known_without_its_view(kind: str) -> None:
    view = INDEXES[kind][1](Whole(full(), explanations(), "Home"))
    assert view.title == title_of(kind)


def test_a_change_makes_what_asked_for_it_and_the_index_pages(cache: Cache, made: list[str]) -> None:
    files = laid_over(EVERYTHING)
    site(corpus_of(files), cache)
    made.clear()
    actor = "briefs/actors/strelsau-courier.yaml"
    site(corpus_of({**files, actor: files[actor].replace("name: ", "name: The ")}), cache)
    assert {"strelsau-courier", "example", "actors"} <= set(made)
    assert not {"T101", "loan-terms", "method"} & set(made)


def test_what_each_brief_gives_to_an_index_page_is_worked_out_again_where_it_asked_for_what_has_changed(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, asked = laid_over(EVERYTHING), list[str]()
    files["briefs/apart.yaml"] = (
        "title: Apart\ndate: 2022-01-01\ntlp: clear\nbluf: B\nkey_judgments: [{statement: S}]\n"
    )

    def noted(corpus: Corpus, brief: str) -> tuple[Toll, ...]:
        asked.append(brief)
        return tolls_in(corpus, brief)

    monkeypatch.setattr(indexes, "tolls_in", noted)
    site(corpus_of(files), cache)
    assert {*asked} == {*corpus_of(files).briefs}
    asked.clear()
    alone = files[BRIEF].replace("title: ", "title: Once more, ", 1)
    edited = corpus_of({**files, BRIEF: alone})
    assert site(edited, cache) == site(edited, None)
    assert {*asked} == {"example", "earlier"}, "the two are of one line"
    asked.clear()
    source = "seeds/courier-2022-03-13.yaml"
    withdrawn = files[source] + "retracted: {date: 2022-03-20, because: False.}\n"
    changed = corpus_of({**files, BRIEF: alone, source: withdrawn})
    assert site(changed, cache) == site(changed, None)


def test_where_nothing_is_kept_nothing_is_made_to_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Remembered, "result", None)
    pages = pages_of(full(), FEW, templates(), Addresses(), "Desk", pdf=True, kept_sought=KeptSought())
    impact = next(one for one in site(full(), None) if one.uri == page_uri(Target("impact")))
    assert pages.page(Target("impact")) == impact


def test_a_template_or_an_option_that_changes_makes_all_anew(cache: Cache, made: list[str]) -> None:
    pages = site(full(), cache)
    made.clear()
    assert site(full(), cache, name="Another desk") != pages
    assert len(made) == len(pages)


def test_a_page_whose_template_is_broken_is_not_kept(cache: Cache, tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(templates(), folder)
    broken = folder / "pages" / "method.html"
    whole = broken.read_text("utf-8")
    told: list[BrokenTemplate] = []

    def method() -> str:
        pages = build_site(full(), {}, folder, Addresses(), "Desk", on_broken=told.append, cache=cache)
        return next(page.fragment.html for page in pages if page.uri == "method/index.md")

    broken.write_text("{{ nosuch }}", "utf-8")
    assert "cannot be made" in method()
    assert "cannot be made" in method()
    assert len(told) == 2, "it is told each time"
    broken.write_text(whole, "utf-8")
    assert "cannot be made" not in method()


@pytest.mark.parametrize("written", [b"", b"{}", b"\xff", b'{"answers": [], "page": {}}'])
def test_what_cannot_be_read_is_made_again(
    written: bytes, cache: Cache, monkeypatch: pytest.MonkeyPatch, made: list[str]
) -> None:
    before = site(full(), cache)
    monkeypatch.setattr(Cache, "get", lambda self, digest: written)
    made.clear()
    assert site(full(), cache) == before
    assert len(made) == len(before)
