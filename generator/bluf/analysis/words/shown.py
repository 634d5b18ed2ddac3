"""Prose as it is shown: entities read and signs of Markdown gone, so that nothing between two letters parts a word."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bluf.model.characters import read
from bluf.model.texts import Text

_WITHIN_WORDS = re.compile(r"\w[*_`\[\\]\S|\S[*_`\])]\w")
_LABELLED = re.compile(r"\[\[[^\[\]\n|]{1,170}\|([^\[\]\n|]{1,200})\]\]")


def found_as_read(text: Text, find: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Yield the pieces that are found in a text as it is written, and those that only readers of the page would see."""
    written = dict.fromkeys(found := list(find(text.text)))
    yield from found
    read_as = shown(text.text) if text.prose else text.text
    if read_as != text.text:
        yield from (piece for piece in find(read_as) if piece not in written)


@lru_cache(maxsize=4096)
def shown(prose: str) -> str:
    """Return the letters of a text in Markdown as a reader sees them; as they are written where it parts no word."""
    if not _WITHIN_WORDS.search(prose):
        return read(prose)
    return "".join(_pieces(_markdown().parse(_LABELLED.sub(r"\1", prose))))


def _pieces(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        yield from _pieces(token.children or ())
        yield "\n" if token.type in ("softbreak", "hardbreak") or token.block else ""
        yield "" if token.children else token.content


@cache
def _markdown() -> MarkdownIt:
    """Return a parser that reads what the pages print."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    return markdown.disable(["image", "html_block", "html_inline"])
