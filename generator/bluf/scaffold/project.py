"""Begins a project: the site's options, a first record of each kind, the workflows and the editor's settings."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

from bluf import __version__
from bluf.load import Kind
from bluf.resources import starters
from bluf.scaffold.record import new_record
from bluf.scaffold.writing import ScaffoldError, write_new
from bluf.settings import Settings

_FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "requirements.txt": "requirements.txt",
    "packages.txt": "packages.txt",
    "gitignore": ".gitignore",
    "check.yml": ".github/workflows/check.yml",
    "publish.yml": ".github/workflows/publish.yml",
    "extensions.json": ".vscode/extensions.json",
    "settings.json": ".vscode/settings.json",
}
"""Starter file to its place in the project. Names without a dot in front: some tools skip hidden files."""

_RECORDS = (
    (Kind.BRIEF, "first-brief", "A first brief states its judgment in the title"),
    (Kind.ACTOR, "first-actor", "First actor"),
    (Kind.SOURCE, "first-source", "First source"),
)


_SHARED = frozenset({".gitignore", ".vscode/extensions.json", ".vscode/settings.json"})
"""Files a folder may have for other reasons: one that is there is left alone, and keeps no project from beginning."""


@dataclass(frozen=True)
class Kept:
    """A file that was there already."""

    path: Path
    text: str
    """What bluf would have written."""


@dataclass(frozen=True)
class Begun:
    """A new project."""

    written: tuple[Path, ...]
    kept: tuple[Kept, ...]


def init_project(folder: Path, day: date) -> Begun:
    """Write the files of a new project. Raises ScaffoldError before writing if one of its own is there."""
    folder = folder.resolve()
    settings = Settings(folder, folder / "briefs", folder / "seeds")
    there = {place for place in (*_FILES.values(), "briefs", "seeds") if os.path.lexists(folder / place)}
    if there - _SHARED:
        raise ScaffoldError(f"{folder} has {', '.join(sorted(there - _SHARED))} already; nothing was written")
    written: list[Path] = []
    kept: list[Kept] = []
    for starter, place in _FILES.items():
        path, text = folder / place, (starters("init") / starter).read_text("utf-8")
        text = Template(text).substitute(version=__version__)
        if place in there:
            kept.append(Kept(path, text))
        else:
            write_new(path, text)
            written.append(path)
    written += [new_record(settings, kind, name, title, day) for kind, name, title in _RECORDS]
    return Begun(tuple(written), tuple(kept))
