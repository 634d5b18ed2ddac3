"""A browser that types queries into a site and says at which place what is wanted comes, and what that cost."""

from types import TracebackType
from typing import Any, Self

from playwright.sync_api import Browser

from benchmarks.queries import Query

NOWHERE = 1_000
"""The rank of what is not among those that are shown."""

_FIND = """async ([typed, chosen]) => {
  const { find } = await import(new URL("assets/bluf/search/finder.js", TOP));
  const { places } = await import(new URL("assets/bluf/search/places.js", TOP));
  const begun = performance.now();
  const { exact, results } = await find(new URL(TOP), typed, { chosen });
  const data = await Promise.all(results.slice(0, 8).map((result) => result.data()));
  const spent = performance.now() - begun;
  const pages = data.map((one) => [one.raw_url.slice(1), places(one, 2).map((place) => place.anchor)]);
  return [exact.map((one) => [one.url, []]), pages, spent];
}"""


class Searcher:
    """The search of a site, asked as its box asks."""

    def __init__(self, browser: Browser, home: str) -> None:
        """Take a browser and the address of the site."""
        self._context = browser.new_context()
        self._home = home
        self.spent: list[float] = []
        """Milliseconds of each query, with all that it fetched."""
        self.fetched: list[int] = []
        """Bytes that came for the search, of each file."""

    def __enter__(self) -> Self:
        """Open a page of the site."""
        self._page = self._context.new_page()
        self._page.goto(self._home)
        self._page.on("response", lambda answer: self.fetched.append(len(answer.body())))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self._context.close()

    def rank(self, query: Query) -> int:
        """Return at which place the page comes, with its place among the two that are shown of it."""
        chosen: dict[str, Any] = {facet: list(values) for facet, values in query.chosen.items()}
        exact, pages, spent = self._page.evaluate(_FIND.replace("TOP", repr(self._home)), [query.typed, chosen])
        self.spent.append(spent)
        named = [url for url, _ in exact]
        shown = [*exact, *(one for one in pages if one[0] not in named)]
        right = (
            place
            for place, (url, anchors) in enumerate(shown, 1)
            if url == query.page and (not query.anchor or query.anchor in anchors)
        )
        return next(right, NOWHERE)
