"""A canary in a PDF or a PNG is found wherever it can stand: a search that looked only at bytes would find none."""

import io
import zlib
from collections.abc import Callable
from struct import pack

import pytest
import typst
from PIL import Image, PngImagePlugin

from tests.hidden.searching import found

pytestmark = pytest.mark.proof

CANARY, OTHER = "zqab12vcd34x", "zqab12vcd35x"
HEAD = '#set document(title: "x")\n#set text(font: "Libertinus Serif", lang: "en")\n#set page(width: 60mm)\n'
IN_A_PDF = {
    "text": f"before {CANARY} after",
    "broken over two lines": f'#box(width: 12mm)[#"{CANARY}".clusters().join(box())]',
    "title": f'#set document(title: "{CANARY}")\nx',
    "subject": f'#set document(description: "{CANARY}")\nx',
    "keywords": f'#set document(keywords: ("a", "{CANARY}"))\nx',
    "author": f'#set document(author: "{CANARY}")\nx',
    "heading": f"= The {CANARY}",
    "words of a figure": f'#figure(alt: "{CANARY}", box(width: 1mm))',
    "address": f'#link("https://desk.example/{CANARY}")[x]',
    "footnote": f"x#footnote[{CANARY}]",
    "too small to see": f"#text(size: 0.1pt, fill: white)[{CANARY}]",
}


@pytest.mark.parametrize("place", IN_A_PDF)
@pytest.mark.parametrize("standard", ["ua-1", "1.7"])
def test_a_canary_in_a_document_is_found(place: str, standard: str) -> None:
    source = (HEAD + IN_A_PDF[place]).encode()
    content = typst.compile(source, format="pdf", pdf_standards=standard, ignore_system_fonts=True)
    assert found(content, {CANARY, OTHER}) == {CANARY}
    without = typst.compile(source.replace(CANARY.encode(), b"zz"), format="pdf", ignore_system_fonts=True)
    assert found(without, {CANARY, OTHER}) == set()


def _chunk(kind: bytes, held: bytes) -> bytes:
    return pack(">I", len(held)) + kind + held + pack(">I", zlib.crc32(kind + held))


def _with_text(add: Callable[[PngImagePlugin.PngInfo], None]) -> bytes:
    told, out = PngImagePlugin.PngInfo(), io.BytesIO()
    add(told)
    Image.new("RGB", (2, 2)).save(out, "PNG", pnginfo=told)
    return out.getvalue()


IN_A_PNG: dict[str, Callable[[PngImagePlugin.PngInfo], None]] = {
    "text": lambda told: told.add_text("Comment", f"a {CANARY} b"),
    "name of a text": lambda told: told.add_text(CANARY, "x"),
    "packed text": lambda told: told.add_text("Comment", f"a {CANARY} b", zip=True),
    "international text": lambda told: told.add_itxt("Comment", CANARY, lang="en", tkey="x"),
    "packed international text": lambda told: told.add_itxt("Comment", CANARY, zip=True),
    "another chunk": lambda told: told.add(b"biLl", CANARY.encode()),
}


@pytest.mark.parametrize("place", IN_A_PNG)
def test_a_canary_in_a_chunk_of_a_picture_is_found(place: str) -> None:
    assert found(_with_text(IN_A_PNG[place]), {CANARY, OTHER}) == {CANARY}


def test_a_canary_behind_the_end_of_a_picture_is_found() -> None:
    picture = _with_text(lambda told: None)
    assert found(picture, {CANARY}) == set()
    assert found(picture + CANARY.encode(), {CANARY}) == {CANARY}
    assert found(picture[:-12] + _chunk(b"IDAT", b"") + picture[-12:], {CANARY}) == set()
