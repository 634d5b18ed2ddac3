"""Two entries of a file system change places, by one call to the system where it has one."""

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_SYSTEM: Any = None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)
_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS
# ENOSYS: the kernel cannot. EINVAL: the file system cannot; ENOTSUP: it cannot, on macOS.
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
ASIDE = ".old"


def exchange(one: Path, other: Path) -> None:
    """Exchange two entries of one file system, of whatever kind. Raise OSError, with both as they were.

    The audit event `bluf.staging.exchange`, with both paths, tells who listens (PEP 578).
    """
    try:
        sys.audit("bluf.staging.exchange", str(one), str(other))
        _at_once(os.fsencode(one), os.fsencode(other))
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
        in_steps(one, other)


def _at_once(one: bytes, other: bytes) -> None:
    if hasattr(_SYSTEM, "renameat2"):
        failed = _SYSTEM.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE)
    elif hasattr(_SYSTEM, "renamex_np"):
        failed = _SYSTEM.renamex_np(one, other, _EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), os.fsdecode(one), None, os.fsdecode(other))


def in_steps(one: Path, other: Path, rename: Callable[[Path, Path], object] = Path.rename) -> None:
    """Exchange by renames. What stands aside is whole: after a kill between two of them, `tidy` puts it back."""
    aside = one.with_name(one.name + ASIDE)
    while os.path.lexists(aside):  # an entry that is called so
        aside = aside.with_name(aside.name + ASIDE)
    rename(other, aside)
    try:
        one.rename(other)
    except BaseException:
        aside.rename(other)
        raise
    with contextlib.suppress(OSError):  # done; `tidy` removes what stays aside
        aside.rename(one)


def flush(folder: Path) -> None:
    """Have the file system of a folder write what it holds back. Raise OSError for what it only now cannot write."""
    if not hasattr(_SYSTEM, "syncfs"):
        if hasattr(os, "sync"):
            os.sync()
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        if _SYSTEM.syncfs(place):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(place)
