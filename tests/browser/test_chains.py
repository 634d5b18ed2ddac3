"""On whose word: the first screen of the first brief says it, and the chain unfolds there."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import READERS, READERS_TRIED, wrong
from tests.browser.conftest import Open, tab_to, unfold

pytestmark = pytest.mark.browser

FIRST = "briefs/2022-03-14-russia-china-support-request/"
SCREENS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"phone": True},
}


def _line(page: Page) -> Locator:
    return page.locator("#judgment-kj1 .bluf-funnel > summary")


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_screen_says_that_the_reports_of_the_request_have_one_origin(screen: str, visit: Open) -> None:
    page = visit(FIRST, **SCREENS[screen])
    line = _line(page)
    expect(line).to_contain_text(re.compile(r"4 outlets, 1 known origin: US government \(not named, interested\)"))
    expect(line).to_contain_text("2 more chains of unknown lineage count for nothing")
    expect(line).to_be_visible()
    box, size = line.bounding_box(), page.viewport_size
    assert box
    assert size
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= size["height"], f"ends at {box['y'] + box['height']:.0f} px"
    assert box["x"] + box["width"] <= size["width"]


@pytest.mark.parametrize("screen", SCREENS)
def test_the_chain_unfolds_at_a_click(screen: str, visit: Open) -> None:
    page = visit(FIRST, **SCREENS[screen])
    picture = page.locator("#judgment-kj1 .bluf-picture svg")
    expect(picture).to_be_hidden()
    page.locator("#judgment-kj1 .bluf-show").click()
    expect(picture).to_be_visible()
    expect(picture.locator("a", has_text="Politico")).to_be_visible()
    _line(page).click()
    expect(picture).to_be_hidden()


def test_the_chain_unfolds_without_a_mouse_and_leads_on(visit: Open) -> None:
    page = visit(FIRST)
    tab_to(_line(page))
    page.keyboard.press("Enter")
    expect(page.locator("#judgment-kj1 .bluf-picture svg")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('svg') !== null")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile(rf"{FIRST}$"))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_unfolded_chain_fits_the_screen_and_its_letters_stay_legible(screen: str, visit: Open) -> None:
    page = visit(FIRST, **SCREENS[screen])
    unfold(page)
    expect(page.locator(".bluf-funnel img")).to_have_count(0)
    width = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for picture in page.locator(".bluf-picture svg").all():
        box = picture.bounding_box()
        assert box
        assert box["x"] + box["width"] <= width
        drawn = picture.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
        assert drawn * 12 >= 11, "letters of a line of text"
    over = page.evaluate(
        """() => [...document.querySelectorAll(".bluf-picture svg > :is(a, g)")].filter(part => {
            const box = part.querySelector(".box").getBBox(), text = part.querySelector("text").getBBox();
            return text.x < box.x || text.x + text.width > box.x + box.width;
        }).map(part => part.textContent)"""
    )
    assert over == [], "labels that leave their box"


@pytest.mark.parametrize("reader", READERS_TRIED)
def test_axe_finds_nothing_wrong_with_the_chains_unfolded(reader: str, visit: Open) -> None:
    page = visit(FIRST, **READERS[reader])
    unfold(page)
    expect(page.locator(".bluf-funnel img")).to_have_count(0)
    assert wrong(page) == []


def test_without_a_script_the_chain_is_a_picture_that_unfolds_and_carries_its_marking(visit: Open) -> None:
    page = visit(FIRST, java_script_enabled=False)
    picture = page.locator("#judgment-kj1 .bluf-picture img")
    expect(picture).to_be_hidden()
    _line(page).click()
    expect(picture).to_be_visible()
    assert picture.get_attribute("alt") == "The chains of what speaks for judgment 1"
    file = page.request.get(f"{page.url}{picture.get_attribute('src')}").text()
    assert ">TLP:CLEAR</text>" in file
    assert 'href="./#origin-o2"' in file


def test_an_origin_leads_to_all_that_rests_on_it_and_back(visit: Open) -> None:
    page = visit(FIRST)
    page.locator("#origin-o2 a", has_text="all that rests on it").click()
    expect(page).to_have_url(re.compile(r"/origins/#origin-2022-03-14-russia-china-support-request\.o2$"))
    place = page.locator(":target")
    expect(place).to_be_in_viewport()
    place.locator(f"a[href*='{FIRST}#origin-o2']").click()
    expect(page).to_have_url(re.compile(f"{FIRST}#origin-o2$"))


@pytest.mark.parametrize("screen", SCREENS)
def test_claim_and_denial_stand_side_by_side_and_below_each_other_on_a_phone(screen: str, visit: Open) -> None:
    page = visit(FIRST, **SCREENS[screen])
    first, second = (side.bounding_box() for side in page.locator("#contradiction-x1 .bluf-side").all())
    assert first
    assert second
    if screen == "phone":
        assert second["y"] >= first["y"] + first["height"]
    else:
        assert second["y"] == first["y"]
        assert second["x"] >= first["x"] + first["width"]
    expect(page.locator("#contradiction-x1")).to_contain_text("it does not say that it did not happen")
