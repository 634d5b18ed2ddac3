"""The words of the site: those a reader may have meant to type, and those that stand in most pages."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import regex

from bluf.search.names import packed
from bluf.search.searchable import Searchable

FILE = "words.txt.gz"
COMMON = "common.txt.gz"
MOST = 10_000
"""Words beyond this many are left out, the rarest first; names are known besides."""
LEAST = 50
"""Pages in which a word must stand to be common: in fewer it may well be what they are about."""
SHARE = 2 / 3
"""Of the pages: a word that stands in so many hardly narrows a search, and it costs the most."""
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'\u2019-]{0,24}")
_MEANT = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}'\u2019-]{3,24}")


def counted(pages: Iterable[Searchable]) -> Counter[str]:
    """Return each word with the number of pages in which it stands."""
    return Counter(word for page in pages for word in {word for text in _texts(page) for word in _words(text)})


def most_frequent(*parts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the words of all parts of a site with the number of pages, the most frequent first."""
    found = Counter[str]()
    for part in parts:
        found.update(part)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def packed_words(words: Iterable[tuple[str, int]]) -> bytes:
    """Return the words that can be taken for a misspelt one, one a line."""
    return packed("\n".join([word for word, _ in words if _MEANT.fullmatch(word)][:MOST]))


def packed_common(words: Iterable[tuple[str, int]], pages: int) -> bytes:
    """Return the words that a search leaves out beside others, one a line; none for a site of few pages."""
    return packed("\n".join(word for word, standing in words if standing >= max(LEAST, SHARE * pages)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _texts(page: Searchable) -> Iterator[str]:
    yield page.title
    yield from page.findable.names
    yield from (place.text for place in page.findable.places)
    if page.content:
        yield page.content.striptags()
