"""The words of the site, for a query that finds nothing: one of them may be what the reader meant to type."""

from collections import Counter
from collections.abc import Iterable, Iterator

import regex

from bluf.search.names import packed
from bluf.search.searchable import Searchable

FILE = "words.txt.gz"
MOST = 10_000
"""Words beyond this many are left out, the rarest first; names are known besides."""
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}'\u2019-]{3,24}")


def packed_words(pages: Iterable[Searchable]) -> bytes:
    """Return the words, the most frequent first, one a line."""
    counted = Counter(word for page in pages for text in _texts(page) for word in _WORD.findall(text.lower()))
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return packed("\n".join(word for word, _ in ranked[:MOST]))


def _texts(page: Searchable) -> Iterator[str]:
    yield page.title
    yield from page.findable.names
    yield from (place.text for place in page.findable.places)
    if page.content:
        yield page.content.striptags()
