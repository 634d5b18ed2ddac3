"""Begins a project: the site's options, a first record of each kind, the workflows and the editor's settings."""

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


def init_project(folder: Path, day: date) -> tuple[Path, ...]:
    """Write the files of a new project and return them. Raises ScaffoldError before writing if one is there."""
    folder = folder.resolve()
    settings = Settings(folder, folder / "briefs", folder / "seeds")
    taken = [place for place in (*_FILES.values(), "briefs", "seeds") if (folder / place).exists()]
    if taken:
        raise ScaffoldError(f"{folder} has {', '.join(taken)} already; nothing was written")
    written = []
    for starter, place in _FILES.items():
        text = (starters("init") / starter).read_text("utf-8")
        write_new(folder / place, Template(text).substitute(version=__version__))
        written.append(folder / place)
    return (*written, *(new_record(settings, kind, name, title, day) for kind, name, title in _RECORDS))
