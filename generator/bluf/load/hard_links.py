"""Files that have another name outside the project: whoever writes to that name writes here."""

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.kinds import PASSIVE
from bluf.problems import Problem

_Id = tuple[int, int]
_COPY = "Put a copy in its place: copy it to a new name, remove it, and rename the copy."


def hard_links(root: Path, briefs: Path, seeds: Path) -> Iterator[Problem]:
    """Yield a problem for each file below the folders that has more names than there are in the project.

    An editor that keeps its backup as a second name beside the file, or anywhere in the project, is left alone; but
    not an attachment, which carries no marking: under its other name it may be a record or a page that does.
    """
    many = dict(sorted((path, found) for folder in (briefs, seeds) for path, found in _linked(folder)))
    if not many:
        return
    inside = Counter(one for one, _ in dict(_linked(root, hidden=True)).values())
    for path, (one, names) in many.items():
        if names > inside[one]:
            what = f"The file has {names} names, and {names - inside[one]} of them outside the project"
            yield fault("Y013", shown(root, path), what=what, do=_COPY)
        elif path.is_relative_to(briefs) and path.suffix.lower() in PASSIVE:
            yield fault("Y013", shown(root, path), what="The file has another name in the project", do=_COPY)


def _linked(folder: Path, hidden: bool = False) -> Iterator[tuple[Path, tuple[_Id, int]]]:
    """Yield every file with more than one name, which one it is, and how many names it has."""
    for here, folders, files in os.walk(folder):
        if not hidden:
            folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (os.path.join(here, name) for name in files if hidden or not name.startswith(".")):  # noqa: PTH118
            try:
                found = os.lstat(path)
            except OSError:
                continue  # it went away, or reading it will say so
            if found.st_nlink > 1 and not stat.S_ISLNK(found.st_mode):
                yield Path(path), ((found.st_dev, found.st_ino), found.st_nlink)
