"""Files beside the records and the pages. Nobody reads them here, and yet they are in a repository with the rest."""

import os
from collections.abc import Iterator, Set
from pathlib import Path

from bluf.load.find import shown

_OF_GIT = frozenset({".gitattributes", ".gitignore"})
_MAX_BYTES = 64_000


def other_files(root: Path, folders: tuple[Path, ...], known: Set[str]) -> Iterator[Path]:
    """Yield every file below the folders that is not `known` by its path from the root, sorted.

    Hidden files, what editors leave behind and links are among them; empty files and git's own lists are not.
    """
    for folder in folders:
        found = []
        for here, inside, files in os.walk(folder):
            links = [name for name in inside if Path(here, name).is_symlink()]
            inside[:] = [name for name in inside if name != ".git"]
            found += [Path(here, name) for name in [*files, *links]]
        yield from (path for path in sorted(found) if shown(root, path) not in known and not _harmless(path))


def is_plain(root: Path, file: str) -> bool:
    """Whether a file is one, by its path from the root: no link, none reached by one, and nothing hidden."""
    path = root / file
    places = [place for place in (path, *path.parents) if place != root and place.is_relative_to(root)]
    return path.is_file() and not any(place.name.startswith(".") or place.is_symlink() for place in places)


def _harmless(path: Path) -> bool:
    """Whether a file is empty, or one of git's lists and looks like one: git follows no link to it."""
    if path.is_symlink() or not path.is_file():
        return False
    size = path.stat().st_size
    if size == 0 or path.name not in _OF_GIT:
        return size == 0
    try:
        text = path.read_bytes().decode() if size <= _MAX_BYTES else "tlp"
    except (OSError, ValueError):
        return False
    return "tlp" not in text.lower() and all(one.isprintable() or one in "\t\r\n" for one in text)
