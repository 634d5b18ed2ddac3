"""Writes what a reader's search looks in: the pages made from records, and those written by hand."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from bluf.plugin.page import GeneratedPage
from bluf.resources import templates
from bluf.search import Searchable, SearchError, write_index
from bluf.site.findable import Findable

_BY_HAND = Findable("Page", by_name=True, facets=(("kind", "Page"),))


def index(config: MkDocsConfig, pages: Iterable[Page]) -> None:
    """Write the index into the folder of the site. Raise PluginError if that cannot be done."""
    language = str(config.theme.get("language") or "en")
    try:
        write_index(tuple(_searchable(pages)), Path(config.site_dir), templates(), language)
    except SearchError as error:
        raise PluginError(f"bluf: The search index could not be made. {error}") from error


def _searchable(pages: Iterable[Page]) -> Iterator[Searchable]:
    for page in pages:
        title = Markup(page.title or "").striptags()
        if not isinstance(page, GeneratedPage):
            if not page.meta.get("search", {}).get("exclude"):
                yield Searchable(page.url, title, _BY_HAND, content=Markup(page.content or ""))
        elif page.of.findable:
            yield Searchable(page.url, page.of.title, page.of.findable, page.of.updated)
