"""What readers type leads to the page and the place they look for, best match first."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BRIEF, Open

pytestmark = pytest.mark.browser


def _results(page: Page, typed: str) -> Locator:
    """Type into the search and return the links to what it finds, best first."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(typed)  # the theme listens to keys
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d matching document"))
    return page.locator("a.md-search-result__link")


@pytest.mark.parametrize(
    ("alias", "actor"),
    [
        ("White House", "biden-administration"),
        ("white house", "biden-administration"),
        ("China", "china"),
        ("US", "united-states"),
        ("Beijing", "china"),
        ("Moscow", "russia"),
        ("Washington", "united-states"),
        ("FT", "financial-times"),
    ],
)
def test_an_alias_finds_the_page_of_its_actor_first(alias: str, actor: str, visit: Open) -> None:
    page = visit()
    expect(_results(page, alias).first).to_have_attribute("href", re.compile(f"/actors/{actor}/"))


def test_a_search_by_alias_lands_on_the_page(visit: Open) -> None:
    page = visit()
    _results(page, "White House").first.click()
    expect(page).to_have_url(re.compile("/actors/biden-administration/"))
    expect(page.locator("h1")).to_contain_text("Biden administration")


def test_words_of_a_judgment_find_its_brief_and_land_on_the_judgment_itself(visit: Open) -> None:
    page = visit(BRIEF)
    judgment = page.locator("li.bluf-judgment").nth(2)
    anchor = judgment.get_attribute("id")
    assert anchor
    statement = judgment.locator(".bluf-statement").inner_text()
    words = " ".join(re.findall(r"[A-Za-z]{5,}", statement.split(")", 1)[1])[:6])
    page = visit("method/")
    found = _results(page, words)
    expect(found.first).to_have_attribute("href", re.compile(f"/{BRIEF}"))
    page.locator(f'a.md-search-result__link[href*="#{anchor}"]').first.click()
    expect(page).to_have_url(re.compile(f"/{BRIEF}.*#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    place, shown = page.locator(f"#{anchor}").bounding_box(), page.viewport_size
    assert place
    assert shown
    assert 0 <= place["y"] < shown["height"] / 2


def test_a_code_finds_its_rule_first(visit: Open) -> None:
    page = visit()
    results = _results(page, "T107")
    expect(results.first).to_have_attribute("href", re.compile("/rules/t107/"))
    results.first.click()
    expect(page.locator("h1")).to_contain_text("T107")


def test_a_title_finds_its_source_first(visit: Open) -> None:
    title = visit("sources/intelnews-2022-03-14/").locator("h1").inner_text()
    page = visit()
    expect(_results(page, title).first).to_have_attribute("href", re.compile("/sources/intelnews-2022-03-14/"))


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("ledger", "ledger/"),
        ("Brier", "ledger/"),
        ("calibration", "ledger/"),
        ("origins", "origins/"),
        ("blast radius", "impact/"),
        ("impact", "impact/"),
        ("gaps", "gaps/"),
        ("watch board", "indicators/"),
        ("indicators", "indicators/"),
        ("linchpins", "assumptions/"),
    ],
)
def test_an_index_page_is_found_first_by_its_name_and_by_what_else_it_is_called(
    typed: str, place: str, visit: Open
) -> None:
    page = visit()
    expect(_results(page, typed).first).to_have_attribute("href", re.compile(place))


def test_a_score_is_found_where_it_stands(visit: Open) -> None:
    page = visit()
    _results(page, "Brier")
    page.locator('a.md-search-result__link[href*="/ledger/"][href*="#section-scores"]').first.click()
    expect(page.locator("#section-scores")).to_be_in_viewport()


def test_words_that_stand_nowhere_find_nothing(visit: Open) -> None:
    page = visit()
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially("qqqzenda")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
