"""The form of Pagefind's files: CBOR behind a mark, packed, under a name that is a sum of it."""

import gzip
import hashlib
import zlib
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_LEVEL = 6
"""Of packing: the highest makes files smaller by a thirtieth, and takes four times as long."""
_HEAD = gzip.compress(b"", compresslevel=_LEVEL, mtime=0)[:10]
"""How packed files begin (RFC 1952): with no name and no time."""


def read(path: Path) -> Any:
    """Return what a file holds. Raise ValueError if it is not of the form that is known."""
    return cbor2.loads(unpacked(path.name, path.read_bytes()))


def unpacked(name: str, file: bytes) -> bytes:
    """Return what stands behind the mark of a file. Raise ValueError if there is no mark."""
    raw = gzip.decompress(file)
    if not raw.startswith(_MARK):
        raise ValueError(f"{name} does not begin as a file of Pagefind does")
    return raw[len(_MARK) :]


def named(language: str, content: bytes) -> str:
    """Return the name of the file of a content: the language and a sum."""
    return f"{language}_{hashlib.sha256(_MARK + content).hexdigest()[:10]}"


def packed(content: bytes, before: bytes | None = None) -> bytes:
    """Return the file of a content; the one `before` if it is that, as to unpack it takes a tenth of the time."""
    raw = _MARK + content
    return before if before and _holds(before, raw) else gzip.compress(raw, compresslevel=_LEVEL, mtime=0)


def _holds(file: bytes, raw: bytes) -> bool:
    packed = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        held = packed.decompress(file, len(raw) + 1) == raw and packed.eof and not packed.unused_data
        return held and file.startswith(_HEAD)
    except zlib.error:
        return False
