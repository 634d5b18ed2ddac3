"""The form of Pagefind's files: CBOR behind a mark, packed, under a name that is a sum of it."""

import gzip
import hashlib
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_LEVEL = 6
"""Of packing: the highest makes files smaller by a thirtieth, and takes four times as long."""


def read(path: Path) -> Any:
    """Return what a file holds. Raise ValueError if it is not of the form that is known."""
    return cbor2.loads(unpacked(path.name, path.read_bytes()))


def unpacked(name: str, file: bytes) -> bytes:
    """Return what stands behind the mark of a file. Raise ValueError if there is no mark."""
    raw = gzip.decompress(file)
    if not raw.startswith(_MARK):
        raise ValueError(f"{name} does not begin as a file of Pagefind does")
    return raw[len(_MARK) :]


def packed(language: str, content: bytes) -> tuple[str, bytes]:
    """Return the name of the file of a content, of a language and a sum, and what stands in it."""
    raw = _MARK + content
    return f"{language}_{hashlib.sha256(raw).hexdigest()[:10]}", gzip.compress(raw, compresslevel=_LEVEL, mtime=0)
