"""Finds the files that hold records. Nothing is passed over in silence: what cannot be entered is a problem."""

import os
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from bluf.load.faults import fault
from bluf.load.kinds import SUFFIXES, Kind
from bluf.problems import Problem

_NO_LINKS = "Links to folders are not followed; put the folder itself here, or begin its name with a dot."


class Found(NamedTuple):
    """Where a record should be."""

    file: str
    """As problems print it."""
    path: Path
    kind: Kind


def find(root: Path, briefs: Path, seeds: Path) -> tuple[list[Found], list[Problem]]:
    """Return every place that should hold a record, sorted, and the folders that could not be searched."""
    problems: list[Problem] = []
    found = list(_walk(root, briefs, problems, lambda here: _kind(here, briefs)))
    problems += _links(root, briefs)
    found += _walk(root, seeds, problems, lambda _: Kind.SOURCE)
    return sorted(found, key=attrgetter("file")), problems


def shown(root: Path, path: Path) -> str:
    """Return a path as problems print it: from the root, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _kind(here: Path, briefs: Path) -> Kind:
    return Kind.ACTOR if here.relative_to(briefs).parts[:1] == ("actors",) else Kind.BRIEF


def _walk(root: Path, folder: Path, problems: list[Problem], kind_in: Callable[[Path], Kind]) -> Iterator[Found]:
    def unreadable(error: OSError) -> None:
        if Path(error.filename) != folder or folder.exists():  # a desk without seeds/ is complete
            said = f"The folder cannot be read: {(error.strerror or 'unknown error').lower()}"
            problems.append(fault("Y013", shown(root, Path(error.filename)), what=said, do="Make it readable."))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(here)
        kind, place = kind_in(above), PurePosixPath(shown(root, above))
        for name in (*folders, *files):
            if _is_record(name) and not name.startswith("."):  # of a folder in place of a record, reading it says so
                yield Found(str(place / name), above / name, kind)
        for path in (above / name for name in folders if not _is_record(name)):
            if path.is_symlink():
                what = "This is a link to a folder"
                problems.append(fault("Y013", shown(root, path), what=what, do=_NO_LINKS))


def _links(root: Path, briefs: Path) -> Iterator[Problem]:
    """Report links to other files: a site would publish the target under a name that tells nothing of its marking."""
    for here, folders, files in os.walk(briefs):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(here, name) for name in files if not name.startswith(".") and not _is_record(name)):
            if path.is_symlink():
                what = "This is a link, and its target would be published"
                yield fault("Y013", shown(root, path), what=what, do="Put a copy of the file here, or remove the link.")


def _is_record(name: str) -> bool:
    return name.lower().endswith(SUFFIXES)
