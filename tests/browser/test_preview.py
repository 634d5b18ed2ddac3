"""`mkdocs serve` while an analyst writes: what is wrong shows in the browser and the terminal, and goes when mended."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import wrong
from tests.browser.preview import BANNER, SOON, Preview, preview_of
from tests.site.project import make, options, write
from tests.site.records import BRIEF, BROKEN, SMALLEST, SOURCE

pytestmark = pytest.mark.browser

TITLE = "Ruritania has probably asked Borduria for help"
NO_SITE = "The site cannot be built"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _break(project: Path) -> None:
    (project / BRIEF).write_text(BROKEN, encoding="utf-8")


def _mend(project: Path) -> None:
    (project / BRIEF).write_text(SMALLEST[BRIEF], encoding="utf-8")


@pytest.mark.parametrize("strict", [(), ("--strict",)], ids=["plain", "strict"])
def test_a_brief_that_breaks_says_so_in_browser_and_terminal_until_it_is_mended(
    strict: tuple[str, ...], tmp_path: Path, page: Page
) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with preview_of(project, *strict) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        expect(page.locator("h1")).to_have_text(TITLE)
        page.wait_for_load_state("load")
        page.wait_for_timeout(500)  # until the page listens for a reload

        _break(project)
        banner = page.locator(BANNER)
        expect(banner).to_contain_text(f"{BRIEF}:1:1: error M002", timeout=SOON)
        expect(banner).to_contain_text("Did you mean `title`?")
        expect(page.locator("h1")).to_have_text("This record cannot be read")
        preview.wait_for(f"{BRIEF}:1:1: error M002")
        assert "Traceback" not in preview.said
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert wrong(page, BANNER) == [], scheme
        for path in ("", "actors/", "rules/t107/", "method/", "briefs/loans/"):
            assert preview.status(path) == 200, path

        page.wait_for_timeout(500)
        _mend(project)
        expect(page.locator("h1")).to_have_text(TITLE, timeout=SOON)
        expect(page.locator(BANNER)).not_to_contain_text("error")
        assert preview.process.poll() is None


def test_a_brief_that_was_broken_from_the_start_does_not_keep_the_preview_from_starting(
    tmp_path: Path, page: Page
) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, BRIEF: BROKEN})
    with preview_of(project) as preview:
        assert f"{BRIEF}:1:1: error M002" in preview.said
        page.goto(f"{preview.address}briefs/loans/")
        expect(page.locator(BANNER)).to_contain_text("Did you mean `title`?")
        page.wait_for_timeout(500)
        _mend(project)
        expect(page.locator("h1")).to_have_text(TITLE, timeout=SOON)
        assert "Traceback" not in preview.said


def test_a_preview_shows_drafts_and_a_build_does_not(tmp_path: Path) -> None:
    draft = SMALLEST[BRIEF].replace("tlp: clear", "tlp: clear\nstatus: draft")
    with preview_of(make(tmp_path / "desk", {**SMALLEST, BRIEF: draft})) as preview:
        assert preview.status("briefs/loans/") == 200


def test_a_preview_keeps_back_what_is_marked_above_the_ceiling(tmp_path: Path) -> None:
    marked = SMALLEST[BRIEF].replace("tlp: clear", "tlp: red")
    with preview_of(make(tmp_path / "desk", {**SMALLEST, BRIEF: marked})) as preview:
        assert preview.status("briefs/loans/") == 404


def test_a_new_source_record_is_noticed_once_though_it_lies_outside_the_briefs(tmp_path: Path) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with preview_of(project) as preview:
        time.sleep(1)
        (project / "seeds" / "other.yaml").write_text(
            "title: Other\ntlp: clear\ndescriptor: Brief.\n", encoding="utf-8"
        )
        until = time.monotonic() + SOON / 1000
        while preview.status("sources/other/") != 200:
            assert time.monotonic() < until, preview.said
            time.sleep(0.2)
        time.sleep(2)  # a second build would have begun
        assert preview.said.count("Detected file changes") == 1
        assert not re.search("Traceback", preview.said)


def test_options_that_cannot_be_read_say_so_on_every_page_until_they_are_mended(tmp_path: Path, page: Page) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with preview_of(project) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        page.wait_for_timeout(500)
        options(project, ("name: material", "name: materiel"))
        expect(page.locator(BANNER)).to_contain_text("mkdocs.yml: Config value 'theme'", timeout=SOON)
        expect(page.locator("h1")).to_have_text(NO_SITE)
        for path in ("", "actors/", "nowhere/"):
            assert preview.status(path) in (200, 404), path
        page.wait_for_timeout(500)
        options(project, ("name: materiel", "name: material"))
        expect(page.locator("h1")).to_have_text(TITLE, timeout=SOON)
        assert "Traceback" not in preview.said


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_warning_of_the_host_that_ends_a_strict_build_shows_in_a_strict_preview_and_goes(
    program: str, tmp_path: Path, page: Page
) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, "briefs/about.md": "---\ntlp: clear\n---\n# About\n"})
    options(project, ("  - index.md\n", "  - index.md\n  - about.md\n"))
    with preview_of(project, "--strict", program=program) as preview:
        page.goto(f"{preview.address}about/")
        page.wait_for_timeout(500)
        about = project / "briefs" / "about.md"
        about.write_text("---\ntlp: clear\n---\n# About\n\n[gone](gone.md)\n", encoding="utf-8")
        expect(page.locator("h1")).to_have_text(NO_SITE, timeout=SOON)
        expect(page.locator(BANNER)).to_contain_text("gone.md")
        page.wait_for_timeout(500)
        about.write_text("---\ntlp: clear\n---\n# About\n", encoding="utf-8")
        expect(page.locator("h1")).to_contain_text("About", timeout=SOON)


def test_a_folder_that_goes_and_comes_back_is_noticed(tmp_path: Path, page: Page) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with preview_of(project) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        page.wait_for_timeout(500)
        (project / "briefs").rename(project / "away")
        expect(page.locator(BANNER)).to_contain_text("Config value 'docs_dir'", timeout=SOON)
        page.wait_for_timeout(1500)
        (project / "away").rename(project / "briefs")
        expect(page.locator("h1")).to_have_text(TITLE, timeout=SOON)
        expect(page.locator(BANNER)).not_to_contain_text("error", timeout=SOON)
        _break(project)  # it is watched again
        expect(page.locator(BANNER)).to_contain_text("Did you mean `title`?", timeout=SOON)
        assert "Traceback" not in preview.said


NOTICE = "partials/copyright.html"
CUSTOM = ("  name: material\n", "  name: material\n  custom_dir: overrides\n")


class Named(NamedTuple):
    """A folder that an option names, another for it to name, and texts for a file there, which a page then shows."""

    option: tuple[str, str]
    old: str
    new: str
    file: str
    shown: str
    texts: tuple[str, ...]


NAMED = {
    "docs_dir": Named(
        ("docs_dir: briefs", "docs_dir: content"), "briefs", "content", "loans.yaml", BANNER, ("titel: x", "title: [")
    ),
    "seeds": Named(
        ("seeds: seeds", "seeds: sources"), "seeds", "sources", Path(SOURCE).name, BANNER, ("titel: x", "title: [")
    ),
    "custom_dir": Named(CUSTOM, "before", "overrides", NOTICE, ".md-footer", ("A first notice", "Another notice")),
}


@pytest.mark.proof
@pytest.mark.parametrize("option", NAMED)
def test_a_folder_that_the_options_name_later_is_watched_from_then_on(option: str, tmp_path: Path, page: Page) -> None:
    named = NAMED[option]
    project = make(tmp_path / "desk", {**SMALLEST, f"before/{NOTICE}": "A notice"})
    with preview_of(project) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        page.wait_for_timeout(500)
        shutil.copytree(project / named.old, project / named.new)
        options(project, named.option)
        for text in (*named.texts, named.texts[0]):
            write(project, {f"{named.new}/{named.file}": text})
            expect(page.locator(named.shown)).to_contain_text(text, timeout=SOON)
            page.wait_for_timeout(700)  # until the folder is watched, and the page listens


@pytest.mark.proof
def test_a_preview_does_not_begin_with_an_override_that_cannot_be_used_and_says_where_it_is(tmp_path: Path) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, f"overrides/{NOTICE}": "{% nosuch %}\n"})
    options(project, CUSTOM)
    preview = Preview(project)
    try:
        assert preview.process.wait(SOON / 1000) == 1
    finally:
        preview.stop()
    assert f"overrides/{NOTICE}:1" in preview.said
    assert "Traceback" not in preview.said


def test_a_page_that_is_gone_shows_what_is_wrong_and_comes_back_in_an_open_browser(tmp_path: Path, page: Page) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with preview_of(project) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        page.wait_for_timeout(500)
        (project / BRIEF).rename(project / "loans.yaml")
        expect(page.locator("h1")).to_contain_text("404", timeout=SOON)
        (project / SOURCE).write_text("", encoding="utf-8")
        expect(page.locator(BANNER)).to_contain_text(f"{SOURCE}:1:1: error Y010", timeout=SOON)
        (project / SOURCE).write_text(SMALLEST[SOURCE], encoding="utf-8")
        (project / "loans.yaml").rename(project / BRIEF)
        expect(page.locator("h1")).to_have_text(TITLE, timeout=SOON)
        assert preview.status("briefs/loans/") == 200
