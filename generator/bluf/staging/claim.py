"""Folders that belong to a process as long as it lives. What a killed one left has a name of ours, and no lock."""

import contextlib
import os
import re
import secrets
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bluf.staging.exchange import ASIDE
from bluf.staging.moved import clear

if sys.platform != "win32":
    import fcntl

_LONGEST = 200  # bytes of a name that 255 must hold
_LONG = 24 * 60 * 60  # seconds


@dataclass(frozen=True)
class Claim:
    """A folder of this process, and the open descriptor that says so, or None where folders cannot be locked."""

    folder: Path
    lock: int | None

    def give_up(self) -> None:
        """Remove the folder and what is in it, as far as that can be done, and let go of it."""
        clear(self.folder)
        if self.lock is not None:
            os.close(self.lock)


def claim(parent: Path, name: str) -> Claim:
    """Make a hidden folder of our own in `parent`, for the sake of `name`. Raise OSError if that is not possible."""
    while True:
        folder = parent / f"{_stem(name)}{secrets.token_hex(4)}"
        try:
            folder.mkdir()
        except OSError as error:  # about the folder that the user knows
            raise OSError(error.errno, error.strerror, str(parent)) from error
        try:
            mine = Claim(folder, _lock(folder))
        except (BlockingIOError, FileNotFoundError):
            continue  # somebody tidied it away before it was locked
        if mine.lock is None or _same(mine.lock, folder):
            return mine
        os.close(mine.lock)


def tidy(parent: Path, name: str) -> None:
    """Remove what killed processes left in `parent` for `name`, and put back what one of them had set aside whole."""
    with contextlib.suppress(OSError):  # tidying up is a courtesy, and the folder may be another's
        for left in sorted(entry for entry in parent.iterdir() if is_claim(entry.name, name)):
            with contextlib.suppress(OSError):
                _tidy_one(left, parent / name)


def is_claim(entry: str, name: str) -> bool:
    """Whether a file name is one that `claim` gives, or that of what an exchange sets aside."""
    return re.fullmatch(re.escape(_stem(name)) + rf"[0-9a-f]{{8}}({re.escape(ASIDE)})?", entry) is not None


def _stem(name: str) -> str:
    return f".{os.fsencode(name)[:_LONGEST].decode(errors='ignore')}.bluf-"


def _tidy_one(left: Path, wanted: Path) -> None:
    owned = left.with_name(left.name.removesuffix(ASIDE))
    lock = _lock(owned) if owned.exists() else None
    try:
        if left.name.endswith(ASIDE) and not os.path.lexists(wanted):
            left.rename(wanted)
        elif lock is not None or not owned.exists() or _forgotten(owned):
            clear(left)
    finally:
        if lock is not None:
            os.close(lock)


def _forgotten(folder: Path) -> bool:
    """Whether no build that is still running can have made a folder: where none can be locked, its age has to tell."""
    return time.time() - folder.stat().st_mtime > _LONG


def _lock(folder: Path) -> int | None:
    """Lock a folder until the descriptor is closed; None where none can. Raise BlockingIOError if another has it."""
    if sys.platform == "win32":
        return None
    place = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(place)
        raise
    except OSError:  # some network file systems
        os.close(place)
        return None
    return place


def _same(place: int, folder: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(place), folder.stat())
    except FileNotFoundError:
        return False
