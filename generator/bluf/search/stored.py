"""The form of Pagefind's files: CBOR behind a mark, packed, under a name that is a sum of it."""

import gzip
import hashlib
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"


def read(path: Path) -> Any:
    """Return what a file holds. Raise ValueError if it is not of the form that is known."""
    raw = gzip.decompress(path.read_bytes())
    if not raw.startswith(_MARK):
        raise ValueError(f"{path.name} does not begin as a file of Pagefind does")
    return cbor2.loads(raw[len(_MARK) :])


def write(folder: Path, pattern: str, before: str, value: Any) -> str:
    """Write a value into the file that the pattern names; return what fills it: the language of `before`, and a sum."""
    raw = _MARK + cbor2.dumps(value)
    found = f"{before.rpartition('_')[0]}_{hashlib.sha256(raw).hexdigest()[:10]}"
    (folder / pattern.format(found)).write_bytes(gzip.compress(raw, compresslevel=9, mtime=0))
    return found
