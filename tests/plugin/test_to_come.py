"""Pages are known before they are made, and made when they are asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from bluf.plugin.to_come import FilesToCome, PagesToCome
from bluf.render import Addresses, Renderer, page_uri
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import Named, SitePage
from bluf.site.making import Making
from bluf.views.targets import Target
from tests.plugin.project import configured, project
from tests.rules.examples import corpus_of, desk


class Counted:
    """Makes pages, and tells which."""

    def __init__(self) -> None:
        corpus = corpus_of(desk())
        few = {"T101": explanations()["T101"]}
        self._making = Making(corpus, Renderer(templates(), corpus, Addresses()), few, "Desk", False)
        self.made: list[str] = []

    def targets(self, *, sought: bool = False) -> Iterator[Target]:
        return self._making.targets(sought=sought)

    def has(self, target: Target) -> bool:
        return self._making.has(target)

    def named(self, target: Target) -> Named:
        return self._making.named(target)

    def page(self, target: Target) -> SitePage:
        self.made.append(target.id or target.kind)
        return self._making.page(target)


@pytest.fixture
def counted() -> Counted:
    return Counted()


@pytest.fixture(params=[True, False], ids=["folders", "files"])
def pages(request: pytest.FixtureRequest, tmp_path: Path, counted: Counted) -> PagesToCome:
    nav = ["actors/index.md", {"More": ["method/index.md"]}]
    config, _ = configured(project(tmp_path, nav=nav, use_directory_urls=request.param), preview=True)
    return PagesToCome(counted, (), config, tmp_path, {"sources/loan-terms/index.html", "sources/loan-terms.html"})


def test_a_page_is_known_without_being_made(pages: PagesToCome, counted: Counted) -> None:
    for uri in ("index.md", "actors/ruritania.md", "rules/t101.md", "timeline/2022-03.md", "network/index.md"):
        assert uri in pages, uri
    for uri in ("actors/nobody.md", "rules/t999.md", "timeline/1822.md", "about.md", "actors/ruritania/card.json", 1):
        assert uri not in pages, uri
    listed = pages.known("actors/index.md")
    assert listed
    assert (listed.title, listed.content) == ("Actors", None)
    assert counted.made == []


def test_every_page_is_found_by_the_place_it_is_written_to(pages: PagesToCome, counted: Counted) -> None:
    for target in counted.targets():
        made = pages.made(page_uri(target))
        if target.id != "loan-terms":
            assert made
            assert pages.at(made.file.dest_uri) is made
    assert pages.at("nowhere/index.html") is None
    assert pages.at("../index.html") is None


def test_a_page_that_is_made_hangs_in_the_navigation_and_beside_its_neighbours(
    pages: PagesToCome, counted: Counted
) -> None:
    listed = pages.known("actors/index.md")
    actor = pages.made("actors/ruritania.md")
    assert actor
    assert actor.parent is listed
    assert actor.next_page
    assert "ruritania" in counted.made
    assert "actors" not in counted.made
    assert pages.made("actors/index.md") is listed
    assert listed
    assert "Ruritania" in (listed.content or "")


def test_what_stands_at_its_address_keeps_a_page_away(pages: PagesToCome) -> None:
    assert pages.made("sources/loan-terms.md") is None
    assert pages.known("sources/loan-terms.md") is None


def test_what_lies_beside_a_page_is_found_by_its_place(pages: PagesToCome) -> None:
    card = pages.beside("actors/ruritania/card.json")
    assert card
    assert "Ruritania" in card.content
    assert pages.beside("actors/ruritania/other.json") is None
    assert pages.beside("actors/nobody/card.json") is None
    assert pages.beside("x") is None


def test_another_state_of_the_records_has_the_same_navigation(pages: PagesToCome, counted: Counted) -> None:
    listed, actor = pages.made("actors/index.md"), pages.made("actors/ruritania.md")
    again = pages.again(Counted(), ())
    assert again.made("actors/index.md") is listed
    assert again.made("actors/ruritania.md") is not actor


def test_the_host_finds_a_page_that_something_names_and_builds_none(
    pages: PagesToCome, counted: Counted, tmp_path: Path
) -> None:
    about = File("about.md", str(tmp_path), str(tmp_path), use_directory_urls=True)
    files = FilesToCome(Files([about]), pages)
    assert files.get_file_from_path("about.md") is about
    found = files.get_file_from_path("actors/ruritania.md")
    assert found
    assert found.page
    assert files.get_file_from_path("actors/nobody.md") is None
    assert files.get_file_from_path("x.css") is None
    assert list(files.documentation_pages()) == [about]
    assert counted.made == ["ruritania"]
