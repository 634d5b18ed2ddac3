"""What git has of a project."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from bluf.cli.errors import Misuse
from bluf.load.find import shown
from bluf.settings import Settings


def tracked_by_git(settings: Settings) -> Callable[[str], bool]:
    """Return whether a file, as problems name it, is in git's index, or lies in a submodule that is.

    In a hook the index is what is about to be committed. Raises Misuse where git cannot be asked.
    """
    top = Path(os.fsdecode(_git(settings.root, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    listed = os.fsdecode(_git(top, "ls-files", "-z")).split("\0")
    tracked = {shown(settings.root, top / file) for file in listed if file}

    def is_tracked(file: str) -> bool:
        path = Path(file)
        return file in settings.texts or any(place.as_posix() in tracked for place in (path, *path.parents))

    return is_tracked


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        command = ["git", *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 - no word of content
    except OSError:
        raise Misuse("git cannot be run, and only git knows what it has") from None
    if done.returncode:
        raise Misuse("git cannot say what it has here")
    return done.stdout
