"""Nothing on any kind of page that axe knows to shut a reader out, in light and dark, at a desk and on a phone."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import BRIEF, DESKTOP, KINDS, PHONE, Open
from tests.proof import tries
from tests.site.project import built, make, served, write
from tests.site.test_valid import BY_HAND

pytestmark = [pytest.mark.browser, pytest.mark.proof]

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READERS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "reduced_motion": "reduce"},
    "dark": {"color_scheme": "dark", "reduced_motion": "reduce"},
    "phone": {"phone": True, "color_scheme": "light", "reduced_motion": "reduce"},
    "dark phone": {"phone": True, "color_scheme": "dark", "reduced_motion": "reduce"},
}
# What a dark phone shows is what a dark desk and a light phone show; by `make prove` every page is looked at.
_ON_A_DARK_PHONE = ("brief", "ledger", "impact", "not found")


def _looks() -> list[tuple[str, str]]:
    some = [
        (kind, reader) for kind in KINDS for reader in READERS if reader != "dark phone" or kind in _ON_A_DARK_PHONE
    ]
    return (some, [(kind, reader) for kind in KINDS for reader in READERS])[tries(0, 1)]


def _wrong(page: Page) -> list[tuple[str, list[str]]]:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]


@pytest.mark.parametrize(("kind", "reader"), _looks())
def test_axe_finds_nothing_wrong(kind: str, reader: str, visit: Open) -> None:
    assert _wrong(visit(KINDS[kind], **READERS[reader])) == []


@pytest.mark.parametrize("reader", READERS)
def test_axe_finds_nothing_wrong_while_a_reader_searches(reader: str, visit: Open) -> None:
    page = visit(BRIEF, **READERS[reader])
    page.keyboard.press("/")
    page.locator("#bluf-search-input").press_sequentially("moscow")
    expect(page.locator("dialog.bluf-search .bluf-found > li").nth(1)).to_be_visible()
    assert _wrong(page) == []
    page = visit("explore/?q=moscow&kind=Brief", **READERS[reader])
    expect(page.locator(".bluf-found > li").first).to_be_visible()
    assert _wrong(page) == []


def test_every_page_that_is_there_once_is_among_the_kinds(address: str, visit: Open) -> None:
    page = visit()
    links = page.locator("nav.md-nav--primary a.md-nav__link").evaluate_all("links => links.map(link => link.href)")
    assert {link.removeprefix(address).partition("#")[0] for link in links} <= set(KINDS.values())


def test_axe_finds_nothing_wrong_with_a_desk_that_is_empty_and_a_page_written_by_hand(
    browser: Browser, tmp_path: Path
) -> None:
    project = make(tmp_path / "desk", {})
    write(project, {"briefs/about.md": BY_HAND})
    with served(built(project, tmp_path / "site")) as home:
        for number, path in enumerate(("", "briefs/", "judgments/", "ledger/", "impact/", "gaps/", "about/")):
            scheme, size = ("light", "dark")[number % 2], (DESKTOP, PHONE)[number // 2 % 2]
            context = browser.new_context(color_scheme=scheme, viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]
            page = context.new_page()
            page.goto(home + path)
            assert _wrong(page) == [], path
            context.close()


def test_axe_notices_what_is_wrong(visit: Open) -> None:
    page = visit()
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><button></button>')"
    )
    found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
    assert {"image-alt", "button-name"} <= {one["id"] for one in found}
