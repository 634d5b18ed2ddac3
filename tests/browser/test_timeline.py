"""The timeline: one axis, a row for each entry, a page for each period, and all of it without a script."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Open, tab_to

pytestmark = pytest.mark.browser

TIMELINE = "timeline/"
FIRST = "briefs/2022-03-14-russia-china-support-request/"
MIDDLES = """(selector) => [...document.querySelectorAll(selector)].map((part) => {
  const box = part.getBoundingClientRect();
  return (box.left + box.right) / 2;
})"""


def _row(page: Page, text: str) -> str:
    """Return a selector for the row that holds a text."""
    at = page.locator("ol.bluf-timeline > li").evaluate_all(
        "(rows, text) => rows.findIndex(row => row.textContent.includes(text)) + 1", text
    )
    assert at
    return f"ol.bluf-timeline > li:nth-child({at})"


def test_on_a_phone_a_touch_leads_to_a_period_and_from_there_to_a_brief(visit: Open) -> None:
    page = visit(TIMELINE, phone=True)
    page.get_by_role("navigation", name="Periods").get_by_role("link", name=re.compile("^Q1 ")).tap()
    expect(page.locator("h1")).to_have_text("Timeline: 2022 Q1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("ol.bluf-timeline > li").get_by_role("link", name="Judgment").first.tap()
    expect(page).to_have_url(re.compile(r"/briefs/.*#judgment-kj\d$"))


def test_on_paper_every_entry_stands_with_its_picture(visit: Open) -> None:
    page = visit(TIMELINE)
    page.emulate_media(media="print")
    rows = page.locator("ol.bluf-timeline > li")
    assert rows.count() > 10
    for row in rows.all():
        expect(row).to_be_visible()
    seen = rows.locator("svg").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert len(seen) == rows.count()
    assert min(seen) > 100


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without one"])
def test_a_period_has_an_address_of_its_own_and_leads_to_the_others(script: bool, visit: Open) -> None:
    page = visit(TIMELINE, java_script_enabled=script)
    periods = page.get_by_role("navigation", name="Periods")
    periods.get_by_role("link", name=re.compile("^04 ")).click()
    expect(page).to_have_url(re.compile(r"/timeline/2022-04/$"))
    expect(page.locator("h1")).to_have_text("Timeline: 2022-04")
    expect(page.locator("h1 + p")).to_contain_text("2 entries in 2022-04; 13 outside it.")
    expect(page.locator("ol.bluf-timeline > li")).to_have_count(2)
    expect(periods.locator("[aria-current=page]")).to_have_text("04 2")
    page.get_by_role("navigation", name="Periods").get_by_role("link", name=re.compile("^All ")).click()
    expect(page).to_have_url(re.compile(r"/timeline/$"))


def test_by_keyboard_a_reader_gets_to_a_period_and_to_an_entry(visit: Open) -> None:
    page = visit(TIMELINE)
    tab_to(page.get_by_role("navigation", name="Periods").get_by_role("link", name=re.compile("^2022 ")))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/timeline/2022/$"))
    link = page.locator("ol.bluf-timeline").get_by_role("link", name="Judgment 3")
    tab_to(link)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#judgment-kj3$"))


def test_marks_are_no_stops_of_their_own_for_the_keyboard_but_lead_where_the_words_do(visit: Open) -> None:
    page = visit(TIMELINE)
    marks = page.locator("ol.bluf-timeline .bluf-strip a")
    assert marks.count() == page.locator("ol.bluf-timeline > li").count()
    assert set(marks.evaluate_all("links => links.map(link => link.getAttribute('tabindex'))")) == {"-1"}
    for row in page.locator("ol.bluf-timeline > li").all():
        leads = row.locator(".bluf-strip a").evaluate("link => link.getAttribute('href')")
        assert row.locator(f"a[href='{leads}']:not([tabindex])").count() == 1


def test_each_date_is_written_for_machines_too(visit: Open) -> None:
    page = visit(TIMELINE)
    for row in page.locator("ol.bluf-timeline > li").all():
        times = row.locator(".bluf-when time")
        assert times.count() >= 1
        for time in times.all():
            written = time.inner_text()
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", written)
            assert time.get_attribute("datetime") is None, "the text itself is what machines read"


def test_a_day_that_was_inferred_is_hollow_and_says_so(visit: Open) -> None:
    page = visit(TIMELINE)
    inferred, stated = _row(page, "The article appears"), _row(page, "The Kremlin says")
    expect(page.locator(f"{inferred} .bluf-when")).to_contain_text("(inferred)")
    expect(page.locator(f"{inferred} .mark")).to_have_css("stroke-dasharray", "2.5px, 2px")
    expect(page.locator(f"{stated} .mark")).to_have_css("stroke-dasharray", "none")
    fills = [page.locator(f"{row} .mark").evaluate("mark => getComputedStyle(mark).fill") for row in (inferred, stated)]
    assert fills[0] != fills[1]


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_marks_of_one_day_stand_below_each_other_and_rows_do_not_meet(phone: bool, visit: Open) -> None:
    page = visit(TIMELINE, phone=phone)
    days = [_row(page, text) for text in ("The Kremlin says", "hold talks in Rome", "The article appears")]
    middles = [page.evaluate(MIDDLES, f"{row} .mark")[0] for row in days]
    assert max(middles) - min(middles) < 0.6
    boxes = page.locator("ol.bluf-timeline > li").evaluate_all(
        "rows => rows.map(row => { const box = row.getBoundingClientRect(); return [box.top, box.bottom]; })"
    )
    assert all(upper[1] <= lower[0] + 0.5 for upper, lower in pairwise(boxes))
    assert page.evaluate("document.documentElement.scrollWidth") == (PHONE["width"] if phone else 1280)


def test_a_horizon_ends_below_its_day_on_the_axis(visit: Open) -> None:
    page = visit(TIMELINE)
    row = _row(page, "Judgment 3")
    ((made, due),) = [page.evaluate(MIDDLES, f"{row} .mark")]
    ticks = dict(
        page.locator(".bluf-ticks text").evaluate_all(
            "texts => texts.map(text => [text.textContent, text.getBoundingClientRect().left])"
        )
    )
    assert made < ticks["2022-03-21"] < ticks["2022-04-04"] < due


def test_the_axis_stays_in_sight(visit: Open) -> None:
    page = visit(TIMELINE)
    page.locator("ol.bluf-timeline > li").nth(9).evaluate("row => row.scrollIntoView()")
    expect(page.locator(".bluf-ticks")).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    ticks = page.locator(".bluf-ticks").bounding_box()
    assert header
    assert ticks
    assert ticks["y"] >= header["y"] + header["height"] - 1


def test_a_brief_shows_its_events_and_how_far_its_judgments_reach(visit: Open) -> None:
    page = visit(FIRST)
    section = page.locator("#section-timeline ~ .bluf-timed").first
    expect(section.locator("li.bluf-row-of-event")).to_have_count(5)
    expect(section.locator("li.bluf-row-of-judgment").first).to_contain_text("Judgment 3")
    section.get_by_role("link", name="Judgment 3").click()
    expect(page).to_have_url(re.compile(r"#judgment-kj3$"))
    page.goto(page.url.partition("#")[0] + "#event-e2")
    expect(page.locator("#event-e2")).to_be_in_viewport()


def test_an_actor_shows_its_events_and_the_briefs_that_name_it(visit: Open) -> None:
    page = visit("actors/russia/")
    section = page.locator(".bluf-timed")
    assert section.locator("li.bluf-row-of-event").count() == 3
    assert section.locator("li.bluf-row-of-brief").count() == 2
    page.get_by_role("link", name="What the marks mean").click()
    expect(page).to_have_url(re.compile(r"/method/#section-figures$"))
    expect(page.locator("#section-figures")).to_be_in_viewport()
