"""A real browser on the shipped site, served over HTTP. What goes wrong in a page fails the test that opened it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.browser.chromium import FLAGS, find
from tests.site.project import ROOT, built, served

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path is not None, "no Chromium: `make test` finds or installs one"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(path), args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of the shipped site. It stands at the top of its host, so that 404.html finds its style."""
    folder = tmp_path_factory.mktemp("browsed")
    with served(folder) as home:
        built(ROOT, folder, "--strict", SITE_URL=home)
        yield home


@contextmanager
def opening(browser: Browser, home: str) -> Iterator[Open]:
    """Yield what opens a page below an address, in a context of its own.

    At the end it fails if a page wrote an error to the console or asked another host for anything.
    """
    contexts: list[Any] = []
    wrong: list[str] = []

    def watch(page: Page) -> None:
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith((home, "data:")) else wrong.append(asked.url))

    def visit(path: str = "", *, phone: bool = False, **options: Any) -> Page:
        size = {"viewport": PHONE, "is_mobile": True, "has_touch": True} if phone else {"viewport": DESKTOP}
        context = browser.new_context(**{**size, **options})
        contexts.append(context)
        page = context.new_page()
        watch(page)
        page.goto(home + path, wait_until="load")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Yield what opens a page of the shipped site."""
    with opening(browser, address) as visit:
        yield visit


def unfold(page: Page) -> Page:
    """Open everything on a page that a reader can unfold, and return the page."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    return page


def tab_to(target: Locator) -> None:
    """Go on by the Tab key alone until something has the focus; fail if it does not come."""
    for _ in range(500):
        if target.evaluate("part => part === document.activeElement"):
            return
        target.page.keyboard.press("Tab")
    msg = f"the keyboard does not get to {target}"
    raise AssertionError(msg)


def newest_brief() -> Path:
    """Return the record of the newest shipped brief."""
    return max(ROOT.glob("briefs/*.yaml"))


BRIEF = f"briefs/{newest_brief().stem}/"
KINDS = {
    "home": "",
    "explore": "explore/",
    "briefs": "briefs/",
    "brief": BRIEF,
    "timeline": "timeline/",
    "period": "timeline/2022-03/",
    "judgments": "judgments/",
    "ledger": "ledger/",
    "actors": "actors/",
    "network": "network/",
    "actor": "actors/united-states/",
    "outlet": "actors/bbc/",
    "sources": "sources/",
    "origins": "origins/",
    "impact": "impact/",
    "source": "sources/intelnews-2022-03-14/",
    "gaps": "gaps/",
    "indicators": "indicators/",
    "assumptions": "assumptions/",
    "method": "method/",
    "rules": "rules/",
    "security": "security/",
    "rule": "rules/t107/",
    "fault": "rules/y004/",
    "not found": "404.html",
}
"""A page of every kind, by its address from the home page."""
