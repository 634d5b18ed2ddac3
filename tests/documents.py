"""PDFs and PNGs, read back: what a document says, how it is tagged, where its links lead, every text in its bytes."""

import io
import re
import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from typing import Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)
from typing_extensions import override

_SPACES = re.compile(r"\s+")
_PART = 20
"""Letters at least that stand together before a page ends; fewer could stand anywhere."""
_NOTE = 8.5
"""Points of the letters of a footnote, and a little more."""
_MARGIN = 60
"""Points at the head and the foot of a page in which its marking and its number stand."""


def squeezed(text: str) -> str:
    """Return a text without its spaces and ends of lines: where a line ends says nothing of what is written."""
    return _SPACES.sub("", text)


@dataclass(frozen=True)
class Painted:
    """Some letters, or a box, as a page paints them. Points count from the lower left corner."""

    what: str
    """`letters` or `box`."""
    x: float
    y: float
    size: float
    """Of letters in points; 0 of a box."""
    colour: tuple[float, ...]
    """Red, green and blue, or grey alone, from 0 to 1."""


@dataclass(frozen=True)
class Tag:
    """An element of the structure of a document."""

    kind: str
    """`H1`, `P`, `Figure` and so on."""
    alt: str
    title: str
    depth: int


class Pdf:
    """A document, read by pypdf."""

    def __init__(self, content: bytes) -> None:
        """Take the bytes."""
        self.reader = PdfReader(io.BytesIO(content), strict=True)
        self.root = self.reader.trailer["/Root"]

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The text of each page."""
        return tuple(page.extract_text() for page in self.reader.pages)

    @cached_property
    def text(self) -> str:
        """All of it, without spaces."""
        return squeezed("".join(self.pages))

    @cached_property
    def running(self) -> str:
        """The text from page to page without spaces, and without what stands at the head and the foot of each."""
        return self._running(notes=True)

    @cached_property
    def without_notes(self) -> str:
        """The same without what is set as small as footnotes, which stand between one page and the next."""
        return self._running(notes=False)

    def _running(self, *, notes: bool) -> str:
        found: list[str] = []
        for page in self.reader.pages:
            height = float(page.mediabox.height)

            def keep(text: str, cm: list[float], tm: list[float], _: object, size: float, top: float = height) -> None:
                within = _MARGIN < tm[5] * cm[3] + cm[5] < top - _MARGIN
                if within and (notes or size > _NOTE):
                    found.append(text)

            page.extract_text(visitor_text=keep)
        return squeezed("".join(found))

    @property
    def information(self) -> dict[str, str]:
        """The metadata, by name."""
        return {str(name): str(value) for name, value in (self.reader.metadata or {}).items()}

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The tags, in order."""
        return tuple(_tags(self.root["/StructTreeRoot"], 0))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where links to elsewhere lead."""
        return tuple(str(link["/A"]["/URI"]) for link in self._links if "/A" in link and "/URI" in link["/A"])

    @property
    def ways(self) -> tuple[tuple[int, int], ...]:
        """From which page to which page links in the document lead."""
        numbers = {page.indirect_reference.idnum: at for at, page in enumerate(self.reader.pages)}  # type: ignore[union-attr]
        found = []
        for at, page in enumerate(self.reader.pages):
            for link in _annotations(page):
                if "/Dest" in link:
                    target: Any = link["/Dest"]
                    found.append((at, numbers[list.__getitem__(target, 0).idnum]))
        return tuple(found)

    def painted(self, page: int) -> tuple[Painted, ...]:
        """What a page paints, in order."""
        found: list[Painted] = []
        origins, colour, size = [(0.0, 0.0)], (0.0,), 0.0
        for operands, operator in ContentStream(self.reader.pages[page].get_contents(), self.reader).operations:
            (x, y) = origins[-1]
            match operator:
                case b"q":
                    origins.append((x, y))
                case b"Q":
                    origins.pop()
                case b"cm":
                    origins[-1] = (x + float(operands[4]), y + float(operands[5]))
                case b"scn":
                    colour = tuple(float(one) for one in operands)
                case b"Tf":
                    size = float(operands[1])
                case b"f":
                    found.append(Painted("box", x, y, 0, colour))
                case b"TJ" | b"Tj":
                    found.append(Painted("letters", x, y, size, colour))
        return tuple(found)

    @property
    def _links(self) -> Iterator[DictionaryObject]:
        for page in self.reader.pages:
            yield from _annotations(page)


def _annotations(page: Any) -> Iterator[DictionaryObject]:
    for one in page.get("/Annots") or ():
        link = one.get_object()
        if link["/Subtype"] == "/Link":
            yield link


def _tags(element: Any, depth: int) -> Iterator[Tag]:
    below = element.get("/K", ())
    for one in below if isinstance(below, ArrayObject) else [below]:
        child = one.get_object() if isinstance(one, IndirectObject) else one
        if isinstance(child, DictionaryObject) and "/S" in child:
            kind = str(child["/S"]).removeprefix("/")
            yield Tag(kind, str(child.get("/Alt", "")), str(child.get("/T", "")), depth)
            yield from _tags(child, depth + 1)


ON_THE_PAGE_ONLY = {
    "register": "leads to another page",
    "watch board": "leads to another page",
    "all that rests on it": "leads to another page",
    "Method": "leads to another page",
    "how the scores are made": "leads to another page",
    "PDF": "is this",
    "Addresses": "is said of the page as a browser prints it",
    "Show the chain": "unfolds",
    "The chains as a picture": "unfolds",
    "How it will be checked": "a heading without a need on paper",
    "How to read the chains": "leads to another page",
    "What the marks mean": "leads to another page",
    "Cite": "unfolds",
    "With every judgment:": "leads to files",
    "BibTeX": "leads to a file",
    "CSL-JSON": "leads to a file",
    ", which changes with anything that this brief says; see": "leads to another page",
    "Paper leaves out the pictures of chains that were not unfolded, and the details of claims where they are only "
    "named: both stand in words under Claims.": "is said of the page as a browser prints it",
}
"""What the page of a brief says that its document does not, and why."""
_TO_METHOD = "for the terms, the levels of confidence and the grades."
COUNTED = re.compile(r"\d+ claims? for\b.*")
"""What can be unfolded on a page, and is there on paper."""


class _Texts(HTMLParser):
    """Collects the texts of a page between tags, without those of pictures, which are cut to their boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._pictures = 0

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._pictures += tag == "svg"

    @override
    def handle_endtag(self, tag: str) -> None:
        self._pictures -= tag == "svg"

    @override
    def handle_data(self, data: str) -> None:
        if not self._pictures:
            self.found += (" ".join(said.split()) for said in data.split(" \N{MIDDLE DOT} "))


def missing(pdf: Pdf, page: str) -> set[str]:
    """Return the texts of the page of a brief that its document does not say."""
    texts = _Texts()
    texts.feed(page)
    found = (said.removeprefix(_TO_METHOD).strip() for said in texts.found)
    wanted = {said for said in found if said not in ON_THE_PAGE_ONLY and not COUNTED.fullmatch(said)}
    bare = {said: re.sub(r"[;.] [Ss]ee$", "", said).strip(" .,;:(){}[]\N{MIDDLE DOT}") for said in wanted}
    lacking = {int(code, 16) for code in re.findall(r"\[U\+([0-9A-F]{4,6})\]", pdf.text)}
    by_number = {code: f"[U+{code:04X}]" for code in lacking}
    running = (pdf.running.casefold(), pdf.without_notes.casefold())
    printed = {said: squeezed(words).translate(by_number).casefold() for said, words in bare.items()}
    return {said for said, words in printed.items() if not any(_stands(words, text) for text in running)}


def _stands(words: str, text: str, parts: int = 3) -> bool:
    """Whether words stand in a text, in so many parts at most: where a page ends, another column comes between."""
    if words in text or not parts:
        return words in text
    end = bisect_left(range(len(words)), True, key=lambda length: words[:length] not in text) - 1
    return end > _PART and _stands(words[end:], text, parts - 1)


def texts_of_pdf(content: bytes) -> Iterator[str]:
    """Yield every text of a document: of its pages, with and without ends of lines, its strings and its streams."""
    pdf = Pdf(content)
    yield from pdf.pages
    yield "".join("".join(page.splitlines()) for page in pdf.pages)
    yield pdf.text
    for number in range(1, int(pdf.reader.trailer["/Size"])):
        held = pdf.reader.get_object(number)
        yield from _strings(held)
        if isinstance(held, StreamObject):
            yield held.get_data().decode("utf-8", "replace")
    yield from _strings(pdf.reader.trailer)


def _strings(held: Any) -> Iterator[str]:
    if isinstance(held, TextStringObject):
        yield str(held)
    elif isinstance(held, ByteStringObject):
        yield held.decode("utf-8", "replace")
    elif isinstance(held, DictionaryObject):
        for name, value in held.items():
            yield str(name)
            yield from _strings(value) if not isinstance(value, IndirectObject) else ()
    elif isinstance(held, ArrayObject):
        for value in held:
            yield from _strings(value) if not isinstance(value, IndirectObject) else ()


def chunks(png: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the chunks of a PNG, each with its kind."""
    at = len(b"\x89PNG\r\n\x1a\n")
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        yield png[at + 4 : at + 8].decode("ascii"), png[at + 8 : at + 8 + length]
        at += 12 + length


def texts_of_png(content: bytes) -> Iterator[str]:
    """Yield every text that stands in the chunks of a PNG, packed or not, and what its pixels say as bytes."""
    for kind, held in chunks(content):
        yield held.decode("utf-8", "replace")
        if kind in ("zTXt", "iTXt", "iCCP", "IDAT"):
            for start in (at for at in range(len(held)) if kind != "IDAT" or at == 0):
                try:
                    yield zlib.decompressobj().decompress(held[start:]).decode("utf-8", "replace")
                except zlib.error:
                    continue
