"""Looks for canaries in whatever was written, however it is encoded: contents are decoded in every way known.

Of a PDF that is the text of its pages, which are written in numbers of glyphs, its strings, tags and streams; of a PNG
its chunks.
"""

import base64
import binascii
import gzip
import html
import re
from collections.abc import Collection, Iterator
from urllib.parse import unquote

from tests.documents import texts_of_pdf, texts_of_png

_WORD = re.compile(r"zq[0-9a-p]{4}v[0-9a-p]{4}x")
_ESCAPED = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))", re.IGNORECASE)
_HEX = re.compile(r"[0-9a-f]*7a71[0-9a-f]{16,}", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}")
_BEGINNING = re.compile(r"en[E-H]|px|6c")
"""What the first two letters of a canary give in base64, for each of the three places at which they may begin."""


_READERS = {b"%PDF-": texts_of_pdf, b"\x89PNG": texts_of_png}
"""What begins with which bytes is read by whom."""


def found(content: bytes, canaries: Collection[str]) -> set[str]:
    """Return the canaries that stand in a content, in whatever form."""
    seen: set[str] = set()
    others = [one for one in canaries if not _WORD.fullmatch(one)]
    for view in _texts(content):
        seen.update(_WORD.findall(view))
        seen.update(one for one in others if one.casefold() in view)
    for view in _encoded(content.decode("utf-8", "replace")):
        seen.update(_WORD.findall(view))
    if content.startswith(b"\x1f\x8b"):
        seen |= found(gzip.decompress(content), canaries)
    for beginning, read in _READERS.items():
        if content.startswith(beginning):
            seen |= found("\n".join(read(content)).encode("utf-8", "replace"), canaries)
    return seen.intersection(canaries)


def _texts(content: bytes) -> set[str]:
    """Return a content as a text in lower case, as it is and with its escapes read."""
    text = content.decode("utf-8", "replace")
    views = {text, unquote(text), html.unescape(text), unquote(html.unescape(text)), _unescaped(text)}
    return {view.casefold() for view in views}


def _encoded(text: str) -> Iterator[str]:
    """Yield what stands in a text backwards, in hexadecimal and in base64."""
    yield text[::-1].casefold()
    for run in _HEX.findall(text):
        for start in (0, 1):
            figures = run[start : start + (len(run) - start) // 2 * 2]
            yield bytes.fromhex(figures).decode("latin-1").casefold()
    for run in _BASE64.findall(text):
        if _BEGINNING.search(run):
            yield from _decoded(run.replace("-", "+").replace("_", "/"))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), text)


def _decoded(run: str) -> Iterator[str]:
    """Yield what a run of base64 says, wherever in it the encoded text begins."""
    for start in range(4):
        whole = run[start:] if len(run[start:]) % 4 != 1 else run[start:-1]
        try:
            raw = base64.b64decode(whole + "=" * (-len(whole) % 4))
        except (binascii.Error, ValueError):
            continue
        yield raw.decode("latin-1").casefold()


def encodings(word: str) -> dict[str, bytes]:
    """Return a word in every form that the search must find, by the name of the form."""
    raw = word.encode()
    return {
        "raw": raw,
        "in the middle of a slug": b"the-" + raw + b"-brief",
        "in capitals": word.upper().encode(),
        "with its case turned round": word.swapcase().encode(),
        "percent-encoded": "".join(f"%{byte:02X}" for byte in raw).encode(),
        "decimal entities": "".join(f"&#{byte};" for byte in raw).encode(),
        "hexadecimal entities": "".join(f"&#x{byte:x};" for byte in raw).encode(),
        "escaped as JSON": "".join(f"\\u{byte:04x}" for byte in raw).encode(),
        "escaped as JavaScript": "".join(f"\\x{byte:02x}" for byte in raw).encode(),
        "hexadecimal": raw.hex().encode(),
        "hexadecimal after an odd figure": b"7" + raw.hex().encode(),
        "base64": base64.b64encode(raw),
        "base64 after one byte": base64.b64encode(b"." + raw),
        "base64 after two bytes": base64.b64encode(b".." + raw),
        "base64 for addresses": base64.urlsafe_b64encode(b"???" + raw),
        "base64 behind letters": b"abc" + base64.b64encode(b"....." + raw + b"......"),
        "compressed": gzip.compress(b"before " + raw + b" after", mtime=0),
        "backwards": raw[::-1],
    }
