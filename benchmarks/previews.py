"""How long it takes from saving a brief to its fresh page in a browser, beside Hugo's server reading the same YAML.

`python -m benchmarks.previews [BRIEFS ...]` (1,000 unless told otherwise) begins a preview of a made-up desk and a
server of Hugo, opens a brief in Chromium in both, saves it twenty times in turn, some seconds apart, and prints a
table of medians. The page reloads by itself; the time ends when the browser shows what was written.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, sync_playwright

from benchmarks.builds import Desk, hugo
from tests.browser.chromium import FLAGS, find
from tests.browser.preview import free_port, preview_of

EDITS = 20
BETWEEN = 4.0
"""Seconds from one edit to the next: who writes looks at what it did."""
LONG = 600_000
"""Milliseconds that a page may take."""
_SHOWN = """
    const look = () => {
        const [word] = document.body?.textContent.match(/\\bedit\\d+\\b/) ?? [];
        if (word) { watching.disconnect(); shown(word, Date.now()); }
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { childList: true, subtree: true, characterData: true });
"""
"""Has a page say, at once, which edit it shows, and when."""


@contextmanager
def served_by_hugo(desk: Desk) -> Iterator[str]:
    """Yield the address of Hugo's server."""
    port = free_port()
    command = [hugo(), "server", "--port", str(port), "--baseURL", "/", "--appendPort=false", "--renderToMemory"]
    running = subprocess.Popen(command, cwd=desk.hugo, stdout=subprocess.PIPE, encoding="utf-8")
    assert running.stdout
    try:
        for line in running.stdout:
            if "Web Server is available" in line:
                break
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait()


class Reader:
    """A page in a browser that says when it shows a word, as soon as it does."""

    def __init__(self, browser: Browser, address: str) -> None:
        """Open a page."""
        self._shown: dict[str, float] = {}
        self.context = browser.new_context()
        self.context.expose_binding("shown", lambda _, word, at: self._shown.setdefault(word, at))
        self.context.add_init_script(_SHOWN)
        self._page = self.context.new_page()
        self._page.goto(address, timeout=LONG)
        self._page.wait_for_load_state("load")

    def shows(self, word: str) -> float:
        """Wait until the page shows a word; return the time at which it did, in seconds."""
        until = time.time() + LONG / 1000
        while word not in self._shown:
            assert time.time() < until, f"{word} never came"
            self._page.wait_for_timeout(20)
        return self._shown[word] / 1000


def edited(desk: Desk, reader: Reader, number: int) -> float:
    """Save the brief with another word, and return the seconds until the browser shows it."""
    word = f"edit{number}"
    text = desk.text.replace("by way of", f"by {word} way of", 1)
    assert word in text
    begun = time.time()
    desk.brief.write_text(text, "utf-8")
    return reader.shows(word) - begun


def measured(browser: Browser, desk: Desk, address: str, settle: float) -> list[float]:
    """Return the seconds of each edit."""
    reader = Reader(browser, f"{address}briefs/{desk.brief.stem}/")
    time.sleep(settle)
    found = []
    for number in range(EDITS):
        found.append(edited(desk, reader, number))
        time.sleep(BETWEEN)
    reader.context.close()
    return found


def row(briefs: int, name: str, seconds: Sequence[float]) -> str:
    """Return a row of the table."""
    return f"| {briefs:,} | {name} | {median(seconds):.2f} | {quantiles(seconds, n=20)[-1]:.2f} |"


def main(sizes: Sequence[int]) -> None:
    """Print the table."""
    print("| briefs | command | median of seconds | 95th percentile |\n|---|---|---|---|", flush=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find()), args=list(FLAGS))
        for number in sizes:
            with tempfile.TemporaryDirectory() as folder:
                desk = Desk(Path(folder), number)
                with served_by_hugo(desk) as address:
                    print(row(number, "`hugo server`", measured(browser, desk, address, settle=1)), flush=True)
                desk.brief.write_text(desk.text, "utf-8")
                with preview_of(desk.project, patience=LONG / 1000) as preview:
                    print(
                        row(number, "`mkdocs serve`", measured(browser, desk, preview.address, settle=20)), flush=True
                    )
        browser.close()


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1000])
