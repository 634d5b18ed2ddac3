"""Pages written by hand hold text, pictures of the site and links; what would run or ask another host is refused.

Their Markdown may hold HTML, and a contribution is HTML that nobody has read. So the HTML is not searched for what is
bad: it is read and written anew from what is known to be harmless, and what is left over is reported. What a browser
gets is then what was looked at, whatever else the text could be read as.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from typing_extensions import override

from bluf.model.addresses import address_fault


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", text))


_VOID = _words("br col hr img input wbr")
_ELEMENTS = _VOID | _words(
    """a abbr address article aside b bdi bdo blockquote caption cite code colgroup dd del details dfn div dl dt em
    figcaption figure footer h1 h2 h3 h4 h5 h6 header i ins kbd label li mark nav ol p pre q rp rt ruby s samp section
    small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
    circle ellipse g line path polygon polyline rect svg"""
)
_ATTRIBUTES = _words(
    """abbr alt checked class cite colspan datetime dir disabled download for headers height hidden href hreflang id
    lang loading name open rel reversed role rowspan scope span src start tabindex target title translate type value
    width
    clip-rule cx cy d fill fill-rule points r rx ry stroke stroke-linecap stroke-linejoin stroke-width transform viewbox
    x x1 x2 xmlns y y1 y2"""
)
_ALIGNED = re.compile(r"text-align:\s*(left|center|right);?")
_ADDRESSES = ("cite", "href", "src")
_SCHEME = re.compile(r"([^/?#:]*):")
_OF_THE_THEME = re.compile(r"__(?!tabbed_|codelineno-|span-|code_)|mermaid")


@dataclass(frozen=True)
class Refused:
    """What a page may not hold."""

    text: str
    """As it stands in the page."""
    said: str
    do: str
    value: str = ""
    """Of the attribute at fault: Markdown may hold that and not the tag."""


def passive(html: str) -> tuple[str, tuple[Refused, ...]]:
    """Return the HTML written anew, and what was left out of it. Comments are left out without a word."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return "".join(reader.written), tuple(dict.fromkeys(reader.refused))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self.refused: list[Refused] = []
        self._open: list[str] = []
        self._columns: list[str] = []
        """Headings of the table that is being read, as far as it has been."""
        self._column = 0

    def end(self, upto: int = 0) -> None:
        """Close what is open, so that a page cannot end what it stands in."""
        self.written += [f"</{tag}>" for tag in reversed(self._open[upto:])]
        del self._open[upto:]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or f"<{tag}"
        if tag not in _ELEMENTS:
            self._refuse(raw, f"The page holds `<{tag}>`", "Write it in Markdown, without that element.")
        elif tag == "input" and dict(attrs).get("type") not in ("checkbox", "radio"):
            self._refuse(raw, "The page holds a form", "Take it out; a published page has nobody to send it to.")
        else:
            self.written.append(f"<{tag}{''.join(self._attributes(raw, tag, self._of_table(tag, dict(attrs))))}>")
            if tag not in _VOID:
                self._open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self.end(len(self._open) - 1 - self._open[::-1].index(tag))

    @override
    def handle_data(self, data: str) -> None:
        self.written.append(escape(data, quote=False))
        if self._columns and "thead" in self._open and "th" in self._open:
            self._columns[-1] += data

    @override
    def handle_decl(self, decl: str) -> None:
        self._refuse(f"<!{decl}", "The page holds a declaration", "Remove it.")

    @override
    def unknown_decl(self, data: str) -> None:
        self.handle_decl(f"[{data}")

    @override
    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)

    def _of_table(self, tag: str, attrs: dict[str, str | None]) -> dict[str, str | None]:
        """Have a table lay its rows out as cards where it is too wide, each cell under the heading of its column."""
        if tag == "table":
            self._columns = []
            return {"class": "bluf-table", **attrs}
        if tag == "tr":
            self._column = 0
        elif tag == "th" and "thead" in self._open:
            self._columns.append("")
        elif tag == "td" and self._column < len(self._columns):
            self._column += 1
            return {**attrs, "data-label": self._columns[self._column - 1].strip()}
        return attrs

    def _refuse(self, raw: str, said: str, do: str, value: str = "") -> None:
        self.refused.append(Refused(raw, said, do, value))

    def _attributes(self, raw: str, tag: str, found: dict[str, str | None]) -> Iterator[str]:
        for name, value in found.items():
            aligned = _ALIGNED.fullmatch((value or "").strip()) if name == "style" and tag in ("td", "th") else None
            if aligned:
                yield f' class="bluf-{aligned[1]}"'
                continue
            wrong = _wrong(tag, name, value or "")
            if wrong:
                self._refuse(raw, *wrong, value or "")
            else:
                yield f" {name}" if value is None else f' {name}="{escape(value)}"'


def _wrong(tag: str, name: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with an attribute, and what to do about it."""
    if name in _ADDRESSES and not _leads_well(name, value):
        if name == "src":
            return (
                "The page shows a picture of another host",
                "Put the picture beside the page, and name it under `attachments`.",
            )
        return (
            f"`{value[:60]}` is no address to link to",
            "Write an address with https, http or mailto, or a relative one.",
        )
    if name == "class" and "mermaid" in value.split():
        return "The page holds a diagram that a script of another host would draw", "Put a picture of it in its place."
    if name in ("id", "for", "name") and _OF_THE_THEME.match(value):
        return (
            f"`{value[:60]}` is a name of the theme's own",
            "Choose another heading or id; no underscores at its start.",
        )
    known = name in _ATTRIBUTES or (name.startswith(("aria-", "data-")) and not name.startswith("data-md-"))
    if (
        not known
        or (name == "name" and tag not in ("a", "details", "input"))
        or (name in ("src", "type") and tag == "a")
    ):
        return f"The page holds the attribute `{name}`", "Remove it; style and behaviour are the theme's."
    return None


def _leads_well(name: str, value: str) -> bool:
    """Whether an address is one that may stand there, read as a browser reads it: without blanks and controls."""
    squeezed = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/")
    scheme = _SCHEME.match(squeezed)
    if name == "src":
        return squeezed.startswith("data:image/") or not (scheme or squeezed.startswith("//"))
    if scheme is None:
        return not squeezed.startswith("//")
    return scheme[1].lower() == "mailto" or address_fault(value.strip()) is None
