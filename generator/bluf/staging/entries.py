"""What is done entry by entry: which are hidden, and how all are exchanged where the folder itself has to stay."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from bluf.staging.claim import is_claim
from bluf.staging.exchange import exchange, in_steps
from bluf.staging.moved import is_folder, move


def hidden(folder: Path) -> Iterator[Path]:
    """Yield what somebody put into a folder under a name that begins with a dot: MkDocs lets that stay."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") and not is_claim(entry.name, folder.name):
            yield entry


def exchange_entries(new: Path, site: Path) -> None:
    """Exchange what two folders hold, but for what is hidden in `site` alone. After an error both are as they were.

    What is hidden in `site` is somebody's: it is never moved, not even for a moment, if `new` has nothing in its place.
    """
    pairs = list(_pairs(new, site))
    done: list[tuple[Path, Path]] = []
    try:
        for pair in pairs:
            _swap(*pair)
            done.append(pair)
    except BaseException:
        for pair in reversed(done):
            with contextlib.suppress(OSError):
                _swap(*pair)
        raise


def _pairs(new: Path, site: Path, within_hidden: bool = False) -> Iterator[tuple[Path, Path]]:
    """Yield what is to be exchanged: in a hidden folder that both have, each entry of ours."""
    names = {entry.name for entry in new.iterdir()}
    if not within_hidden:
        names |= {entry.name for entry in site.iterdir() if not entry.name.startswith(".")}
    for name in sorted(names):
        one, other = new / name, site / name
        if (within_hidden or name.startswith(".")) and is_folder(one) and is_folder(other):
            yield from _pairs(one, other, within_hidden=True)
        else:
            yield one, other


def _swap(one: Path, other: Path) -> None:
    """Exchange two entries, or move the one there is. Done twice, it is undone."""
    if not os.path.lexists(one):
        move(other, one)
        return
    if not os.path.lexists(other):
        move(one, other)
        return
    try:
        exchange(one, other)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        in_steps(one, other, move)
