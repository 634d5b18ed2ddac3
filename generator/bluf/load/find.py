"""Finds the files that hold records. Nothing is passed over in silence: what cannot be entered is a problem."""

import os
from collections.abc import Iterator
from pathlib import Path

from bluf.load.faults import fault
from bluf.load.kinds import SUFFIXES, Kind
from bluf.problems import Problem

_NO_LINKS = "Links to folders are not followed; put the folder itself here, or begin its name with a dot."


def find(root: Path, briefs: Path, seeds: Path) -> tuple[list[tuple[Path, Kind]], list[Problem]]:
    """Return every path that should hold a record, sorted, and the folders that could not be searched."""
    problems: list[Problem] = []
    found = [(path, _kind(path, briefs)) for path in _walk(root, briefs, problems)]
    problems += _links(root, briefs)
    found += [(path, Kind.SOURCE) for path in _walk(root, seeds, problems)]
    return sorted(found, key=lambda one: one[0].as_posix()), problems


def shown(root: Path, path: Path) -> str:
    """Return a path as problems print it: from the root, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _kind(path: Path, briefs: Path) -> Kind:
    parts = path.relative_to(briefs).parts
    return Kind.ACTOR if len(parts) > 1 and parts[0] == "actors" else Kind.BRIEF


def _walk(root: Path, folder: Path, problems: list[Problem]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        if Path(error.filename) != folder or folder.exists():  # a desk without seeds/ is complete
            said = f"The folder cannot be read: {(error.strerror or 'unknown error').lower()}"
            problems.append(fault("Y013", shown(root, Path(error.filename)), what=said, do="Make it readable."))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            path = Path(here, name)
            if _is_record(name):
                yield path  # a folder in place of a record: reading it says so
            elif path.is_symlink():
                what = "This is a link to a folder"
                problems.append(fault("Y013", shown(root, path), what=what, do=_NO_LINKS))
        yield from (Path(here, name) for name in files if _is_record(name) and not name.startswith("."))


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
