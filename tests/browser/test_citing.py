"""Citing a brief or a judgment: one click, by mouse, keyboard and hand, on a desk and a phone."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pybtex.database import parse_string

from tests.browser.axe import READERS, READERS_TRIED, wrong
from tests.browser.conftest import BRIEF, Open, tab_to
from tests.site.project import built, make, options, served
from tests.site.records import BRIEF as RECORD
from tests.site.records import SMALLEST

pytestmark = pytest.mark.browser

SCREENS: dict[str, dict[str, Any]] = {"desktop": {}, "phone": {"phone": True}}
JUDGMENT = "#judgment-kj1 > .bluf-cite"
WHOLE = ".bluf-head .bluf-cite"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def _copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("screen", SCREENS)
def test_one_click_copies_the_citation_of_a_brief(screen: str, visit: Open, address: str) -> None:
    page = visit(BRIEF, **SCREENS[screen], permissions=CLIPBOARD)
    page.locator(f"{WHOLE} > summary").click()
    expect(page.locator(f"{WHOLE} [role=status]")).to_have_text("Citation copied")
    version = page.locator(".bluf-meta", has_text="version").inner_text().split("version ")[1].split()[0]
    assert re.fullmatch(r"[0-9a-f]{8}", version)
    title, date = page.locator("h1").inner_text(), page.locator(".bluf-meta time").inner_text()
    assert _copied(page) == (
        f"Eurasia desk: \u201c{title}\u201d. Intelligence brief, {date}, version {version}. TLP:CLEAR. {address}{BRIEF}"
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_one_click_copies_the_citation_of_a_judgment_with_its_number_and_statement(
    screen: str, visit: Open, address: str
) -> None:
    page = visit(BRIEF, **SCREENS[screen], permissions=CLIPBOARD)
    page.locator(f"{JUDGMENT} > summary").click()
    expect(page.locator(f"{JUDGMENT} [role=status]")).to_have_text("Citation copied")
    said = _copied(page)
    assert (
        f"\u201d, judgment 1: \u201c{page.locator('#judgment-kj1 .bluf-statement').inner_text()[2:].strip()}\u201d"
        in said
    )
    assert said.endswith(f" TLP:CLEAR. {address}{BRIEF}#judgment-kj1")


def test_the_keyboard_alone_copies_each_format(visit: Open) -> None:
    page = visit(BRIEF, permissions=CLIPBOARD)
    tab_to(page.locator(f"{JUDGMENT} > summary"))
    page.keyboard.press("Enter")
    status = page.locator(f"{JUDGMENT} [role=status]")
    expect(status).to_have_text("Citation copied")
    plain = _copied(page)
    page.keyboard.press("Tab")  # the address
    for form in ("text", "BibTeX", "CSL-JSON"):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(status).to_have_text(f"{form} copied")
        said = _copied(page)
        if form == "text":
            assert said == plain
        if form == "BibTeX":
            (key,) = parse_string(said, "bibtex").entries
        if form == "CSL-JSON":
            (item,) = json.loads(said)
    assert key == item["id"] == f"{BRIEF.split('/')[1]}:kj1"


@pytest.mark.parametrize("screen", SCREENS)
def test_without_a_script_the_text_is_there_to_be_marked_and_the_files_to_be_fetched(
    screen: str, visit: Open, address: str
) -> None:
    page = visit(BRIEF, **SCREENS[screen], java_script_enabled=False)
    page.locator(JUDGMENT).click()  # leads to the citation of the brief
    expect(page.locator(WHOLE)).to_be_in_viewport()
    expect(page.locator(f"{WHOLE} > p").first).to_be_hidden()
    page.locator(f"{WHOLE} > summary").click()
    expect(page.locator(f"{WHOLE} > p").first).to_contain_text(f"{address}{BRIEF}")
    for form, name in (("BibTeX", "cite.bib"), ("CSL-JSON", "cite.json")):
        with page.expect_download() as download:
            page.locator(f"{WHOLE} a", has_text=form).click()
        assert download.value.suggested_filename == name


@pytest.fixture
def unpublished(tmp_path: Path) -> Iterator[str]:
    """Yield the address of a site that does not know where it is published."""
    project = make(tmp_path / "desk", SMALLEST)
    options(project, ('site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]\n', "use_directory_urls: false\n"))
    with served(tmp_path / "served") as home:
        built(project, tmp_path / "served" / "some" / "folder")
        yield f"{home}some/folder/"


def test_a_site_without_an_address_gives_the_one_that_the_browser_has(browser: Browser, unpublished: str) -> None:
    page = browser.new_context(permissions=CLIPBOARD).new_page()
    page.goto(f"{unpublished}briefs/loans.html")
    page.locator(".bluf-judgment > .bluf-cite > summary").click()
    expect(page.locator(".bluf-judgment [role=status]")).to_have_text("Citation copied")
    assert _copied(page).endswith(f" {unpublished}briefs/loans.html#judgment-kj1")
    page.locator(".bluf-judgment .bluf-copy button", has_text="BibTeX").click()
    expect(page.locator(".bluf-judgment [role=status]")).to_have_text("BibTeX copied")
    assert f"url = {{{unpublished}briefs/loans.html#judgment-kj1}}" in _copied(page)
    assert '"URL": "briefs/loans.html"' in page.request.get(f"{unpublished}briefs/loans/cite.json").text()
    page.context.close()


def test_a_citation_holds_the_words_of_a_judgment_and_nothing_else_on_one_line(
    browser: Browser, tmp_path: Path
) -> None:
    said = "It is likely (55-80%) that Ruritania asked Borduria for loans before 14 March."
    written = said.replace("Ruritania", "*Ruritania*").replace("asked ", "[asked](https://letters.example/)\n      ")
    written = f"|-\n      {written}"
    brief = SMALLEST[RECORD].replace(f"statement: {said}", f"statement: {written}")
    assert brief != SMALLEST[RECORD]
    with served(built(make(tmp_path / "desk", {**SMALLEST, RECORD: brief}), tmp_path / "site")) as home:
        page = browser.new_context(permissions=CLIPBOARD).new_page()
        page.goto(f"{home}briefs/loans/")
        page.locator(".bluf-judgment > .bluf-cite > summary").click()
        expect(page.locator(".bluf-judgment [role=status]")).to_have_text("Citation copied")
        assert f"judgment 1: \u201c{said}\u201d Intelligence brief" in _copied(page)
        page.context.close()


def test_without_a_clipboard_the_browser_copies_what_is_marked(browser: Browser, unpublished: str) -> None:
    page = browser.new_context(permissions=CLIPBOARD).new_page()
    page.goto(f"{unpublished}briefs/loans.html")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator(".bluf-head .bluf-cite > summary").click()
    expect(page.locator(".bluf-head [role=status]")).to_have_text("Citation copied")
    assert _copied(page).endswith("briefs/loans.html")
    page.context.close()


@pytest.mark.parametrize("reader", READERS_TRIED)
def test_axe_finds_nothing_wrong_with_open_citations_and_references(reader: str, visit: Open) -> None:
    page = visit(BRIEF, **READERS[reader])
    page.locator("#judgment-kj1 > .bluf-grounds:not(.bluf-funnel) > summary").click()
    page.locator("#judgment-kj1 a[href^='#claim-']").first.click()
    for cite in (WHOLE, JUDGMENT):
        page.locator(f"{cite} > summary").click()
        expect(page.locator(f"{cite} .bluf-copy")).to_be_visible()
    assert wrong(page, ".bluf-head", "#judgment-kj1") == []
