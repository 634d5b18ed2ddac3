"""A preview under random edits: it always answers, always says what is wrong, and comes back by itself."""

import math
import random
import re
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.edits import edit
from tests.browser.preview import SOON, Preview
from tests.browser.tree import Expected, Tree, described, lay_out
from tests.proof import tries
from tests.site.project import files

pytestmark = [pytest.mark.browser, pytest.mark.proof]

PAGES = (
    "",
    "briefs/example/",
    "actors/ruritania/",
    "sources/",
    "rules/t107/",
    "about/",
    "nowhere/",
    "assets/bluf/bluf.css",
)
OPEN = ("briefs/example/", "", "actors/ruritania/", "about/")
RELOADED = "Reloading browsers"
"""What the terminal says once a build is served."""
HANGS = 30
"""Seconds after which a request is given up. Whether the longest hung is asked at the end, by what builds took."""

SAYS = r"""(wanted) => {
    const expected = JSON.parse(wanted);
    const banners = document.querySelectorAll(".bluf-problems");
    if (document.readyState !== "complete" || banners.length > 1) return false;
    const said = banners.length ? banners[0].querySelector("pre").textContent : "";
    const whole = document.title === "The site cannot be built";
    if (expected.whole) return whole && said.includes(expected.whole);
    if (whole) return false;
    const named = new Set([...said.matchAll(/^(.+?):\d+:\d+: (?:error|warning) [A-Z]\d+/gm)].map((found) => found[1]));
    const isTemplate = (name) => name.startsWith("templates/");
    const files = [...named].filter((name) => !isTemplate(name)).sort();
    const templates = [...named].filter(isTemplate);
    return JSON.stringify(files) === JSON.stringify(expected.files)
        && (expected.templates.length ? expected.templates.some((name) => named.has(name)) : !templates.length);
}"""


@dataclass
class Run:
    """One preview, one browser page, one seed."""

    seed: int
    tree: Tree
    preview: Preview
    page: Page
    temporary: Path
    told: list[str] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)
    """Seconds from an edit to the page that says what it broke or mended."""
    answered: list[float] = field(default_factory=list)
    """Seconds that requests took."""
    build: float = 0.0
    """Seconds that a build took of which the host told the time: the 95th percentile."""

    def tell(self, what: str) -> None:
        self.told.append(what)

    def why(self, said: str) -> str:
        last = "\n  ".join(self.told[-12:])
        return f"{said}\nseed {self.seed}; the last edits:\n  {last}\n\nThe terminal says:\n{self.preview.said[-6000:]}"

    def ask(self, path: str) -> None:
        begun = time.monotonic()
        try:
            status = self.preview.status(path, HANGS)
        except OSError as error:
            raise AssertionError(self.why(f"/{path}: {error} after {time.monotonic() - begun:.1f} s")) from error
        self.answered.append(time.monotonic() - begun)
        assert status in (200, 404), self.why(f"/{path}: {status}")

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Ask for several pages while something else is done: at once, and while a build is probably under way."""
        with ThreadPoolExecutor(len(PAGES)) as askers:
            asked = [askers.submit(self.ask, path) for path in PAGES]
            time.sleep(0.02)
            yield
            asked += [askers.submit(self.ask, path) for path in PAGES]
        for one in asked:
            one.result()

    def see(self, expected: Expected) -> None:
        """Wait until the open page says what it should; nobody reloads it."""
        try:
            self.page.wait_for_function(SAYS, arg=described(expected), timeout=SOON, polling=20)
        except Error as error:
            served = self.preview.text(self.page.url.removeprefix(self.preview.address)).partition("bluf-problems")[2]
            said = f"{expected} was not shown on {self.page.url}. The server's page says:\n{served[:3000]}"
            raise AssertionError(self.why(said)) from error

    def go(self, address: str) -> None:
        """Have the page leave for another address, as by a link.

        The browser's own commands (go there, close) never return if the page reloads itself at that moment.
        """
        with suppress(Error):  # it reloads itself, and stays
            self.page.evaluate("(to) => { location.href = to; }", address)

    def leave(self) -> None:
        """Leave the preview."""
        until = time.monotonic() + SOON / 1000
        while self.page.url != "about:blank":
            assert time.monotonic() < until, self.why(self.page.url)
            self.go("about:blank")
            self.page.wait_for_timeout(200)

    def settle(self, before: Expected, since: float) -> Expected:
        expected = self.tree.expected()
        self.see(expected)
        if expected != before:
            self.shown.append(time.monotonic() - since)
        assert self.preview.process.poll() is None, self.why("the preview ended")
        return expected

    def builds(self) -> list[float]:
        """Return how long builds took; of several that took the same hundredth MkDocs tells only the first."""
        return [float(seconds) for seconds in re.findall(r"Documentation built in ([\d.]+) seconds", self.preview.said)]

    def begin(self) -> None:
        """Have the preview build a few times for edits that break nothing, so that the host tells what that takes."""
        for number in range(5):
            before = self.preview.said.count(RELOADED)
            with self.tree.path("briefs/example.yaml").open("a", encoding="utf-8") as brief:
                brief.write(f"# {number}\n")
            self.preview.wait_for(RELOADED, before + 1)
        self.tree.restore_all()

    def judge(self) -> None:
        """Ask that what was shown was shown in time, on a machine as fast as this one, and that no request hung.

        An edit during a build is seen by the next one; what is left of three is for noticing it and for the browser.
        """
        self.build = _percentile_95(self.builds())
        shown, allowed = _percentile_95(self.shown), max(2.0, 3 * self.build)
        assert shown <= allowed, self.why(f"shown after {shown:.2f} s, {allowed:.2f} s allowed: {sorted(self.shown)}")
        longest, allowed = max(self.answered), max(5.0, 5 * self.build)
        assert longest <= allowed, self.why(f"a request took {longest:.2f} s, {allowed:.2f} s allowed")

    def site(self) -> dict[str, bytes]:
        (folder,) = self.temporary.glob("mkdocs_*")
        return files(folder)

    def compare(self, wanted: dict[str, bytes], what: str) -> None:
        """Ask that the site becomes exactly what it should be: a build may still be under way."""
        until = time.monotonic() + SOON / 1000
        while (now := self.site()) != wanted:
            differing = sorted(name for name in now.keys() | wanted.keys() if now.get(name) != wanted.get(name))
            assert time.monotonic() < until, self.why(f"the site differs from {what}: {differing[:20]}")
            time.sleep(0.2)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _begin(tree: Tree, temporary: Path, port: int = 0) -> Preview:
    temporary.mkdir(exist_ok=True)
    preview = Preview(tree.project, port=port, PYTHONPATH=str(tree.program / "generator"), TMPDIR=str(temporary))
    preview.wait_for("Serving on")
    return preview


@pytest.mark.parametrize("seed", range(1, tries(1, 5) + 1))
def test_a_preview_answers_says_what_is_wrong_and_recovers_whatever_is_done_to_its_files(
    seed: int, tmp_path: Path, page: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(seed)  # noqa: S311 - so that a failure can be repeated
    tree, temporary = lay_out(tmp_path), tmp_path / "temporary"
    preview = _begin(tree, temporary)
    try:
        run = Run(seed, tree, preview, page, temporary)
        page.goto(preview.address + OPEN[0])
        run.see(Expected())
        clean = run.site()
        run.begin()
        run.compare(clean, "the one before the first edit")
        threads, open_files = preview.threads, preview.open_files
        expected = Expected()
        number = 0
        while len(run.told) < tries(10, 100):
            number += 1
            expected = _step(run, chance, expected, number)
            if number % 10 == 0:
                tree.restore_all()
                run.tell("everything restored")
                expected = run.settle(expected, time.monotonic())
                assert not expected, run.why(str(expected))
                run.compare(clean, "the one before the first edit")
        run.judge()
        _ask_the_same_of_a_fresh_one(run, chance, clean)
        assert "Traceback" not in run.preview.said, run.why("a traceback")
        assert run.preview.threads <= threads + 4, run.why(f"{run.preview.threads} threads, {threads} before")
        assert run.preview.open_files <= open_files + 8, run.why(f"{run.preview.open_files} open, {open_files} before")
    finally:
        run.preview.stop()
    assert list(temporary.iterdir()) == []
    with capsys.disabled():
        print(_figures(run))


def _step(run: Run, chance: random.Random, before: Expected, number: int) -> Expected:
    changed = run.tree.changed()
    if chance.random() < 0.15:
        run.go(run.preview.address + chance.choice(OPEN))
    pauses = chance.choice(((), (), (), (0.0,), (0.3,), (0.9,), (0.05, 0.7)))  # before, into or behind a build
    for pause in (*pauses, None):
        if changed and chance.random() < (0.7 if len(changed) > 4 else 0.35):
            name = chance.choice(changed)
            run.tree.restore(name)
            run.tell(f"{number}: {name}: restored")
        else:
            run.tell(f"{number}: {edit(run.tree, chance)}")
        since = time.monotonic()
        changed = run.tree.changed()
        time.sleep(pause or 0)
    with run.asking():
        return run.settle(before, since)


def _ask_the_same_of_a_fresh_one(run: Run, chance: random.Random, clean: dict[str, bytes]) -> None:
    """A preview that was begun on the files as they are now has the same site, and it is left clean in turn."""
    run.tree.restore_all()
    before = run.settle(Expected(), time.monotonic())
    while not before or before.whole:
        run.tree.restore_all()
        run.tell(f"for a fresh preview: {edit(run.tree, chance)}")
        before = run.settle(before, time.monotonic())
    site = run.site()
    run.leave()
    run.preview.stop()
    assert list(run.temporary.iterdir()) == [], run.why("the preview left something behind")
    run.preview = _begin(run.tree, run.temporary, run.preview.port)
    run.page.goto(run.preview.address + OPEN[0])
    run.see(before)
    run.compare(site, "that of the preview before")
    run.tree.restore_all()
    run.settle(before, time.monotonic())
    run.compare(clean, "the one before the first edit")


def _percentile_95(seconds: list[float]) -> float:
    return sorted(seconds)[math.ceil(len(seconds) * 0.95) - 1]


def _figures(run: Run) -> str:
    shown, answered = sorted(run.shown), sorted(run.answered)
    return (
        f"\npreview, seed {run.seed}: {len(run.told)} edits, no request of {len(answered)} hung "
        f"(median {statistics.median(answered):.2f} s, longest {answered[-1]:.2f} s); "
        f"{len(shown)} changes shown after {statistics.median(shown):.2f} s (median), "
        f"{_percentile_95(shown):.2f} s (95th percentile), {shown[-1]:.2f} s (longest), "
        f"where a build took {run.build:.2f} s (95th percentile)"
    )
