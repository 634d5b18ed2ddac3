"""Files beside the records and the pages. Nobody reads them here, and yet they are in a repository with the rest."""

import os
from collections.abc import Iterator, Set
from pathlib import Path

from bluf.load.find import shown

_OF_GIT = frozenset({".gitattributes", ".gitignore", ".gitkeep"})


def other_files(root: Path, folders: tuple[Path, ...], known: Set[str]) -> Iterator[Path]:
    """Yield every file below the folders that is not `known` by its path from the root, sorted.

    Hidden files, what editors leave behind and links are among them; empty files and git's own are not.
    """
    for folder in folders:
        found = []
        for here, inside, files in os.walk(folder):
            links = [name for name in inside if Path(here, name).is_symlink()]
            inside[:] = [name for name in inside if name != ".git"]
            found += [Path(here, name) for name in [*files, *links] if name not in _OF_GIT]
        yield from (path for path in sorted(found) if shown(root, path) not in known and not _empty(path))


def _empty(path: Path) -> bool:
    return not path.is_symlink() and path.lstat().st_size == 0
