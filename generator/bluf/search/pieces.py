"""Cuts the index of words into small pieces, as a query fetches every piece in which one of its words may stand.

Pagefind 1.5 fills its files by the number of pages and words, so that at ten thousand briefs a word that stands once
comes with fifty kilobytes of others. It takes the piece whose two ends a word lies between, and where there is none,
each that begins or ends with a part of the word: no word may lie between two pieces.
"""

from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix
from pathlib import Path
from typing import Any

import cbor2

from bluf.processes import shared
from bluf.search import stored

MOST = 12_000
"""Bytes of a piece before it is packed, unless it holds a single word."""
_WORTH_A_PROCESS = 4
"""Files of Pagefind."""
_BEGUN = 3
"""Letters that must be typed before a word that is not finished counts as begun."""


def cut(folder: Path, chunks: Sequence[tuple[str, str, str]]) -> list[list[str]]:
    """Rewrite the files of words; return `[from, to, file]` for each piece.

    The second piece of those that begin alike is also taken for what its first word and the one before it begin with:
    who has typed no more than that is shown two pieces, and not the dozens that may begin so.
    """
    found: list[list[str]] = []
    alike = ""
    names = [name for _, _, name in chunks]
    each = shared(lambda name: _cut(folder, name), names, _WORTH_A_PROCESS, doing="Indexing")
    for name, pieces in zip(names, each, strict=True):
        if all(name != file for _, _, file in pieces):
            _path(folder, name).unlink()  # not before, as another process may have to begin again
        for first, last, file in pieces:
            begin = first
            if found:
                before = found[-1][1]
                begun = commonprefix([before, first])  # noqa: RUF071 - of letters
                begin = f"{before}\0"
                if len(begun) >= _BEGUN and begun != alike:
                    begin = alike = begun
            found.append([begin, last, file])
    return found


def _cut(folder: Path, name: str) -> list[tuple[str, str, str]]:
    """Write one file anew, beside itself; return the first and the last word of each piece, and its name."""
    (words,) = stored.read(_path(folder, name))
    return [(piece[0][0], piece[-1][0], stored.write(folder, "{}.pf_index", name, [piece])) for piece in _pieces(words)]


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.pf_index"


def _pieces(words: Iterable[Any]) -> Iterator[list[Any]]:
    piece: list[Any] = []
    size = 0
    for word in words:
        more = len(cbor2.dumps(word))
        if piece and size + more > MOST:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += more
    if piece:
        yield piece
