"""Writes what a reader's search looks in: the pages made from records, and those written by hand."""

from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from bluf.cache import Cache
from bluf.plugin.page import GeneratedPage
from bluf.render import Addresses, page_uri
from bluf.resources import templates
from bluf.search import IndexProcess, Searchable, SearchError, write_index
from bluf.site import Pages, findable_of, title_of
from bluf.site.findable import Findable

_BY_HAND = Findable("Page", by_name=True, facets=(("kind", "Page"),))


def instead_of_the_theme_s(config: MkDocsConfig) -> None:
    """Switch the theme's own search off where mkdocs.yml names it: a page has one box."""
    if (theirs := config.plugins.get("material/search")) is not None:
        theirs.config.enabled = False


def index(config: MkDocsConfig, found: Sequence[Searchable], cache: Cache) -> None:
    """Write the index into the folder of the site. Raise PluginError if that cannot be done."""
    try:
        write_index(found, Path(config.site_dir), templates(), _language(config), cache)
    except SearchError as error:
        raise PluginError(f"bluf: The search index could not be made. {error}") from error


def index_of_site(config: MkDocsConfig, cache: Cache) -> IndexProcess:
    """Return what makes the files of an index in the background, as the options are now."""
    return IndexProcess(templates(), _language(config), cache)


def by_hand(pages: Iterable[Page]) -> Iterator[Searchable]:
    """Yield the pages written by hand as search sees them."""
    for page in pages:
        if not isinstance(page, GeneratedPage) and not page.meta.get("search", {}).get("exclude"):
            title = Markup(page.title or "").striptags()  # noqa: S704 - its marks are taken off
            content = Markup(page.content or "")  # noqa: S704 - the page itself, after what runs was taken out
            yield Searchable(page.url, title, _BY_HAND, content=content)


def from_records(pages: Pages, addresses: Addresses, there: Container[str]) -> Iterator[Searchable]:
    """Yield the pages made from records that are there as search sees them; index pages are not made for it."""
    for target in pages.targets(sought=True):
        uri = page_uri(target)
        url = addresses.url(uri)
        if uri not in there:
            continue
        if not target.id:
            if findable := findable_of(target.kind):
                yield Searchable(url, title_of(target.kind), findable)
        else:
            page = pages.sought(target)
            yield Searchable(url, page.title, page.findable, page.updated)


def searchable(pages: Iterable[Page]) -> Iterator[Searchable]:
    """Yield pages as search sees them."""
    for page in pages:
        if not isinstance(page, GeneratedPage):
            yield from by_hand([page])
        elif page.of.findable:
            yield Searchable(page.url, page.of.title, page.of.findable, page.of.updated)


def _language(config: MkDocsConfig) -> str:
    return str(config.theme.get("language") or "en")
