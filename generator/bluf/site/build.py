"""Corpus to pages: every view rendered, with what a host needs to place, link, mark and index it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from bluf.cache import Cache
from bluf.corpus import Corpus
from bluf.problems import Explanation
from bluf.render import Addresses, BrokenTemplate, Renderer
from bluf.site.kept_pages import KeptPages, KeptSought
from bluf.site.making import Making
from bluf.site.page import Named, SitePage
from bluf.site.sought import Sought
from bluf.views.targets import Target


class Pages(Protocol):
    """The pages of a site, each made when it is asked for."""

    def targets(self, *, sought: bool = False) -> Iterator[Target]:
        """Yield every page: index pages first, then periods, briefs newest first, actors, sources and rules.

        With `sought`, only those that a search may find.
        """

    def has(self, target: Target) -> bool:
        """Whether there is a page of a kind and id."""

    def page(self, target: Target) -> SitePage:
        """Return a page. Raise KeyError if there is none, BrokenTemplate if its template does not hold."""

    def sought(self, target: Target) -> Sought:
        """Return how a search finds the page of a record or a rule, without making it. Raise KeyError."""

    def named(self, target: Target) -> Named:
        """Return what can be said of a page that is not made. Raise KeyError if there is none."""


def pages_of(
    corpus: Corpus,
    explanations: Mapping[str, Explanation],
    templates: Path,
    addresses: Addresses,
    site_name: str,
    *,
    pdf: bool = False,
    on_broken: Callable[[BrokenTemplate], None] | None = None,
    cache: Cache | None = None,
    kept_sought: KeptSought | None = None,
) -> Pages:
    """Return the pages of the site.

    With `pdf` the pages of briefs link to their documents. Raise BrokenTemplate; with `on_broken` all of them are told
    there, and the pages concerned are empty. With a `cache`, pages are taken from it that would be the same;
    with `kept_sought`, so is how a search finds them, as long as it is given again.
    """
    broken = list[BrokenTemplate]()

    def told(one: BrokenTemplate) -> None:
        broken.append(one)
        if on_broken:
            on_broken(one)

    renderer = Renderer(templates, corpus, addresses, told if on_broken else None)
    making = Making(corpus, renderer, explanations, site_name, pdf)
    if kept_sought is None and not (cache and cache.keeps):
        return making
    return KeptPages(making, cache or Cache(None), broken, addresses, kept_sought)


def build_site(*of: Any, **options: Any) -> tuple[SitePage, ...]:
    """Return every page of `pages_of`, in their order."""
    pages = pages_of(*of, **options)
    return tuple(map(pages.page, pages.targets()))


def one_of_each(pages: Pages) -> Iterator[Target]:
    """Yield a page of each kind that is made from a record or a rule, and the index pages that list no records."""
    seen = {"period"}
    for target in pages.targets(sought=True):
        if target.kind not in seen and (target.id or target.kind in _FEW):
            seen.add(target.kind)
            yield target


_FEW = frozenset({"method", "rules", "security"})
