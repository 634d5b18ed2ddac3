"""Bytes of a file to text, or why they are not text."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from bluf.load.faults import fault
from bluf.problems import Problem, Span

MAX_BYTES = 256 * 1024
# The path was looked at and resolved: a link that has taken its place since then is not followed, and a pipe not waited
# for. Windows knows only one of these.
_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
_AS_LOOKED_AT = os.O_RDONLY | sum(getattr(os, name, 0) for name in _FLAGS)


def read_text(
    path: Path, file: str, real_root: Path, resolved: Callable[[str], str] = os.path.realpath
) -> tuple[str | None, list[Problem]]:
    """Read a file as text, or say why it cannot be read. `real_root` is the project's folder, through all links.

    `resolved` tells the real path of a folder: who reads many files need not ask for each of them.
    """
    try:
        if path.is_symlink():
            if not path.exists():
                what = "The link points to nothing"
                return None, [fault("Y013", file, what=what, do="Remove it, or restore its target.")]
            real = os.path.realpath(path)
        else:
            folder, name = os.path.split(path)
            real = os.path.join(resolved(folder), name)  # noqa: PTH118
        if not os.path.join(real, "").startswith(os.path.join(real_root, "")):  # noqa: PTH118
            what = "The link leaves the project"
            return None, [fault("Y013", file, what=what, do="Put a copy of the file here.")]
        if not os.path.isfile(real):  # noqa: PTH113
            return None, [_not_a_file(file)]
        with os.fdopen(os.open(real, _AS_LOOKED_AT), "rb") as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                return None, [_not_a_file(file)]
            raw = opened.read(MAX_BYTES + 1) if found.st_size <= MAX_BYTES else b""
            size = max(found.st_size, len(raw))
        if size > MAX_BYTES:
            return None, [fault("Y007", file, size=size, limit=MAX_BYTES)]
    except OSError as error:
        said = f"The file cannot be read: {(error.strerror or 'unknown error').lower()}"
        return None, [fault("Y013", file, what=said, do="Make it readable.")]
    return decode(raw, file)


def _not_a_file(file: str) -> Problem:
    return fault("Y013", file, what="This is not a file", do="Give it a name without .yaml at its end.")


def decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Decode the bytes of a file, or say why they are not text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8")) + 1
        return None, [fault("Y001", file, Span(line, column, line, column), byte=raw[error.start])]
    if text.startswith("\ufeff"):
        return None, [fault("Y012", file)]
    return text, []
