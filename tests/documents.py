"""PDFs and PNGs, read back: what a document says, how it is tagged, where its links lead, every text in its bytes."""

import io
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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

ENDLESS = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """Return a text without its spaces and ends of lines: where a line ends says nothing of what is written."""
    return ENDLESS.sub("", text)


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
