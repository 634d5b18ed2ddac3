"""The digest of everything that a result was worked out from: what was given, and the program that worked it out."""

import functools
import hashlib
from collections.abc import Iterable
from pathlib import Path

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
    """Return the digest of the package: its version would say too little in a checkout."""
    found = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*.py")):
        found.update(path.relative_to(_PACKAGE).as_posix().encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.digest()
