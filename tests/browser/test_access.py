"""Nothing on any kind of page that axe knows to shut a reader out, in light and dark, at a desk and on a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.axe import READERS, READERS_TRIED, wrong
from tests.browser.conftest import BRIEF, DESKTOP, KINDS, PHONE, Open, unfold
from tests.proof import tries
from tests.site.project import built, make, served, write
from tests.site.test_valid import BY_HAND

pytestmark = [pytest.mark.browser, pytest.mark.proof]

DIALOG = "dialog.bluf-search"
_FOR_MORE_READERS = ("home", "brief", "ledger", "impact", "not found")


def _looks() -> list[tuple[str, str]]:
    """Return each kind of page with its readers: all by `make prove`, and with the tests one or two."""
    others = {kind: READERS_TRIED[number % tries(2, 1) :: tries(2, 1)] for number, kind in enumerate(KINDS)}
    return [
        (kind, reader) for kind in KINDS for reader in (READERS_TRIED if kind in _FOR_MORE_READERS else others[kind])
    ]


@pytest.mark.parametrize(("kind", "reader"), _looks())
def test_axe_finds_nothing_wrong(kind: str, reader: str, visit: Open) -> None:
    assert wrong(unfold(visit(KINDS[kind], **READERS[reader]))) == []


@pytest.mark.parametrize("reader", READERS_TRIED)
def test_axe_finds_nothing_wrong_while_a_reader_searches(reader: str, visit: Open) -> None:
    page = visit(BRIEF, **READERS[reader])
    page.keyboard.press("/")
    page.locator("#bluf-search-input").press_sequentially("moscow")
    expect(page.locator(f"{DIALOG} .bluf-found > li").nth(1)).to_be_visible()
    assert wrong(page, DIALOG) == []
    page = visit("explore/?q=moscow&kind=Brief", **READERS[reader])
    expect(page.locator(".bluf-found > li").first).to_be_visible()
    assert wrong(unfold(page)) == []


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
            assert wrong(unfold(page)) == [], path
            context.close()


def test_axe_notices_what_is_wrong(visit: Open) -> None:
    page = visit()
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><button></button>')"
    )
    assert {"image-alt", "button-name"} <= {rule for rule, _ in wrong(page)}


def test_axe_notices_what_is_wrong_with_a_part_and_leaves_the_rest(visit: Open) -> None:
    page = visit()
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<p><button></button></p>')")
    assert [rule for rule, _ in wrong(page, "h1 + p")] == ["button-name"]
    assert wrong(page, "h1") == []
