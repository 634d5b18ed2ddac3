"""The digest of everything that a result was worked out from: what was given, and the programs that worked it out."""

import functools
import hashlib
import os
import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_INSTALLED = (".dist-info", ".egg-info")
"""How folders end that name an installed package and its version."""
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


def files_in(folder: Path, pattern: str = "*") -> tuple[str, ...]:
    """Return the names and the digests of the files of a folder, in order; one that cannot be read is left out."""
    found = list[str]()
    for path in sorted(folder.rglob(pattern)):
        with suppress(OSError):
            found += [path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()]
    return tuple(found)


@functools.cache
def _program() -> bytes:
    """Return the digest of the package, as its version says too little in a checkout, and of all that is installed.

    Another version of any package may make other bytes of the same, or find another fault in it.
    """
    installed = sorted(name for folder in sys.path for name in _names(Path(folder)) if name.endswith(_INSTALLED))
    found = hashlib.sha256(repr((sys.version, zlib.ZLIB_RUNTIME_VERSION, *installed)).encode())
    found.update(repr(files_in(_PACKAGE, "*.py")).encode())
    return found.digest()


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone
    except OSError:
        return []
