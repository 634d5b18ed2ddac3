"""Hands the search plugin of the theme what readers look for, and nothing else."""

from collections.abc import Iterable
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig

from bluf.plugin.page import GeneratedPage

SEPARATOR = (
    r"""[\s\-\u2010-\u2015,;:!?=|/\[\](){}"\u201c\u201d\u2018\u00ab\u00bb]+"""
    r"""|\.(?=[\s"')\]\u201d\u2019]|$)"""  # a full stop, not the dots in U.S. or 3.5
    r"""|['\u2019]s(?![A-Za-z])|&(?:[lg]t|amp|quot|#34|#39);"""
)
# A name beats a title that holds the same word, and a title beats a text; but the many words of a sentence beat a name.
_BOOSTS = {"tags": 3.0, "title": 2.0, "text": 1.0}


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins.get("material/search")


def prepare_search(config: MkDocsConfig) -> None:
    """Set how texts are cut into words and how much names weigh, unless mkdocs.yml says otherwise."""
    search = _plugin(config)
    if search is not None:
        search.config.separator = search.config.separator or SEPARATOR
        for field, boost in _BOOSTS.items():
            search.config.fields.setdefault(field, {"boost": boost})


def add_entries(config: MkDocsConfig, pages: Iterable[GeneratedPage]) -> None:
    """Add the entries of the pages to the index, which prints them as HTML: they are escaped here."""
    search = _plugin(config)
    if search is None:
        return
    for page in pages:
        for entry in page.of.entries:
            found: dict[str, Any] = {
                "location": page.url + (f"#{entry.anchor}" if entry.anchor else ""),
                "title": str(escape(entry.title)),
                "text": str(escape(" ".join(entry.text.split()))),
            }
            if entry.tags:
                found["tags"] = [str(escape(tag)) for tag in entry.tags]
            if entry.weight != 1:
                found["boost"] = entry.weight
            search.search_index.entries.append(found)
