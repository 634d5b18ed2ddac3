"""Type on the page: the length of a line, where an anchor lands, the outline, and tables on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BRIEF, KINDS, Open, tab_to

pytestmark = pytest.mark.browser

LINES = """parts => parts.flatMap(part => {
  const lines = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let top = null, length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.length; at++) {
      const range = document.createRange();
      range.setStart(node, at); range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (!box || !box.width) continue;
      if (top !== null && box.top > top + 8) { lines.push(length); length = 0; }
      top = box.top; length += 1;
    }
  }
  return lines;  // without the last line, which ends where the text does
})"""
"""Letters of each line of the given paragraphs but the last."""


@pytest.mark.parametrize("part", [".bluf-body p", ".bluf-bottom-line"])
def test_a_line_of_text_holds_60_to_75_letters(part: str, visit: Open) -> None:
    page = visit(BRIEF)
    lines = sorted(page.locator(part).evaluate_all(LINES))
    assert lines
    assert 60 <= lines[len(lines) // 2] <= 75
    assert lines[-1] <= 82, "the longest, of narrow letters"


@pytest.mark.parametrize("path", [BRIEF, "actors/united-states/", "method/", "ledger/"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_anchor_lands_below_the_header(path: str, phone: bool, visit: Open) -> None:
    page = visit(path, phone=phone)
    anchors = page.locator("article :is(h2, h3)[id]").evaluate_all("parts => parts.map(part => part.id)")
    assert anchors
    for anchor in anchors:
        page.evaluate("id => { location.hash = id; document.getElementById(id).scrollIntoView(); }", anchor)
        header, box = (
            page.locator(f"#{name}" if name == anchor else name).bounding_box() for name in ("header.md-header", anchor)
        )
        assert header
        assert box
        assert box["y"] >= header["y"] + header["height"] - 1, anchor


def test_the_outline_of_a_long_brief_stays_beside_the_text_and_follows_it(visit: Open) -> None:
    page = visit(BRIEF)
    outline = page.locator("#bluf-outline")
    expect(outline).to_be_in_viewport()
    page.locator("#section-gaps").scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    expect(outline).to_be_in_viewport()
    expect(outline.locator(".md-nav__link--active").last).to_have_text(re.compile("Gaps|Indicators|Deception"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_on_a_phone_a_button_in_the_header_opens_the_outline(scripts: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=True, java_script_enabled=scripts)
    outline = page.locator("#bluf-outline")
    expect(outline).to_be_hidden()
    page.get_by_role("button", name="Table of contents").tap()
    expect(outline).to_be_visible()
    outline.locator("a[href='#section-gaps']").tap()
    expect(page.locator("#section-gaps")).to_be_in_viewport()
    if scripts:
        expect(outline).to_be_hidden()


def test_the_keyboard_opens_the_outline_of_a_narrow_window_and_closes_it(visit: Open) -> None:
    page = visit(BRIEF, viewport={"width": 700, "height": 800})
    button, outline = page.get_by_role("button", name="Table of contents"), page.locator("#bluf-outline")
    tab_to(button)
    page.keyboard.press("Enter")
    expect(outline).to_be_visible()
    page.keyboard.press("Escape")
    expect(outline).to_be_hidden()
    expect(button).to_be_focused()


def _side_by_side(page: Page) -> int:
    """Count the cells that stand beside another cell of their row."""
    return int(
        page.locator("table.bluf-table tbody tr").evaluate_all(
            """rows => rows.flatMap(row => [...row.cells].slice(1).filter(
              (cell, at) => cell.getBoundingClientRect().top < row.cells[at].getBoundingClientRect().bottom - 4
            )).length"""
        )
    )


@pytest.mark.parametrize("path", ["sources/", "method/", BRIEF])
def test_on_a_phone_a_row_of_a_table_is_a_card_with_the_headings_in_it(path: str, visit: Open) -> None:
    assert _side_by_side(visit(path)) > 0
    page = visit(path, phone=True)
    assert _side_by_side(page) == 0
    labelled = page.locator("table.bluf-table td[data-label]").first
    shown = labelled.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert shown == f'"{labelled.get_attribute("data-label")}"'


@pytest.mark.parametrize("path", ["ledger/", "method/", "network/", BRIEF])
def test_numbers_in_tables_stand_under_each_other(path: str, visit: Open) -> None:
    page = visit(path)
    spacing = page.locator("article table").evaluate_all(
        "tables => tables.map(table => getComputedStyle(table).fontVariantNumeric)"
    )
    assert set(spacing) == {"tabular-nums"}


@pytest.mark.parametrize("kind", ["home", "explore", "brief", "timeline", "network", "actor", "judgments", "method"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_nothing_moves_once_it_is_shown(kind: str, phone: bool, visit: Open) -> None:
    page = visit("404.html", phone=phone)
    page.context.add_init_script(
        """window.moved = 0; new PerformanceObserver(list => {
          for (const one of list.getEntries()) if (!one.hadRecentInput) window.moved += one.value;
        }).observe({type: "layout-shift", buffered: true});"""
    )
    page.goto(page.url.removesuffix("404.html") + KINDS[kind], wait_until="networkidle")
    page.wait_for_timeout(150)
    assert page.evaluate("window.moved") < 0.01
