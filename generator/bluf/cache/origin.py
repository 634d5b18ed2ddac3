"""The digest of everything that a result was worked out from: what was given, and the programs that worked it out."""

import functools
import hashlib
import sys
import zlib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

_OTHERS = ("cbor2", "jinja2", "markupsafe", "pagefind-bin", "pillow", "regex", "typst")
"""Packages of which another version may make other bytes of the same."""
_PACKAGE = Path(__file__).resolve().parents[1]


def digest(*given: str, many: Iterable[object] = ()) -> str:
    """Return a name for a result that is the same only if all that was given is, and this package too.

    Of `many` each is told by its `repr`, which has to say all that it holds.
    """
    found = hashlib.sha256(_program())
    for text in (*given, *map(repr, many)):
        told = text.encode("utf-8", "surrogatepass")
        found.update(f"{len(told)}:".encode())
        found.update(told)
    return found.hexdigest()


@functools.cache
def _program() -> bytes:
    """Return the digest of the package, as its version says too little in a checkout, and of what it works with."""
    found = hashlib.sha256(repr((sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(version, _OTHERS))).encode())
    for path in sorted(_PACKAGE.rglob("*.py")):
        found.update(path.relative_to(_PACKAGE).as_posix().encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.digest()
