"""References to sources, origins and claims unfold in place: by mouse, by keyboard, on a phone.

Without a script they lead to the entry.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import BRIEF, Open, tab_to, unfold
from tests.site.project import built, make, served
from tests.site.records import BRIEF as RECORD
from tests.site.records import SMALLEST

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
    expect(_record(page)).to_have_count(1)
    expect(first).to_have_attribute("aria-expanded", "false")


def test_the_keyboard_unfolds_a_record_and_escape_folds_it(visit: Open) -> None:
    page = visit(BRIEF)
    reference, record = _reference(page), _record(page)
    tab_to(reference)
    page.keyboard.press("Enter")
    expect(record).to_be_visible()
    page.keyboard.press("Tab")  # the record stands next in the order of the keyboard, or the reader goes on
    page.keyboard.press("Escape")
    expect(record).to_be_hidden()
    expect(reference).to_be_focused()


def test_the_space_bar_unfolds_too_and_no_id_stands_twice(visit: Open) -> None:
    page = visit(BRIEF)
    tab_to(_reference(page))
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


OWN = """\
sources:
  - {id: s1, title: A bulletin, published: 2022-03-10, retracted: {date: 2022-03-13, because: It was false.}}
  - {id: s2, title: A reprint, published: 2022-03-11, derived_from: [s1]}
claims:
  - {id: c1, text: "Ruritania asked, as [[s1]] has it.", sources: [s1, s2]}
body: |
  | what | where |
  |---|---|
  | a table | [[s2]] |
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a brief with sources of its own, which draw on each other."""
    folder = tmp_path_factory.mktemp("own")
    record = SMALLEST[RECORD].replace("sources: [courier-2022-03-13]", "evidence: [c1]\n    sources: [s2]") + OWN
    with served(built(make(folder / "desk", {**SMALLEST, RECORD: record}), folder / "site")) as home:
        yield f"{home}briefs/loans/"


def test_every_reference_of_claims_and_judgments_unfolds_and_every_other_link_leads_on(
    browser: Browser, small: str
) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(small)
    unfold(page)
    references = page.locator(".bluf-reference")
    texts = references.all_inner_texts()
    assert [text for text in texts if "2022-03-11" in text]
    assert len(texts) >= 4
    for at in range(len(texts)):
        references.nth(at).click()
        expect(_record(page)).to_be_visible()
        assert page.locator("#bluf-unfolded [role=button], #bluf-unfolded [aria-expanded]").count() == 0
        references.nth(at).click()
        expect(_record(page)).to_have_count(0)
    page.locator("td a[href='#source-s2']").click()
    expect(page).to_have_url(re.compile("#source-s2$"))
    assert errors == []
    page.close()


def test_under_a_judgment_a_claim_unfolds_with_its_chains_and_without_what_stands_there_already(visit: Open) -> None:
    page = visit(BRIEF)
    unfold(page)
    line = page.locator(".bluf-evidence-list > li").first
    said = line.locator("p").first.inner_text()
    line.locator("a.bluf-reference").first.click()
    expect(_record(page).locator(".bluf-chains")).to_be_visible()
    words = said.split(" ", 1)[1]
    assert line.inner_text().count(words) == 1


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_origin_at_the_end_of_a_chain_unfolds_with_what_is_known_of_it(phone: bool, visit: Open) -> None:
    page = visit(BRIEF, phone=phone)
    origin = page.locator("li.bluf-claim .bluf-chains a[href^='#origin-']").first
    origin.click()
    for fact in ("access", "interest", "forum", "independence group"):
        expect(_record(page)).to_contain_text(fact)
    origin.click()
    expect(_record(page)).to_be_hidden()


def test_each_section_has_a_link_to_itself(visit: Open) -> None:
    page = visit(BRIEF)
    link = page.locator("#section-claims > a.headerlink")
    tab_to(link)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#section-claims$"))
    expect(page.locator("#section-claims")).to_be_in_viewport()


def test_what_is_unfolded_says_that_a_source_was_retracted_and_stays_off_paper(browser: Browser, small: str) -> None:
    page = browser.new_page()
    page.goto(small)
    page.locator(".bluf-claim .bluf-chains a[href='#source-s1']").first.click()
    expect(_record(page)).to_contain_text("Retracted.")
    page.emulate_media(media="print")
    expect(_record(page)).to_be_hidden()
    expect(page.locator("#source-s1")).to_be_visible()
    page.close()
