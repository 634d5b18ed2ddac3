"""What was rendered: HTML, the headings for the table of contents, and the anchors other pages may link to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

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


@dataclass
class _Reader(HTMLParser):
    headings: list[Heading] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: tuple[int, str] | None = None
        self._text = ""
        self._left_out = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        anchor = named.get("id")
        if anchor:
            self.anchors.add(anchor)
        if tag in ("h1", "h2", "h3") and anchor:
            self._open, self._text = (int(tag[1]), anchor), ""
        elif self._open and tag not in _VOID and (self._left_out or "data-toc-skip" in named):
            self._left_out += 1

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= 1
        elif self._open and tag == f"h{self._open[0]}":
            self.headings.append(Heading(self._open[0], " ".join(self._text.split()), self._open[1]))
            self._open = None

    @override
    def handle_data(self, data: str) -> None:
        if self._open and not self._left_out:
            self._text += data


def read(html: str) -> Fragment:
    """Read headings and anchors off rendered HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Fragment(html, tuple(reader.headings), frozenset(reader.anchors))
