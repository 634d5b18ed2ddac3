"""Writes files whole or not at all, and never over a file that is there."""

import os
import tempfile
from pathlib import Path


class ScaffoldError(Exception):
    """A file cannot be written, or must not be: the message says which and why, in one line."""


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, and the folders above it. Raises ScaffoldError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        raise ScaffoldError(f"{path} is there already; it was left as it is") from None
    except OSError as error:
        raise ScaffoldError(f"{path} cannot be written: {_reason(error)}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise ScaffoldError(f"{path} cannot be written: {_reason(error)}") from None


def write_generated(path: Path, text: str) -> bool:
    """Write a file that bluf owns, in one step; return whether it changed. Raises ScaffoldError."""
    try:
        if path.is_file() and path.read_bytes() == text.encode():
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, delete=False) as file:
            file.write(text)
        Path(file.name).chmod(0o644)
        Path(file.name).replace(path)
    except OSError as error:
        raise ScaffoldError(f"{path} cannot be written: {_reason(error)}") from None
    return True


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown error").lower()
