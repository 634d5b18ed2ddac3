"""Hostile content in a real browser, with the policy taken away: nothing of it runs, not even in search."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.hostile import HOSTILE
from tests.site.project import built, make, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    built(make(folder / "desk", HOSTILE), folder / "site")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page without its policy, so that only the escaping stands between content and reader."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    ran: list[str] = []

    def stop(dialog: object) -> None:
        ran.append("alert")
        dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", stop)
    page.on("request", lambda asked: ran.append(asked.url) if "127.0.0.1" not in asked.url else None)
    yield page
    context.close()
    assert ran == []


PAGES = ("", "briefs/", "briefs/hostile/", "judgments/", "actors/", "actors/ruritania/", "actors/someone/", "sources/")


@pytest.mark.parametrize("path", [*PAGES, "sources/courier/"])
def test_nothing_runs_when_the_page_is_read(path: str, hostile: str, page: Page) -> None:
    page.goto(hostile + path)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    page.wait_for_load_state("networkidle")
    assert page.locator("article [onclick], article [onerror], article img, article script").count() == 0


@pytest.mark.parametrize("typed", ["script alert", "Ruritania", "Zenda", "onerror", "newspaper"])
def test_nothing_runs_when_it_is_searched_for(typed: str, hostile: str, page: Page) -> None:
    page.goto(hostile)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(typed)
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d matching document"))
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.locator(".md-search-result__list img, .md-search-result__list script").count() == 0


def test_the_alarm_of_this_test_would_ring(hostile: str, browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    rang = []
    page.on("dialog", lambda dialog: (rang.append(dialog.message), dialog.dismiss()))
    page.goto(hostile)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')")
    page.wait_for_timeout(300)
    context.close()
    assert rang == ["1"]
