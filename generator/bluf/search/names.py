"""The names that readers type: each with the page it means, so that an exact name comes before every mention of it.

Written packed, in rows `[url, title, kind, name, name ...]`. The browser unpacks it (DecompressionStream).
"""

import gzip
import json
from collections.abc import Iterable

from bluf.search.searchable import Searchable

FILE = "names.json.gz"


def packed_names(pages: Iterable[Searchable]) -> bytes:
    """Return the names of all pages that are known by name, packed; the same pages give the same bytes."""
    rows = [[page.url, page.title, page.findable.kind, *page.findable.names] for page in pages if page.findable.by_name]
    return packed(json.dumps(rows, ensure_ascii=False, separators=(",", ":")))


def packed(text: str) -> bytes:
    """Return a text packed, without a time in it."""
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)
