"""`mkdocs serve` while an analyst writes: what is wrong shows in the browser and the terminal, and goes when mended."""

import contextlib
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.project import make, surroundings
from tests.site.records import BRIEF, BROKEN, SMALLEST

pytestmark = pytest.mark.browser

BANNER = ".bluf-problems"
SOON = 20_000
"""Milliseconds that a preview may take to notice a change, build and reload."""


class Preview:
    """A running preview: its address, and what it has said in the terminal so far."""

    def __init__(self, project: Path, *arguments: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.said = ""
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "-f", "mkdocs.yml", "-a", f"127.0.0.1:{port}", *arguments],
            cwd=project,
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self.said += line

    def wait_for(self, text: str) -> None:
        """Wait until the terminal shows a text."""
        until = time.monotonic() + SOON / 1000
        while text not in self.said:
            assert time.monotonic() < until, f"`{text}` never came:\n{self.said}"
            assert self.process.poll() is None, self.said
            time.sleep(0.05)

    def status(self, path: str) -> int:
        """Return the HTTP status of a page."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join()


@contextlib.contextmanager
def _preview(project: Path, *arguments: str) -> Iterator[Preview]:
    running = Preview(project, *arguments)
    try:
        running.wait_for("Serving on")
        yield running
    finally:
        running.stop()


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
    with _preview(project, *strict) as preview:
        page.goto(f"{preview.address}briefs/loans/")
        expect(page.locator("h1")).to_have_text("Ruritania has probably asked Borduria for help")
        page.wait_for_load_state("load")
        page.wait_for_timeout(500)  # until the page listens for a reload

        _break(project)
        banner = page.locator(BANNER)
        expect(banner).to_contain_text(f"{BRIEF}:1:1: error M002", timeout=SOON)
        expect(banner).to_contain_text("Did you mean `title`?")
        expect(page.locator("h1")).to_have_text("This record cannot be read")
        preview.wait_for(f"{BRIEF}:1:1: error M002")
        assert "Traceback" not in preview.said
        for path in ("", "actors/", "rules/t107/", "method/", "briefs/loans/"):
            assert preview.status(path) == 200, path

        page.wait_for_timeout(500)
        _mend(project)
        expect(page.locator("h1")).to_have_text("Ruritania has probably asked Borduria for help", timeout=SOON)
        expect(page.locator(BANNER)).not_to_contain_text("error")
        assert preview.process.poll() is None


def test_a_brief_that_was_broken_from_the_start_does_not_keep_the_preview_from_starting(
    tmp_path: Path, page: Page
) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, BRIEF: BROKEN})
    with _preview(project) as preview:
        assert f"{BRIEF}:1:1: error M002" in preview.said
        page.goto(f"{preview.address}briefs/loans/")
        expect(page.locator(BANNER)).to_contain_text("Did you mean `title`?")
        page.wait_for_timeout(500)
        _mend(project)
        expect(page.locator("h1")).to_have_text("Ruritania has probably asked Borduria for help", timeout=SOON)
        assert "Traceback" not in preview.said


def test_a_preview_shows_drafts_and_a_build_does_not(tmp_path: Path) -> None:
    draft = SMALLEST[BRIEF].replace("tlp: clear", "tlp: clear\nstatus: draft")
    with _preview(make(tmp_path / "desk", {**SMALLEST, BRIEF: draft})) as preview:
        assert preview.status("briefs/loans/") == 200


def test_a_preview_keeps_back_what_is_marked_above_the_ceiling(tmp_path: Path) -> None:
    marked = SMALLEST[BRIEF].replace("tlp: clear", "tlp: red")
    with _preview(make(tmp_path / "desk", {**SMALLEST, BRIEF: marked})) as preview:
        assert preview.status("briefs/loans/") == 404


def test_a_new_source_record_is_noticed_though_it_lies_outside_the_briefs(tmp_path: Path) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    with _preview(project) as preview:
        time.sleep(1)
        (project / "seeds" / "other.yaml").write_text(
            "title: Other\ntlp: clear\ndescriptor: Brief.\n", encoding="utf-8"
        )
        until = time.monotonic() + SOON / 1000
        while preview.status("sources/other/") != 200:
            assert time.monotonic() < until, preview.said
            time.sleep(0.2)
        assert not re.search("Traceback", preview.said)
