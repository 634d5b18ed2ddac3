"""Search in a preview: names with digits, points, hyphens and accents, and what was written a moment ago."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import SOON, Preview, preview_of
from tests.site.project import make
from tests.site.records import BRIEF, SMALLEST

pytestmark = pytest.mark.browser

ACTORS = {
    "apt28": ("APT28", "cyber-cluster", "Sofacy.Group"),
    "plekszy": ("Žarko Plékszy", "person", "Müsstler"),
    "works": ("Zenda Works", "company", "works.zenda.example"),
}
"""Two names of the field for their form, the others made up."""
TOLD = SMALLEST[BRIEF] + "body: It met CVE-2021-44228, an S-400 battery and files.strelsau.example.\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    actors = {
        f"briefs/actors/{stem}.yaml": f"name: {name}\nkind: {kind}\ntlp: clear\nsummary: Made up.\naliases: [{alias}]\n"
        for stem, (name, kind, alias) in ACTORS.items()
    }
    return make(tmp_path_factory.mktemp("names") / "desk", {**SMALLEST, BRIEF: TOLD, **actors})


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[Preview]:
    with preview_of(project) as running:
        yield running


@pytest.fixture
def page(preview: Preview, browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(preview.address)
    page.locator("[data-bluf-search][aria-haspopup]").wait_for()
    page.keyboard.press("/")
    yield page
    context.close()


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("APT28", "actors/apt28/"),
        ("apt 28", "actors/apt28/"),
        ("sofacy.group", "actors/apt28/"),
        ("Žarko Plékszy", "actors/plekszy/"),
        ("zarko plekszy", "actors/plekszy/"),
        ("Plekszy", "actors/plekszy/"),
        ("musstler", "actors/plekszy/"),
        ("works.zenda.example", "actors/works/"),
        ("CVE-2021-44228", "briefs/loans/"),
        ("cve 2021 44228", "briefs/loans/"),
        ("2021-44228", "briefs/loans/"),
        ("S-400", "briefs/loans/"),
        ("s400", "briefs/loans/"),
        ("files.strelsau.example", "briefs/loans/"),
        ("strelsau", "briefs/loans/"),
    ],
)
def test_names_are_found_with_their_marks_and_without(typed: str, path: str, page: Page, preview: Preview) -> None:
    page.locator("#bluf-search-input").fill(typed)
    first = page.locator("dialog.bluf-search .bluf-found a").first
    expect(first).to_have_attribute("href", preview.address + path)


def test_a_hit_leads_to_its_page_and_a_word_written_meanwhile_is_found(
    page: Page, project: Path, preview: Preview
) -> None:
    page.goto(f"{preview.address}briefs/loans/")
    (project / BRIEF).write_text(TOLD.replace("battery", "Grautark"), "utf-8")
    expect(page.locator("article")).to_contain_text("Grautark", timeout=SOON)  # the browser reloads it by itself
    found, until = page.locator("dialog.bluf-search .bluf-found a").first, time.monotonic() + SOON / 1000
    while not found.is_visible():  # the index follows a little later
        assert time.monotonic() < until
        page.reload()
        page.locator("[data-bluf-search][aria-haspopup]").wait_for()  # it listens to keys
        page.keyboard.press("/")
        page.locator("#bluf-search-input").fill("grautark")
        page.wait_for_timeout(1000)
    found.click()
    expect(page).to_have_url(re.compile(r"/briefs/loans/(#.*)?$"))
    expect(page.locator("dialog.bluf-search")).to_be_hidden()
