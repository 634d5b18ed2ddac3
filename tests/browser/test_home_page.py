"""The first page answers in one screen: what is new, what is due, what changed."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open, tab_to

pytestmark = pytest.mark.browser

QUESTIONS = ("What is new", "What is due", "What changed")


def test_the_three_answers_stand_side_by_side_on_the_first_screen(visit: Open) -> None:
    page = visit()
    tops = set()
    for name in QUESTIONS:
        section = page.locator("section", has=page.get_by_role("heading", name=name))
        expect(section.locator("li").first).to_be_in_viewport(ratio=1)
        expect(section.locator("li").last).to_be_in_viewport(ratio=1)
        box = section.bounding_box()
        assert box
        tops.add(box["y"])
    assert len(tops) == 1


def test_on_a_phone_they_stand_below_each_other_in_that_order(visit: Open) -> None:
    page = visit(phone=True)
    places = [page.get_by_role("heading", name=name).bounding_box() for name in QUESTIONS]
    tops = [place["y"] for place in places if place]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    expect(page.locator(".bluf-news li").first).to_be_in_viewport(ratio=1)


def test_every_line_of_news_leads_to_its_place_by_keyboard(visit: Open) -> None:
    page = visit()
    link = page.locator("section", has=page.get_by_role("heading", name="What is due")).locator("li a").first
    tab_to(link)
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefs/**#**")
    expect(page.locator(f"#{page.url.partition('#')[2]}")).to_be_in_viewport()
