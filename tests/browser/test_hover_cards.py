"""Cards for actors and sources: by mouse, by keyboard, and nothing lost without them."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import READERS, READERS_TRIED, wrong
from tests.browser.conftest import BRIEF, Open, tab_to

pytestmark = pytest.mark.browser


def _actor(page: Page) -> Locator:
    return page.locator(".bluf-bottom-line a[href*='actors/']").first


def test_a_card_opens_where_the_mouse_rests_and_goes_with_it(visit: Open) -> None:
    page = visit(BRIEF)
    _actor(page).hover()
    card = page.locator("#bluf-card")
    expect(card).to_be_visible()
    expect(card).to_contain_text("TLP:CLEAR")
    expect(card).to_contain_text("State")
    expect(_actor(page)).to_have_attribute("aria-describedby", "bluf-card")
    card.hover()
    page.wait_for_timeout(400)
    expect(card).to_be_visible()  # it can be read under the mouse
    page.mouse.move(2, 2)
    expect(card).to_be_hidden()
    assert _actor(page).get_attribute("aria-describedby") is None


def test_who_only_passes_over_a_link_sees_no_card(visit: Open) -> None:
    page = visit(BRIEF)
    _actor(page).hover()
    page.mouse.move(2, 2)
    page.wait_for_timeout(600)
    expect(page.locator("#bluf-card")).to_have_count(0)


def test_a_card_opens_by_keyboard_and_escape_closes_it(visit: Open) -> None:
    page = visit(BRIEF)
    tab_to(_actor(page))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(_actor(page)).to_be_focused()
    card = page.locator("#bluf-card")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(_actor(page)).to_be_focused()


def test_a_card_stands_within_the_window_and_not_over_its_link(visit: Open) -> None:
    page = visit(BRIEF)
    for link in page.locator("article p a[href*='actors/']:visible").all()[:6]:
        link.scroll_into_view_if_needed()
        link.hover()
        card = page.locator("#bluf-card:not([hidden])")
        expect(card).to_be_visible()
        expect(card).to_be_in_viewport(ratio=0.99)
        at, over = link.evaluate("link => link.getClientRects()[0].toJSON()"), card.bounding_box()
        assert over
        assert over["y"] >= at["bottom"] or over["y"] + over["height"] <= at["top"]
        page.mouse.move(2, 2)
        expect(card).to_have_count(0)


def test_a_source_has_a_card_too(visit: Open) -> None:
    page = visit(BRIEF)
    link = page.locator("#section-documents ~ * a[href*='sources/']").first
    link.hover()
    expect(page.locator("#bluf-card")).to_contain_text("reliability")


def test_a_tap_opens_the_page_and_no_card(visit: Open) -> None:
    page = visit(BRIEF, phone=True)
    _actor(page).tap()
    page.wait_for_url("**/actors/**")
    expect(page.locator("#bluf-card")).to_have_count(0)


@pytest.mark.parametrize("reader", READERS_TRIED)
def test_axe_finds_nothing_wrong_with_an_open_card(reader: str, visit: Open) -> None:
    page = visit(BRIEF, **READERS[reader])
    _actor(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#bluf-card")).to_be_visible()
    assert wrong(page, "#bluf-card", "[aria-describedby=bluf-card]") == []
