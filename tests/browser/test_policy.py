"""On honest content the policy has nothing to stop, however the site is set up, and no page asks another host."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import KINDS
from tests.browser.preview import preview_of
from tests.proof import tries
from tests.site.project import built, copy, make, options, served, write
from tests.site.records import SMALLEST
from tests.site.test_valid import BY_HAND

pytestmark = [pytest.mark.browser, pytest.mark.proof]

SAMPLE = ("home", "brief", "actor", "ledger", "rule", "not found")
DEEP = "notes/deep/about.md"
EXTENSIONS = """\
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
"""
MORE = """
- [x] done

=== "One"

    first

=== "Two"

    second

``` python hl_lines="1" linenums="1"
print("x")
```
"""
SHAPES = {
    "as it is shipped": "",
    "with addresses of files": "use_directory_urls: false\nrepo_url: https://github.com/ruritania/desk\n",
    "with a repository": "repo_url: https://github.com/ruritania/desk\n",
    "with a repository elsewhere": "repo_url: https://gitlab.com/ruritania/desk\n",
    "with versions": "extra: {version: {provider: mike}}\n",
    "with consent": "extra: {consent: {title: Cookies, description: None are set.}}\n",
    "with an announcement to dismiss": "",
    "with everything the theme can do": "repo_url: https://github.com/ruritania/desk\n",
}
_FEATURES = {
    "with an announcement to dismiss": ("announce.dismiss",),
    "with everything the theme can do": (
        # not navigation.instant: its script fails on links in pictures, whatever the policy
        *("navigation.tracking", "navigation.prune"),
        *("navigation.sections", "navigation.indexes", "navigation.expand", "search.share", "header.autohide"),
        *("content.code.copy", "content.code.annotate", "content.tabs.link", "content.tooltips", "content.action.view"),
    ),
}


@dataclass
class Heard:
    """What a browser says and asks for."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def _listening(browser: Browser) -> tuple[Page, Heard]:
    page, heard = browser.new_context(reduced_motion="reduce").new_page(), Heard()
    page.on("console", lambda said: heard.said.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.said.append(str(error)))
    page.on("request", lambda asked: heard.asked.append(asked.url))
    return page, heard


def _paths(directories: bool, every: bool) -> Iterator[str]:
    for kind, path in {**KINDS, "by hand": DEEP.removesuffix(".md") + "/"}.items():
        if every or kind in (*SAMPLE, "by hand"):
            flat = f"{path.rstrip('/')}.html" if path.count("/") > 1 else f"{path}index.html"
            yield path if directories or path.endswith(".html") else flat


def _foreign(heard: Heard, address: str) -> list[str]:
    return [url for url in heard.asked if not url.startswith((address, "data:image/"))]


def _set_ups() -> list[tuple[str, str]]:
    """Return what is tried: with the tests each shape that differs most, by `make prove` every one with every host."""
    some = [("as it is shipped", "properdocs"), ("with addresses of files", "mkdocs")]
    some += [("with consent", "mkdocs"), ("with everything the theme can do", "mkdocs")]
    return (some, [(shape, program) for shape in SHAPES for program in ("mkdocs", "properdocs")])[tries(0, 1)]


@pytest.mark.parametrize(("shape", "program"), _set_ups())
def test_no_page_asks_another_host_and_nothing_is_stopped(
    shape: str, program: str, browser: Browser, tmp_path: Path
) -> None:
    project = copy(tmp_path / "project")
    write(project, {f"briefs/{DEEP}": BY_HAND + MORE})
    options(project, ("docs_dir: briefs", f"{SHAPES[shape]}{EXTENSIONS}docs_dir: briefs"))
    options(project, ("social_cards: true", "social_cards: false"))
    added = "".join(f"    - {one}\n" for one in _FEATURES.get(shape, ()))
    options(project, ("    - toc.follow\n", f"    - toc.follow\n{added}"))
    with served(tmp_path / "served") as home:
        address = f"{home}desk/"
        built(project, tmp_path / "served" / "desk", program=program, SITE_URL=address)
        page, heard = _listening(browser)
        for path in _paths("use_directory_urls" not in SHAPES[shape], tries(1, 2) == 2):
            page.goto(address + path, wait_until="load")
            expect(page.locator("h1")).to_have_count(1)
            page.wait_for_load_state("networkidle")
        if shape == "with consent":
            page.locator(".md-consent button").first.click()
        _search(page)
        page.context.close()
    # mike keeps its list of versions beside each of them; here is none, and the theme asks for it
    assert set(_foreign(heard, address)) == ({f"{home}versions.json"} if shape == "with versions" else set())
    assert [one for one in heard.said if not (shape == "with versions" and "404" in one)] == []
    assert any(url.startswith(f"{address}assets/bluf/") for url in heard.asked)


def _search(page: Page) -> None:
    page.locator("[data-bluf-search][aria-haspopup]").wait_for()  # after an answer to the consent the page comes anew
    page.keyboard.press("/")
    page.locator("#bluf-search-input").press_sequentially("russia")
    expect(page.locator("#bluf-search-said")).to_contain_text(re.compile(r"\d+ page"))
    page.locator("dialog.bluf-search .bluf-found a").first.click()
    page.wait_for_load_state("networkidle")


def test_a_preview_lets_no_script_run_but_the_theme_s_and_the_server_s(browser: Browser, tmp_path: Path) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, f"briefs/{DEEP}": BY_HAND})
    with preview_of(project) as preview:
        page, heard = _listening(browser)
        told: list[str] = []
        page.on("console", lambda said: told.append(said.text))
        for path in ("", "briefs/loans/", "notes/deep/about/"):
            page.goto(preview.address + path, wait_until="load")
            policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
            assert policy
            assert "unsafe-inline" not in policy
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=canary()>')")
            page.wait_for_timeout(200)
        page.context.close()
    assert told.count("Enabled live reload") == 3
    stopped = [one for one in heard.said if "404" not in one]
    assert len(stopped) == 3
    assert all("inline event handler" in one and "Content Security Policy" in one for one in stopped)
    assert _foreign(heard, preview.address) == []


def test_another_host_is_not_told_from_which_page_a_reader_comes(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + KINDS["actor"])
    told: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        told.append(route.request.headers)
        route.fulfill(body="There.", content_type="text/html")

    page.route("https://**/*", answer)
    page.locator("article a[href^='https://']:visible").first.click()
    page.wait_for_url(re.compile("^https://"))
    assert told
    assert "referer" not in told[0]
    page.close()
