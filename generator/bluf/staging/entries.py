"""What is done entry by entry: hidden ones are kept, and all are exchanged where the folder itself has to stay."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from bluf.staging.claim import is_claim
from bluf.staging.exchange import exchange


def hidden(folder: Path) -> Iterator[Path]:
    """Yield what somebody put into a folder under a name that begins with a dot: MkDocs lets that stay."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") and not is_claim(entry.name, folder.name):
            yield entry


def keep(old: Path, new: Path) -> None:
    """Give `new` what `old` has and it lacks. The files are the same, not copies, where the file system can do that."""
    if old.is_dir() and not old.is_symlink():
        if not os.path.lexists(new):
            new.mkdir()
            shutil.copystat(old, new)
        if new.is_dir() and not new.is_symlink():
            for entry in sorted(old.iterdir()):
                keep(entry, new / entry.name)
    elif not os.path.lexists(new):
        try:
            os.link(old, new, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(old, new, follow_symlinks=False)


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
        other.rename(one)
    elif not os.path.lexists(other):
        one.rename(other)
    else:
        exchange(one, other)
