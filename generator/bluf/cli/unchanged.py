"""What `bluf check` said of a project, said again for as long as nothing of what it looks at has changed.

Every file is compared with what it held then, in a tenth of the time of reading them all as records. For the plain
command alone: it tells those who may see everything, and no marking is taken from it.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bluf.cache import Cache, cache_of, digest
from bluf.project import project_file

MAX_BYTES = 1 << 18
"""Of a file; one that holds more is no record, and only its size is told of."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class _OtherwiseError(Exception):
    """There is something here that is not told by its name and what it holds."""


class Look:
    """A look at a project that is about to be read."""

    def __init__(self, options: Path, *, coloured: bool) -> None:
        """Take the project's mkdocs.yml, before anybody reads it."""
        self._options, self._name = options, _name(options, coloured)
        self._written = _digest(_stamps(options, ()))
        self._before: str | None = None
        self._holds: str | None = None

    def begin(self, cache: Cache, folders: Sequence[Path]) -> None:
        """Take where answers are kept, and look at the folders of the records, before anybody reads them."""
        self._cache, self._folders = cache, folders
        if cache.keeps and self._written == _digest(_stamps(self._options, ())):  # the options are as they were read
            self._before = _digest(_stamps(self._options, folders))
            self._holds = _digest(_holds(self._options, folders))

    def keep(self, said: str, code: int) -> None:
        """Keep what was said of the project and the exit code, unless something was written while it was read."""
        if self._before and self._holds and self._before == _digest(_stamps(self._options, self._folders)):
            kept = [self._holds, [str(folder) for folder in self._folders], said, code]
            self._cache.put(self._name, json.dumps(kept).encode())


def said_before(folder: Path, *, coloured: bool) -> tuple[str, int] | None:
    """Return what was said of the project of a folder and the exit code; None if it has to be looked into."""
    options = project_file(folder)
    kept = cache_of(options.parent).get(_name(options, coloured)) if options else None
    if not options or not kept:
        return None
    try:
        holds, folders, said, code = json.loads(kept)
        return (str(said), int(code)) if _digest(_holds(options, [Path(one) for one in folders])) == holds else None
    except (TypeError, ValueError):  # what cannot be read is worked out again
        return None


def _name(options: Path, coloured: bool) -> str:
    return digest("said", str(options), sys.getfilesystemencoding(), repr(coloured))


def _digest(parts: Iterable[bytes]) -> str | None:
    """Return the digest of what a check looks at; None where that is more than files by their names."""
    told = hashlib.sha256()
    try:
        for part in parts:
            told.update(b"%d:" % len(part) + part)
    except (OSError, _OtherwiseError):
        return None
    return told.hexdigest()


def _stamps(options: Path, folders: Iterable[Path]) -> Iterator[bytes]:
    """Yield which files and folders there are, and what the system notes of each write: undone, it is not as before."""
    for path in (os.fsencode(options), *(path for folder in folders for path, _ in _below(folder))):
        found = os.lstat(path)
        yield path
        yield b"%d %d %d" % (found.st_ino, found.st_size, found.st_ctime_ns)


def _holds(options: Path, folders: Iterable[Path]) -> Iterator[bytes]:
    """Yield what mkdocs.yml says, the variables that it may name, and all files with what they hold."""
    text = options.read_bytes()
    if b"\\" in text:  # a name can be written with it that is not seen here
        raise _OtherwiseError
    yield text
    told = os.fsdecode(text.upper() if os.name == "nt" else text)
    yield from (os.fsencode(f"{name}={value}") for name, value in sorted(os.environ.items()) if name in told)
    for folder in folders:
        for path, is_folder in _below(folder):
            yield path
            if not is_folder:
                yield from _file(path)


def _below(folder: Path) -> Iterator[tuple[bytes, bool]]:
    """Yield a folder, and what lies in it and below, and whether that is a folder; hidden ones are not looked at."""
    if os.path.realpath(folder) != str(folder):
        raise _OtherwiseError
    left = [os.fsencode(folder)] if os.path.lexists(folder) else []
    while left:
        here = left.pop()
        yield here, True
        with os.scandir(here) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(b".")), key=lambda one: one.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                left.append(entry.path)
            elif entry.is_file(follow_symlinks=False):
                yield entry.path, False
            else:
                raise _OtherwiseError


def _file(path: bytes) -> Iterator[bytes]:
    with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as file:
        found = os.fstat(file.fileno())
        if found.st_nlink > 1:  # what is wrong with that is said by the whole project
            raise _OtherwiseError
        yield b"%d" % found.st_size
        yield (file.read(MAX_BYTES) or b"") if found.st_size <= MAX_BYTES else b""
