"""What is done entry by entry: which are hidden, and how all are exchanged where the folder itself has to stay."""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from bluf.staging.claim import is_claim
from bluf.staging.exchange import exchange, in_steps
from bluf.staging.moved import move


def hidden(folder: Path) -> Iterator[Path]:
    """Yield what somebody put into a folder under a name that begins with a dot: MkDocs lets that stay."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") and not is_claim(entry.name, folder.name):
            yield entry


def exchange_entries(new: Path, site: Path) -> None:
    """Exchange what two folders hold, but for what is hidden in `site` alone. After an error both are as they were."""
    names = {entry.name for entry in new.iterdir()} | {
        entry.name for entry in site.iterdir() if not entry.name.startswith(".")
    }
    done: list[str] = []
    try:
        for name in sorted(names):
            _swap(new / name, site / name)
            done.append(name)
    except BaseException:
        for name in reversed(done):
            with contextlib.suppress(OSError):
                _swap(new / name, site / name)
        raise


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
