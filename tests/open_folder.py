"""A folder in memory, where there is such a place, that any user of the machine may look into."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - of Linux; the folder in it has a name of its own


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """Yield the folder, and remove it. pytest's own can be entered by its user alone, and a disk is slow to flush."""
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="bluf-test-", dir=memory))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        for path in (folder, *(path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())):
            path.chmod(0o755)
        shutil.rmtree(folder)
