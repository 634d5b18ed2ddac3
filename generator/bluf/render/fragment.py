"""What was rendered: HTML, the headings for the table of contents, and the anchors other pages may link to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from typing_extensions import override

from bluf.render.squeezed import squeezed

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements that HTML never closes."""


@dataclass(frozen=True)
class Heading:
    """A heading with an id. Level 1 is the page's title."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Fragment:
    """The content of a page."""

    html: str
    headings: tuple[Heading, ...]
    anchors: frozenset[str]


_ANCHOR = re.compile(r"""\sid="([^"<>]+)\"""")
"""An id where it stands in a tag: in texts and in other attributes the quotation marks are escaped."""
_HEADING = re.compile(r"<h([123])\b[^<>]*>")


@dataclass
class _Reader(HTMLParser):
    """Reads the words of a heading."""

    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._left_out = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and (self._left_out or "data-toc-skip" in dict(attrs)):
            self._left_out += 1

    @override
    def handle_endtag(self, tag: str) -> None:
        self._left_out -= bool(self._left_out)

    @override
    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self.text += data


def read(html: str) -> Fragment:
    """Squeeze rendered HTML, and read its headings and anchors: ours, with every attribute in double quotes."""
    html = squeezed(html)
    return Fragment(html, tuple(_headings(html)), frozenset(_ANCHOR.findall(html)))


def _headings(html: str) -> Iterator[Heading]:
    for found in _HEADING.finditer(html):
        if anchor := _ANCHOR.search(found.group()):
            words = html[found.end() : html.find(f"</h{found[1]}>", found.end())]
            yield Heading(int(found[1]), " ".join(_text(words).split()), anchor[1])


def _text(html: str) -> str:
    if "<" not in html:  # as of most headings, and to read one takes the longest
        return unescape(html)
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text
