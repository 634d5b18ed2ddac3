"""Cuts the index of words into small pieces, as a query fetches every piece in which one of its words may stand.

Pagefind 1.5 fills its files by the number of pages and words, so that at ten thousand briefs a word that stands once
comes with fifty kilobytes of others. It takes the piece whose two ends a word lies between, and where there is none,
each that begins or ends with a part of the word: no word may lie between two pieces.
"""

from collections.abc import Iterable, Iterator
from os.path import commonprefix

from bluf.search.postings import array

MOST = 12_000
"""Bytes of a piece before it is packed, unless it holds a single word."""
_BEGUN = 3
"""Letters that must be typed before a word that is not finished counts as begun."""


def cut(words: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """Yield the pieces of words, which are ordered: from where, to where, and what stands in the file.

    The second piece of those that begin alike is also taken for what its first word and the one before it begin with:
    who has typed no more than that is shown two pieces, and not the dozens that may begin so.
    """
    before = alike = ""
    for piece in _pieces(words):
        begin, end = piece[0][0], piece[-1][0]
        begun = commonprefix([before, begin])  # noqa: RUF071 - of letters
        if len(begun) >= _BEGUN and begun != alike:
            begin = alike = begun
        elif before:
            begin = f"{before}\0"
        before = end
        yield begin, end, b"".join((array(1), array(len(piece)), *(content for _, content in piece)))


def _pieces(words: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    piece: list[tuple[str, bytes]] = []
    size = 0
    for word, content in words:
        if piece and size + len(content) > MOST:
            yield piece
            piece, size = [], 0
        piece.append((word, content))
        size += len(content)
    if piece:
        yield piece
