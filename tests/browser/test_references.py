"""References to sources unfold in place: by mouse, by keyboard, on a phone; without a script they lead to the entry."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BRIEF, Open

pytestmark = pytest.mark.browser

REFERENCE = "li.bluf-claim a[href^='#source-']"


def _reference(page: Page, at: int = 0) -> Locator:
    return page.locator(REFERENCE).nth(at)


def _record(page: Page) -> Locator:
    return page.locator("#bluf-unfolded")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_reference_unfolds_its_record_in_the_text_and_folds_it_again(phone: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=phone)
    reference, record = _reference(page), _record(page)
    expect(record).to_be_hidden()
    reference.click()
    expect(record).to_be_in_viewport()
    expect(reference).to_have_attribute("aria-expanded", "true")
    expect(record).to_contain_text("Reliability")
    assert reference.evaluate(
        "one => one.closest('li.bluf-claim').contains(document.getElementById(one.getAttribute('aria-controls')))"
    )
    assert record.get_by_role("link").first.get_attribute("href").startswith("../../sources/")
    reference.click()
    expect(record).to_be_hidden()
    expect(reference).to_have_attribute("aria-expanded", "false")


def test_one_record_is_unfolded_at_a_time(visit: Open) -> None:
    page = visit(BRIEF)
    first, second = _reference(page), _reference(page, -1)
    first.click()
    second.click()
    expect(page.locator("#bluf-unfolded")).to_have_count(1)
    expect(first).to_have_attribute("aria-expanded", "false")


def test_the_keyboard_unfolds_a_record_and_escape_folds_it(visit: Open) -> None:
    page = visit(BRIEF)
    reference, record = _reference(page), _record(page)
    reference.focus()
    page.keyboard.press("Enter")
    expect(record).to_be_visible()
    page.keyboard.press("Tab")  # the record stands next in the order of the keyboard, or the reader goes on
    page.keyboard.press("Escape")
    expect(record).to_be_hidden()
    expect(reference).to_be_focused()


def test_the_space_bar_unfolds_too_and_nothing_stands_twice(visit: Open) -> None:
    page = visit(BRIEF)
    _reference(page).focus()
    page.keyboard.press("Space")
    expect(_record(page)).to_be_visible()
    ids = page.locator("[id]").evaluate_all("parts => parts.map(part => part.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_without_a_script_a_reference_leads_to_the_entry(phone: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=phone, java_script_enabled=False)
    reference = _reference(page)
    reference.click()
    expect(page).to_have_url(re.compile(re.escape(reference.get_attribute("href") or "?") + "$"))
    expect(page.locator(reference.get_attribute("href") or "?")).to_be_in_viewport()
