"""Search beside the theme's own: what comes first, how large the index is, and what a first query costs.

`python -m benchmarks.search [BRIEFS ...]` (100 and 1,000 unless told otherwise) builds a made-up desk twice, with the
search of bluf and with that of Material on the text of the same pages, asks both the same queries in a browser, and
prints a table. Bytes are counted as a host sends them that packs text (GitHub Pages does).
"""

import gzip
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, Response, expect, sync_playwright
from playwright.sync_api import TimeoutError as NothingFound

from benchmarks.corpus import corpus, write
from benchmarks.queries import Query, queries
from benchmarks.searching import NOWHERE, Searcher
from tests.browser.chromium import FLAGS, find
from tests.site.project import build, copy, options, served

# Material reads the pages itself, headings and all; bluf keeps its own pages from it.
_PEER = """
def on_page_context(context, page, config, nav):
    page.meta.pop("search", None)
    page.content = page.content or ""


on_page_context.mkdocs_priority = 200


def on_config(config):
    config.plugins["material/search"].config.enabled = True


on_config.mkdocs_priority = 50  # behind bluf, which switches it off, and before it begins
"""
_BUDGET = 300_000
"""Bytes that a first query may fetch."""
_PATIENCE = 600
"""Seconds that the theme's search may take to find something."""
_PACKED = (".js", ".json", ".html", ".css")


class Peer:
    """The theme's search, typed into as a reader does."""

    def __init__(self, page: Page) -> None:
        """Take a page of a site that has it."""
        self._page = page

    def rank(self, query: Query) -> int:
        """Return at which place the page comes; a place in it counts if it is among what is shown of the page."""
        self._page.reload()  # it goes on with the query before
        box = self._page.locator(".md-search__input")
        box.click()
        box.press_sequentially(query.typed.strip('"'))
        expect(self._page.locator(".md-search-result__meta")).to_contain_text("matching", timeout=60_000)
        self._page.wait_for_timeout(500)  # it does not say when the last letter was heard
        shown = self._page.locator(".md-search-result__item").evaluate_all(
            "items => items.slice(0, 8).map(item => [...item.querySelectorAll('a')].map(link => link.href))"
        )
        for place, links in enumerate(shown, 1):
            paths = [link.split("?")[0].split("#")[0] for link in links]
            anchors = [link.partition("#")[2] for link in links]
            if paths and paths[0].endswith(f"/{query.page}") and (not query.anchor or query.anchor in anchors):
                return place
        return NOWHERE


def _sent(url: str) -> int:
    with urlopen(url) as answer:  # noqa: S310 - of the site; what the browser has may be too much to hand over
        body = answer.read()
    return len(gzip.compress(body, 6)) if url.split("?", maxsplit=1)[0].endswith(_PACKED) else len(body)


@contextmanager
def counted(page: Page, of: str = "") -> Iterator[list[int]]:
    """Yield the bytes of what is fetched meanwhile, or of that of it whose address holds `of`."""
    sent: list[int] = []
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it takes no built-in function
    yield sent
    page.wait_for_load_state("networkidle")
    sent += [_sent(answer.url) for answer in answers if answer.ok and of in answer.url]


def first_query(browser: Browser, home: str, typed: str, each: int = 0) -> tuple[int, float]:
    """Return the bytes that a first search fetches, and the seconds until something is found.

    With so many milliseconds from letter to letter it is typed, otherwise it is pasted.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{home}method/", wait_until="networkidle")
    page.locator("[data-bluf-search][aria-haspopup]").wait_for()
    with counted(page) as sent:
        begun = perf_counter()
        page.keyboard.press("/")
        box = page.locator("#bluf-search-input")
        box.press_sequentially(typed, delay=each, timeout=0) if each else box.fill(typed)
        page.locator("dialog.bluf-search .bluf-found a").first.wait_for()
        spent = perf_counter() - begun
    context.close()
    return sum(sent), spent


def _ours(browser: Browser, home: str, asked: Sequence[Query]) -> tuple[list[int], float, list[tuple[int, float]]]:
    """Return the ranks, the milliseconds of a query once all is there, and what each costs as the first."""
    firsts = [first_query(browser, home, query.typed) for query in asked]
    with Searcher(browser, home) as search:
        ranks = [search.rank(query) for query in asked]
        before = len(search.spent)
        for query in asked:
            search.rank(query)
        return ranks, median(search.spent[before:]), firsts


def _theirs(browser: Browser, home: str, asked: Sequence[Query]) -> tuple[list[int], int, float | None]:
    """Return the ranks and what the first query costs.

    No seconds if nothing was found in time, and no ranks if all queries would take longer than that: each begins anew.
    """
    context = browser.new_context()
    page = context.new_page()
    with counted(page, of="search") as sent:  # which it fetches with the page
        page.goto(f"{home}method/", wait_until="networkidle")
        begun = perf_counter()
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially("ruritania")
        try:
            page.locator("a.md-search-result__link").first.wait_for(timeout=_PATIENCE * 1000)
        except NothingFound:
            spent = None
        else:
            spent = perf_counter() - begun
    peer = Peer(page)
    soon = spent is not None and spent < _PATIENCE / len(asked)
    ranks = [peer.rank(query) for query in asked if not query.chosen] if soon else []
    context.close()
    return ranks, sum(sent), spent


def _built(folder: Path, briefs: int, change: Callable[[Path], None] | None = None) -> Path:
    project = write(copy(folder / "desk"), corpus(briefs))
    options(project, ("pdf: true", "pdf: false"), ("social_cards: true", "social_cards: false"))  # nobody asks for them
    if change:
        change(project)
    done = build(project, folder / "site", "-q", timeout=3_600)
    assert done.returncode == 0, done.stderr[-2_000:]
    return folder / "site"


def _with_theirs(project: Path) -> None:
    (project / "peer.py").write_text(_PEER)
    options(project, ("plugins:\n", "hooks: [peer.py]\nplugins:\n  - search\n"))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _share(ranks: Sequence[int], most: int) -> str:
    return f"{100 * sum(rank <= most for rank in ranks) / len(ranks):.0f}%"


def main(sizes: Sequence[int]) -> None:
    """Print a row for each number of briefs and each search."""
    print("| briefs | search | first | first three | index, MB | of the pages | first query, KB | s | another, ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find()), args=list(FLAGS))
        for number in sizes:
            asked = tuple(queries(dict(corpus(number))))
            with tempfile.TemporaryDirectory() as folder:
                site = _built(Path(folder), number)
                with served(site) as home:
                    ranks, another, firsts = _ours(browser, home, asked)
                sent = [size for size, _ in firsts]
                told = f"{median(sent) / 1e3:.0f}, at most {max(sent) / 1e3:.0f}"
                told += f", {sum(size <= _BUDGET for size in sent)} of {len(sent)} within {_BUDGET / 1e3:.0f}"
                waited = f"{median(spent for _, spent in firsts):.1f}"
                print(_row(number, "bluf", ranks, site, "pagefind", told, waited, f"{another:.0f}"), flush=True)
            with tempfile.TemporaryDirectory() as folder:
                site = _built(Path(folder), number, _with_theirs)
                with served(site) as home:
                    ranks, whole, spent = _theirs(browser, home, asked)
                waited = f"over {_PATIENCE}" if spent is None else f"{spent:.1f}"
                print(_row(number, "Material", ranks, site, "search", f"{whole / 1e3:.0f}", waited, ""), flush=True)
        browser.close()


def _row(number: int, search: str, ranks: Sequence[int], site: Path, folder: str, *told: str) -> str:
    index, pages = _size(site / folder), sum(path.stat().st_size for path in site.rglob("*.html"))
    shares = [_share(ranks, 1), _share(ranks, 3)] if ranks else ["too slow to ask", ""]
    cells = [str(number), search, *shares, f"{index / 1e6:.1f}", f"{index / pages:.1%}", *told]
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [100, 1_000])
