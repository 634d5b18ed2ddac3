"""Corpus to pages: every view rendered, with what a host needs to place, link, mark and index it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bluf.cache import Cache
from bluf.corpus import Corpus
from bluf.problems import Explanation
from bluf.render import Addresses, BrokenTemplate, Renderer
from bluf.site.kept_pages import KeptPages
from bluf.site.making import Making
from bluf.site.page import SitePage


def build_site(
    corpus: Corpus,
    explanations: Mapping[str, Explanation],
    templates: Path,
    addresses: Addresses,
    site_name: str,
    *,
    pdf: bool = False,
    on_broken: Callable[[BrokenTemplate], None] | None = None,
    cache: Cache | None = None,
) -> tuple[SitePage, ...]:
    """Return every page of the site: index pages first, then briefs newest first, actors, sources and rules.

    With `pdf` the pages of briefs link to their documents. Raise BrokenTemplate; with `on_broken` all of them are told
    there, and the pages concerned are empty. With a `cache`, pages are taken from it that would be the same.
    """
    broken = list[BrokenTemplate]()

    def told(one: BrokenTemplate) -> None:
        broken.append(one)
        if on_broken:
            on_broken(one)

    renderer = Renderer(templates, corpus, addresses, told if on_broken else None)
    making = Making(corpus, renderer, explanations, site_name, pdf)
    kept = KeptPages(making, cache, broken, templates, addresses) if cache and cache.keeps else making
    return tuple(kept.page(target) for target in making.targets())
