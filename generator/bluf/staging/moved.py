"""Entries that come to stand elsewhere, or go: kept with their owner and mode, moved where no rename can, removed."""

import contextlib
import errno
import functools
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_AT_ONCE = 4
"""Folders that are removed at a time."""


def is_folder(entry: Path) -> bool:
    """Whether an entry is a folder itself, and no link to one."""
    return entry.is_dir() and not entry.is_symlink()


def keep(old: Path, new: Path) -> None:
    """Give `new` what `old` has and it lacks. The files are the same, not copies, where the file system can do that.

    Raise OSError if that cannot be read, or a folder of it cannot be given to its owner.
    """
    if is_folder(old):
        made = not os.path.lexists(new)
        if made:
            new.mkdir()
        if is_folder(new):
            for entry in sorted(old.iterdir()):
                keep(entry, new / entry.name)
        if made:
            _own(new, old.stat())
            shutil.copystat(old, new)  # last: the mode may forbid to write
    elif not os.path.lexists(new):
        try:
            os.link(old, new, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(old, new, follow_symlinks=False)
            with contextlib.suppress(OSError):  # a copy is as good, and can be removed
                _own(new, old.lstat())


def _own(new: Path, about: os.stat_result) -> None:
    """Give an entry to an owner and a group. Raise OSError if it stays another user's; a group may not be had."""
    if not hasattr(os, "chown"):
        return
    mine = new.lstat()
    if mine.st_uid != about.st_uid:
        os.chown(new, about.st_uid, about.st_gid, follow_symlinks=False)
    elif mine.st_gid != about.st_gid:
        with contextlib.suppress(OSError):
            os.chown(new, -1, about.st_gid, follow_symlinks=False)


def move(old: Path, new: Path) -> None:
    """Rename an entry to a name that is free. Raise OSError, with all as it was.

    A folder in a lower layer of overlayfs, as in the image of a container, cannot be renamed (EXDEV). It is made again
    under the new name, and then removed under the old one.
    """
    try:
        old.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _move_piece_by_piece(old, new)


def _move_piece_by_piece(old: Path, new: Path) -> None:
    try:
        keep(old, new)
        remove(old)
    except BaseException:
        with contextlib.suppress(OSError):
            if os.path.lexists(new):
                keep(new, old)  # what has been removed already; nothing where it was not all kept
                remove(new)
        raise


def remove(entry: Path) -> None:
    """Remove an entry and what is in it, also from folders of ours that may not be written to. Raise OSError."""
    if not is_folder(entry):
        entry.unlink()
        return
    try:
        shutil.rmtree(entry)
    except PermissionError:
        _open(entry)
        shutil.rmtree(entry)


def clear(folder: Path) -> None:
    """Remove a folder and what is in it, as far as that can be done."""
    if shutil.rmtree.avoids_symlink_attacks:
        with contextlib.suppress(OSError):
            _clear_within(folder)
    with contextlib.suppress(OSError):  # the error of a listener to audit events comes in spite of `ignore_errors`
        shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):
        if folder.is_dir():
            remove(folder)


def _open(folder: Path) -> None:
    folder.chmod(0o700)
    for entry in folder.iterdir():
        if is_folder(entry):
            _open(entry)


def _clear_within(folder: Path) -> None:
    """Remove the folders in the folders of a folder, some at once: it is the disk that is waited for."""
    with _opened(os.fspath(folder)) as top:
        for name in _folders(top):
            with _opened(name, top) as above, ThreadPoolExecutor(_AT_ONCE) as pool:
                for _ in pool.map(functools.partial(_remove_in, above), _folders(above)):
                    pass


@contextlib.contextmanager
def _opened(folder: str, within: int | None = None) -> Iterator[int]:
    """Open a folder that is no link."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=within)
    try:
        yield number
    finally:
        os.close(number)


def _folders(folder: int) -> list[str]:
    with os.scandir(folder) as found:
        return [entry.name for entry in found if entry.is_dir(follow_symlinks=False)]


def _remove_in(folder: int, name: str) -> None:
    shutil.rmtree(name, ignore_errors=True, dir_fd=folder)
