"""The page that searches: facets with counts, order, and everything that was chosen in the address."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BRIEF, Open

pytestmark = pytest.mark.browser


def _facet(page: Page, code: str) -> Locator:
    part = page.locator(f'[data-facet="{code}"]')
    if part.get_attribute("open") is None:
        part.locator("summary").click()
    return part


def _choose(page: Page, code: str, value: str) -> None:
    _facet(page, code).get_by_role("checkbox", name=re.compile(rf"^{re.escape(value)} \d+$")).click()


def _found(page: Page) -> Locator:
    return page.locator(".bluf-found > li")


def test_every_page_that_can_be_found_stands_there_before_anything_is_asked(visit: Open) -> None:
    page = visit("explore/")
    expect(page.locator(".bluf-count")).to_have_text(re.compile(r"^\d+ pages$"))
    expect(_found(page)).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(_found(page)).to_have_count(40)


def test_the_newest_brief_comes_first_where_nothing_is_asked(visit: Open) -> None:
    page = visit("explore/")
    expect(_found(page).first.locator("a").first).to_have_attribute("href", re.compile(f"/{BRIEF}$"))


FACETS = ("kind", "likelihood", "confidence", "actor", "region", "topic", "status", "year", "desk", "outlet")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("code", FACETS)
def test_a_count_is_what_choosing_it_brings(code: str, phone: bool, visit: Open) -> None:
    page = visit("explore/", phone=phone)
    box = _facet(page, code).get_by_role("checkbox").last
    number = int((box.locator("xpath=..").text_content() or "").split()[-1])
    box.tap() if phone else box.click()
    expect(page.locator(".bluf-count")).to_have_text("1 page" if number == 1 else f"{number} pages")
    expect(_found(page)).to_have_count(min(number, 20))
    expect(page).to_have_url(re.compile(rf"\?{code}=."))


def test_the_facets_are_all_tried(visit: Open) -> None:
    codes = visit("explore/").locator("[data-facet]").evaluate_all("all => all.map(one => one.dataset.facet)")
    assert sorted(codes) == sorted(FACETS)


def test_on_a_phone_a_touch_leads_from_a_choice_to_a_brief(visit: Open) -> None:
    page = visit("explore/", phone=True)
    _facet(page, "kind").get_by_role("checkbox", name=re.compile("^Brief")).tap()
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    _found(page).first.locator("a").first.tap()
    expect(page).to_have_url(re.compile(f"/{BRIEF}"))


def test_two_values_of_a_facet_are_either_and_two_facets_are_both(visit: Open) -> None:
    page = visit("explore/?q=moscow")
    expect(page.locator(".bluf-count")).to_have_text("6 pages")
    _choose(page, "kind", "Brief")
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    _choose(page, "kind", "Source")
    expect(page.locator(".bluf-count")).to_have_text("3 pages")
    _choose(page, "status", "Published")
    expect(page.locator(".bluf-count")).to_have_text("1 page")


def test_the_pages_that_have_a_phrase_are_counted_in_the_facets(visit: Open) -> None:
    page = visit("explore/?q=%22shown+to+deliver+lethal%22&kind=Actor")
    expect(page.locator(".bluf-count")).to_have_text("Nothing found")
    kinds = _facet(page, "kind").locator("label")
    expect(kinds.filter(has_text="Actor")).to_have_text("Actor 0")
    brief = kinds.filter(has_text="Brief")
    number = brief.locator("span").inner_text()
    page.get_by_role("button", name="Remove Actor").click()
    brief.get_by_role("checkbox").check()
    expect(page.locator(".bluf-count")).to_have_text(f"{number} page{'s' if int(number) > 1 else ''}")


def test_one_judgment_must_have_the_likelihood_and_the_confidence(visit: Open) -> None:
    page = visit("explore/")
    _choose(page, "likelihood", "likely 55-80%")
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    _choose(page, "confidence", "low")
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    page.goto(page.url.replace("confidence=low", "confidence=moderate"))
    expect(page.locator(".bluf-count")).to_have_text("Nothing found")


def test_what_was_chosen_stands_in_the_address_and_the_way_back_leads_back(visit: Open) -> None:
    page = visit("explore/?q=moscow")
    _choose(page, "kind", "Brief")
    expect(page).to_have_url(re.compile(r"\?q=moscow&kind=Brief$"))
    page.locator("#search-order").select_option("date")
    expect(page).to_have_url(re.compile(r"\?q=moscow&order=date&kind=Brief$"))
    page.reload()
    expect(page.locator("#search-query")).to_have_value("moscow")
    expect(page.locator("#search-order")).to_have_value("date")
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    page.go_back()
    expect(page.locator("#search-order")).to_have_value("")
    page.go_back()
    expect(page.locator(".bluf-count")).to_have_text("6 pages")


def test_what_was_chosen_can_be_dropped_one_by_one(visit: Open) -> None:
    page = visit("explore/?kind=Brief&kind=Source&status=Superseded")
    expect(page.locator(".bluf-count")).to_have_text("1 page")
    page.get_by_role("button", name="Remove Superseded").click()
    expect(page.get_by_role("button", name="Remove Superseded")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?kind=Brief&kind=Source$"))


def test_results_come_as_the_reader_types_and_leave_one_step_in_the_history(visit: Open) -> None:
    page = visit()
    page.goto(f"{page.url}explore/")
    page.locator("#search-query").click()
    page.keyboard.type("kremlin")
    expect(_found(page).first).to_contain_text("Kremlin")
    expect(page).to_have_url(re.compile(r"\?q=kremlin$"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("explore"))  # not a step for every letter


def test_likelihoods_stand_in_their_order_and_not_in_that_of_their_numbers(visit: Open) -> None:
    page = visit("explore/")
    labels = _facet(page, "likelihood").locator("label")
    expect(labels.first).to_be_visible()
    lows = [int(re.findall(r"(\d+)-\d+%", text)[0]) for text in labels.all_inner_texts() if "%" in text]
    assert lows == sorted(lows)
    assert len(lows) > 2


def test_briefs_stand_before_the_many_pages_around_them(visit: Open) -> None:
    labels = _facet(visit("explore/"), "kind").locator("label")
    expect(labels).to_have_text(
        [re.compile(rf"^\s*{kind} \d+$") for kind in ("Brief", "Actor", "Source", "Page", "Rule")]
    )


def test_a_facet_of_many_values_shows_the_most_frequent_and_the_rest_when_asked(visit: Open) -> None:
    page = visit("explore/")
    actors = _facet(page, "actor")
    expect(actors.get_by_role("checkbox")).to_have_count(8)
    actors.get_by_role("button", name=re.compile(r"^All \d+$")).click()
    assert actors.get_by_role("checkbox").count() > 8
    expect(actors.get_by_role("checkbox").nth(8)).to_be_focused()


def test_keys_alone_choose_and_keep_their_place(visit: Open) -> None:
    page = visit("explore/?q=moscow")
    box = _facet(page, "kind").get_by_role("checkbox", name=re.compile("^Brief"))
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(page.locator(".bluf-count")).to_have_text("2 pages")
    expect(_facet(page, "kind").get_by_role("checkbox", name=re.compile("^Brief"))).to_be_focused()


def test_on_a_phone_nothing_is_wider_than_the_screen(visit: Open) -> None:
    page = visit("explore/?q=moscow&kind=Brief", phone=True)
    expect(_found(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_the_page_says_where_else_to_go(visit: Open) -> None:
    page = visit("explore/", java_script_enabled=False)
    expect(page.locator("#search-query")).to_be_hidden()
    expect(page.get_by_text("Searching needs JavaScript.")).to_be_visible()
