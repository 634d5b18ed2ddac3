"""A reader's way through the site: by links, in the dark, into what is folded away, and onto paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BRIEF, KINDS, Open, newest_brief, tab_to

pytestmark = pytest.mark.browser


def test_a_reader_goes_from_brief_to_actor_and_back_to_a_brief(visit: Open) -> None:
    page = visit()
    page.locator(f'main a[href*="{newest_brief().stem}"]').first.click()
    expect(page).to_have_url(re.compile(f"/{BRIEF}"))
    page.locator('article .bluf-bottom-line a[href*="/actors/"], article a.bluf-actor').first.click()
    expect(page).to_have_url(re.compile(r"/actors/[a-z-]+/"))
    page.locator('article a[href*="/briefs/2"]').first.click()
    expect(page).to_have_url(re.compile(r"/briefs/2[a-z0-9-]+/"))
    expect(page.locator("h2#section-judgments")).to_be_attached()


def test_the_dark_scheme_stays_on_the_next_page(visit: Open) -> None:
    page = visit(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    bright = _background(page)
    page.locator("label[title='Switch to dark']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert _background(page) != bright
    page.locator('nav.md-tabs a[href*="actors"]').click()
    expect(page.locator("h1")).to_have_text(re.compile("Actors"))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def _background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_a_reader_whose_machine_is_dark_gets_dark_pages(visit: Open) -> None:
    page = visit(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_opens_without_an_error_or_a_request_to_another_host(path: str, visit: Open) -> None:
    page = visit(path)
    expect(page.locator("h1")).to_have_count(1)
    page.wait_for_load_state("networkidle")


def test_a_link_to_a_place_in_what_is_folded_away_unfolds_it(visit: Open) -> None:
    page = visit(BRIEF)
    page.evaluate(
        """() => {
            const claim = document.querySelector("li.bluf-claim");
            document.querySelector("details.bluf-grounds ul").append(claim);
        }"""
    )
    place = page.locator("details.bluf-grounds li.bluf-claim")
    expect(place).to_be_hidden()
    page.evaluate("location.hash = document.querySelector('details li.bluf-claim').id")
    expect(place).to_be_visible()
    expect(place).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["claim", "judgment"])
def test_a_link_to_a_claim_or_a_judgment_shows_it(kind: str, visit: Open) -> None:
    anchor = visit(BRIEF).locator(f"[id^='{kind}-']").last.get_attribute("id")
    page = visit(f"{BRIEF}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    box, shown = page.locator(f"#{anchor}").bounding_box(), page.viewport_size
    header = page.locator("header.md-header").bounding_box()
    assert box
    assert shown
    assert header
    assert header["y"] + header["height"] <= box["y"] + 1 < shown["height"], "the place stands under the header"


def test_a_reader_without_a_mouse_unfolds_the_grounds_of_a_judgment(visit: Open) -> None:
    page = visit(BRIEF)
    summary = page.locator("details.bluf-grounds > summary").first
    tab_to(summary)
    page.keyboard.press("Enter")
    expect(page.locator("details.bluf-grounds").first).to_have_attribute("open", "")


def test_on_paper_stand_the_marking_and_what_is_folded_away_and_no_navigation(visit: Open) -> None:
    page = visit(BRIEF)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # a browser says so before it prints
    page.emulate_media(media="print")
    for marking in page.locator(".bluf-marking").all():
        expect(marking).to_be_visible()
        expect(marking).to_contain_text("TLP:CLEAR")
    for hidden in (".md-header", ".md-sidebar", ".md-path", ".bluf-search-door", ".bluf-pdf"):
        assert page.locator(hidden).count() > 0, hidden
        for part in page.locator(hidden).all():
            expect(part).to_be_hidden()
    assert page.locator("details").count() > 0
    assert page.locator("details:not([open])").count() == 0
    expect(page.locator("details.bluf-grounds .bluf-evidence-list").first).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.bluf-grounds[open]").count() == 0


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_reads_and_leads_on_without_its_scripts(path: str, visit: Open) -> None:
    page = visit(path, java_script_enabled=False)
    expect(page.locator("article h1")).to_be_visible()
    inside = page.locator("article a[href$='/']").filter(visible=True)
    links = inside if inside.count() > 1 else page.locator(".md-tabs a[href]")
    addresses = links.evaluate_all("all => all.map(link => link.href)")
    wanted = next(address for address in addresses if address != page.url)
    links.nth(addresses.index(wanted)).click()
    expect(page).to_have_url(wanted)
