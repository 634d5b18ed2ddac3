"""Keeps what takes long to work out in one folder, each result by the digest of what it was worked out from.

A table of many results, and the newest index of the search, have one name and tell inside of what they were made.

Nothing depends on it: what cannot be read, is broken or is gone is worked out again, and what cannot be written is not
kept. What may leave is decided before anything is looked up here, so that a marking is never taken from it. It holds
what was worked out for those who may see everything, too: who may read it may read the records.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

VARIABLE = "BLUF_CACHE"
"""Names the folder in which results are kept, from the project's; `off` keeps none."""
_BEGUN = ".bluf-"
_OWN = re.compile(r"[0-9a-f]{64}|\.bluf-\w+", re.ASCII)
"""Names of what is kept, and of what is being written."""
_USUAL = Path(".bluf", "cache")
_MOST = 1_000_000_000
"""Bytes of all that is kept; beyond it what was used longest ago goes."""


class Cache:
    """A folder of results. Several builds may use it at once."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder, which need not exist; without one nothing is kept."""
        self._folder = folder

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._folder is not None

    def get(self, digest: str) -> bytes | None:
        """Return what was kept, or None; a result that is not as it was written is removed."""
        if self._folder is None:
            return None
        path = self._folder / digest
        try:
            written = path.read_bytes()
        except OSError:
            return None
        if _sum(written[32:]) != written[:32]:
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            os.utime(path)
        return written[32:]

    def put(self, digest: str, result: bytes) -> None:
        """Keep a result: all of it or nothing."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._make()
            number, name = tempfile.mkstemp(dir=self._folder, prefix=_BEGUN)
            try:
                with os.fdopen(number, "wb") as file:
                    file.write(_sum(result) + result)
                os.replace(name, self._folder / digest)  # noqa: PTH105 - the name of a temporary file is a text
            except BaseException:
                with suppress(OSError):
                    os.unlink(name)  # noqa: PTH108
                raise

    def _make(self) -> None:
        """Make the folder, of which git is to know nothing."""
        if self._folder is not None and not self._folder.is_dir():
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / ".gitignore").write_text("*\n", "utf-8")

    def tidy(self) -> None:
        """Remove what was used longest ago if there is too much. What else lies in the folder stays."""
        if self._folder is None:
            return
        found = sorted((about.st_mtime_ns, about.st_size, path) for path, about in _own(self._folder))
        total = sum(size for _, size, _ in found)
        for _, size, path in found:
            if total <= _MOST:
                return
            with suppress(OSError):
                os.unlink(path)  # noqa: PTH108 - as the system named it
                total -= size


def cache_of(project: Path) -> Cache:
    """Return the cache of a project, where the surroundings say it is."""
    said = os.environ.get(VARIABLE, "")
    return Cache(None if said == "off" else project / (said or _USUAL))


def _own(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if _OWN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    yield entry.path, entry.stat(follow_symlinks=False)


def _sum(result: bytes) -> bytes:
    return hashlib.sha256(result).digest()
