"""References to sources unfold in place: by mouse, by keyboard, on a phone and without a script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import BRIEF, Open

pytestmark = pytest.mark.browser


def _reference(page: Page) -> Locator:
    return page.locator("li.bluf-claim button[aria-controls^='ref-']").first


def _record(page: Page) -> Locator:
    return page.locator(f"#{_reference(page).get_attribute('aria-controls')}")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_reference_unfolds_its_record_in_the_text_and_folds_it_again(phone: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=phone)
    reference, record = _reference(page), _record(page)
    expect(record).to_be_hidden()
    reference.click()
    expect(record).to_be_in_viewport()
    expect(reference).to_have_attribute("aria-expanded", "true")
    expect(record).to_contain_text("reliability")
    assert reference.evaluate(
        "one => one.closest('li.bluf-claim').contains(document.getElementById(one.getAttribute('aria-controls')))"
    )
    reference.click()
    expect(record).to_be_hidden()
    expect(reference).to_have_attribute("aria-expanded", "false")


def test_one_record_is_unfolded_at_a_time(visit: Open) -> None:
    page = visit(BRIEF)
    first, second = (page.locator("li.bluf-claim button[aria-controls^='ref-']").nth(at) for at in (0, -1))
    first.click()
    second.click()
    expect(page.locator(".bluf-record:visible")).to_have_count(1)
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


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_without_a_script_the_browser_itself_opens_the_record(phone: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=phone, java_script_enabled=False)
    reference = page.locator("li.bluf-claim button[popovertarget^='ref-']").first
    record = page.locator(f"#{reference.get_attribute('popovertarget')}")
    expect(record).to_be_hidden()
    reference.click()
    expect(record).to_be_in_viewport()
    expect(record.locator("a").first).to_be_visible()
