"""On a phone: what matters stands on the first screen, and nothing runs off its side."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import BRIEF, KINDS, PHONE, Open, unfold

pytestmark = pytest.mark.browser


def _on_the_first_screen(part: Locator) -> None:
    expect(part).to_be_visible()
    box = part.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"] + 1
    assert box["y"] + box["height"] <= PHONE["height"], f"ends at {box['y'] + box['height']:.0f} px"


def test_the_first_screen_of_a_brief_holds_what_a_reader_must_know(visit: Open) -> None:
    page = visit(BRIEF, phone=True)
    judgment = page.locator("li.bluf-judgment").first
    parts = {
        "marking": page.locator(".bluf-marking").first,
        "title": page.locator("h1"),
        "date": page.locator(".bluf-meta time"),
        "cut-off": page.locator(".bluf-meta > *", has_text="cut-off"),
        "bottom line": page.locator(".bluf-bottom-line"),
        "statement": judgment.locator(".bluf-statement"),
        "band": judgment.locator("svg.bluf-scale"),
        "range": judgment.locator(".bluf-range"),
        "confidence": judgment.locator(".bluf-confidence strong"),
    }
    for name, part in parts.items():
        try:
            _on_the_first_screen(part)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error


def test_the_range_stands_in_the_sentence_and_beside_the_band(visit: Open) -> None:
    page = visit(BRIEF, phone=True)
    judgment = page.locator("li.bluf-judgment").first
    stated = judgment.locator(".bluf-range").inner_text()
    share = next(word.strip("(),") for word in stated.split() if "%" in word)
    assert share.rstrip("%,").replace("\u2013", "-") in judgment.locator(".bluf-statement").inner_text().replace(
        "\u2013", "-"
    )


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_nothing_runs_off_the_side_of_a_phone(path: str, visit: Open) -> None:
    page = visit(path, phone=True)
    unfold(page)
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide[0] <= wide[1] == PHONE["width"]


def test_the_menu_of_a_phone_opens(visit: Open) -> None:
    page = visit(BRIEF, phone=True)
    page.locator("label.md-header__button[for='__drawer']").click()
    link = page.locator("nav.md-nav--primary a[href*='judgments']").first
    expect(link).to_be_in_viewport()
    link.click()
    expect(page.locator("h1")).to_have_text("Judgments")
