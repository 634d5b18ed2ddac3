"""What a brief does not hold leaves no trace on its page."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.site.markup import article, elements, parsed, text
from tests.site.project import built, make, pages
from tests.site.records import SMALLEST

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def smallest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("smallest")
    return pages(built(make(folder / "desk", SMALLEST), folder / "site"))


def _headings(page: str) -> list[str]:
    found = elements(article(parsed(page)), "h1", "h2", "h3", "h4", "h5", "h6")
    return [text(heading).removesuffix("#") for heading in found]


def test_the_smallest_brief_has_only_the_headings_it_fills(smallest: dict[str, str]) -> None:
    assert _headings(smallest["briefs/loans/index.html"]) == [
        "Ruritania has probably asked Borduria for help",
        "Bottom line",
        "Key judgments",
        "Actors and ties",
        "Sources",
        "Documents and outlets",
        "Method and history",
    ]


def test_the_table_of_contents_holds_the_headings_and_no_others(smallest: dict[str, str]) -> None:
    page = parsed(smallest["briefs/loans/index.html"])
    contents = next(nav for nav in elements(page, "nav") if nav.get("aria-label") == "Table of contents")
    listed = [text(link) for link in elements(contents, "a")]
    assert listed == _headings(smallest["briefs/loans/index.html"])[1:]


def test_an_actor_whom_nobody_profiled_has_a_page_with_what_briefs_say(smallest: dict[str, str]) -> None:
    page = smallest["actors/ruritania/index.html"]
    (heading,) = elements(parsed(page), "h1")
    assert text(heading) == "Ruritania"
    assert "Ruritania has probably asked Borduria for help" in text(article(parsed(page)))


def _shown(page: str) -> Element:
    """Return what a page says without a script; what one fills is hidden until then."""
    said = article(parsed(page))
    for parent in list(said.iter()):
        for child in [one for one in parent if one.get("hidden") is not None]:
            parent.remove(child)
    return said


def test_no_page_of_a_small_desk_holds_an_empty_heading_list_or_cell(smallest: dict[str, str]) -> None:
    for path, page in smallest.items():
        if path == "404.html":
            continue
        hollow = [
            element.tag
            for element in elements(_shown(page), "h1", "h2", "h3", "ul", "ol", "dl", "dd", "dt", "table", "p")
            if not text(element) and not list(element)
        ]
        assert hollow == [], path


WHAT_TO_WRITE = {
    "": "bluf new brief",
    "briefs/": "bluf new brief",
    "judgments/": "key_judgments:",
    "impact/": "key_judgments:",
    "actors/": "bluf new actor",
    "network/": "actors:",
    "sources/": "bluf new source",
    "origins/": "origins:",
    "ledger/": "bluf resolve",
    "timeline/": "events:",
    "gaps/": "gaps:",
    "indicators/": "indicators:",
    "assumptions/": "assumptions:",
}


def test_every_page_of_a_desk_without_a_record_says_what_to_write(tmp_path: Path) -> None:
    site = pages(built(make(tmp_path / "desk", {}), tmp_path / "site", "--strict"))
    for path, written in WHAT_TO_WRITE.items():
        page = site[f"{path}index.html"]
        assert _headings(page), path
        codes = [text(code) for code in elements(article(parsed(page)), "code")]
        assert any(written in code for code in codes), (path, codes)


@pytest.mark.parametrize("register", ["gaps", "indicators", "assumptions"])
def test_an_empty_register_says_what_to_write(register: str, smallest: dict[str, str]) -> None:
    page = parsed(smallest[f"{register}/index.html"])
    assert f"{register}:" in [text(code) for code in elements(article(page), "code")]
