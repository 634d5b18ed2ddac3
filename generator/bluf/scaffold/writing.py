"""Writes files whole or not at all, and never over a file that is there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ScaffoldError(Exception):
    """A file cannot be written, or must not be: the message says which and why, in one line."""


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, and the folders above it. Raises ScaffoldError."""
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            raise ScaffoldError(f"{path} is there already; it was left as it is") from None
        _fill(handle, path, text)


def write_generated(path: Path, text: str) -> None:
    """Write a file that bluf owns, in one step, unless it is as it should be. Raises ScaffoldError."""
    with _told(path):
        if path.is_file() and path.read_bytes() == text.encode():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        _fill(handle, temporary, text)
        temporary.chmod(0o644)
        temporary.replace(path)


def write_over(path: Path, known: str, text: str) -> None:
    """Replace a file that holds `known`, in one step and with its mode kept. Raises ScaffoldError."""
    path = path.resolve()  # a link stays a link
    with _told(path):
        if not path.stat().st_mode & 0o222:  # to put another in its place would need no leave to write
            raise ScaffoldError(f"{path} is read-only; it was left as it is")
        if path.read_bytes() != known.encode():
            raise ScaffoldError(f"{path} was changed in the meantime; it was left as it is")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        _fill(handle, temporary, text)
        try:
            shutil.copymode(path, temporary)
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _fill(handle: int, path: Path, text: str) -> None:
    """Write the text into an open file; remove the file if it cannot take all of it."""
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ScaffoldError(f"{path} cannot be written: {(error.strerror or 'unknown error').lower()}") from None
