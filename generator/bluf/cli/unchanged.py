"""What `bluf check` said of a project, said again for as long as nothing of what it looks at has changed.

Every file is read and compared with what was there then, which takes a tenth of what it takes to take what was read
apart. For the plain command alone: it tells those who may see everything, and no marking is taken from it.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bluf.cache import Cache, cache_of, digest
from bluf.project import project_file

_MOST = 1 << 18
"""Bytes of a file; one that holds more is no record, and only its size is told of."""


class _OtherwiseError(Exception):
    """There is something here that is not told by its name and what it holds."""


class Look:
    """A look at a project, before it is read."""

    def __init__(self, cache: Cache, options: Path, folders: Sequence[Path], *, coloured: bool) -> None:
        """Take where answers are kept, the project's mkdocs.yml, and the folders that are looked at."""
        self._cache, self._options, self._folders = cache, options, folders
        self._name = digest("said", str(options), repr(coloured))
        self._state = _state(options, folders) if cache.keeps else None

    def keep(self, said: str, code: int) -> None:
        """Keep what was said of the project and the exit code, unless something has changed while it was read."""
        if self._state and self._state == _state(self._options, self._folders):
            kept = [self._state, [str(folder) for folder in self._folders], said, code]
            self._cache.put(self._name, json.dumps(kept).encode())

    @classmethod
    def again(cls, folder: Path, *, coloured: bool) -> tuple[str, int] | None:
        """Return what was said of the project of a folder and the exit code; None if it has to be looked into."""
        options = project_file(folder)
        if not options:
            return None
        cache = cache_of(options.parent)
        kept = cache.get(digest("said", str(options), repr(coloured)))
        if not kept:
            return None
        state, folders, said, code = json.loads(kept)
        return (said, code) if _state(options, [Path(one) for one in folders]) == state else None


def _state(options: Path, folders: Sequence[Path]) -> str | None:
    """Return the digest of all that a check looks at; None where that is more than files by their names."""
    told = hashlib.sha256()
    try:
        for part in _surroundings(options):
            told.update(b"%d:" % len(part) + part)
        for folder in folders:
            for part in _below(folder):
                told.update(b"%d:" % len(part) + part)
    except (OSError, _OtherwiseError):
        return None
    return told.hexdigest()


def _surroundings(options: Path) -> Iterator[bytes]:
    """Yield what mkdocs.yml says, and the variables that it may name."""
    text = os.fsdecode(options.read_bytes())
    if "\\" in text:  # a name can be written with it that is not seen here
        raise _OtherwiseError
    yield os.fsencode(text)
    for word in sorted({*re.findall(r"\w+", text)} & {*os.environ}):
        yield os.fsencode(f"{word}={os.environ[word]}")


def _below(folder: Path) -> Iterator[bytes]:
    """Yield the names of what lies in a folder and below, and what the files hold; hidden ones are not looked at."""
    if not os.path.lexists(folder):
        return
    if folder.resolve() != folder:
        raise _OtherwiseError
    left = [os.fsencode(folder)]
    while left:
        here = left.pop()
        yield here
        with os.scandir(here) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(b".")), key=lambda one: one.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                left.append(entry.path)
            elif entry.is_file(follow_symlinks=False):
                yield entry.path
                yield from _file(entry.path)
            else:
                raise _OtherwiseError


def _file(path: bytes) -> Iterator[bytes]:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as the system named it
        found = os.fstat(file.fileno())
        if found.st_nlink > 1:  # what is wrong with that is said by the whole project
            raise _OtherwiseError
        yield b"%d" % found.st_size
        yield file.read(_MOST) if found.st_size <= _MOST else b""
