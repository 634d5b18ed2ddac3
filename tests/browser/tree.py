"""A project and the program that previews it, both copies, and what a preview should say of them.

That is known from elsewhere than the preview: of records from reading the project anew, of templates and options from
what was done to them.
"""

import json
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from bluf.problems import Severity
from bluf.settings import read_settings
from bluf.walk import walk
from tests.rules.examples import desk
from tests.site.project import ROOT, make, options

ABOUT = "---\ntlp: clear\n---\n# About the desk\n\nA café in Strelsau.\n"
NOTICE = "overrides/partials/copyright.html"
ALWAYS = tuple(
    f"templates/{name}.html"
    for name in (
        "pages/home",
        "pages/briefs",
        "pages/actors",
        "pages/rules",
        "pages/method",
        "parts/links",
        "parts/card",
    )
)
"""Templates that pages are made with whatever the records are."""
IN_BRIEFS = "templates/pages/brief.html"
MAIN = "templates/theme/main.html"
STYLE = "templates/theme/assets/bluf/bluf.css"
SCRIPT = "templates/theme/assets/bluf/bluf.js"
OPTIONS = "mkdocs.yml"
UNREADABLE = b"\0what its mode forbids to read"
RENAMED = {"briefs": "content", "seeds": "sources", "overrides": "frames"}
"""Folders that an option names, and what it names after an edit: a copy."""
FOLDERS = ("briefs", "briefs/actors", "seeds", "templates")


@dataclass(frozen=True)
class Expected:
    """What a page should say when an edit has arrived."""

    whole: str = ""
    """Named on the page that stands in for every page; empty if the site can be built."""
    files: frozenset[str] = frozenset()
    """Exactly these records, pages and options are reported."""
    templates: frozenset[str] = frozenset()
    """At least one of these is reported, too."""

    def __bool__(self) -> bool:
        return bool(self.whole or self.files or self.templates)


@dataclass
class Tree:
    """The files, and which of them are broken in a way that only the edit knows."""

    project: Path
    program: Path
    originals: dict[str, bytes] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)

    def path(self, name: str) -> Path:
        """Return where a file is: templates belong to the program."""
        return (self.program if name.startswith("templates") else self.project) / name

    def files(self) -> dict[str, bytes]:
        """Return every file of the project and every template, by name."""
        roots = ((self.project, self.project), (self.program, self.program / "templates"))
        found = ((base, path) for base, root in roots for path in root.rglob("*") if path.is_file())
        return {path.relative_to(base).as_posix(): _content(path) for base, path in found}

    def changed(self) -> list[str]:
        """Return what is not as it was."""
        now = self.files()
        return sorted(name for name in now.keys() | self.originals.keys() if now.get(name) != self.originals.get(name))

    def named(self, folder: str) -> str:
        """Return what the options name in place of a folder; they may be broken."""
        path = self.path(OPTIONS)
        new = RENAMED[folder]
        return new if path.is_file() and f": {new}\n".encode() in path.read_bytes() else folder

    def is_readable(self, folder: str) -> bool:
        """Return whether a folder is there, and all that is in it can be read."""
        within = (content for name, content in self.files().items() if name.startswith(f"{folder}/"))
        return self.path(folder).is_dir() and UNREADABLE not in within

    def notice(self) -> str:
        """Return the template that lies over one of the theme's."""
        return NOTICE.replace("overrides", self.named("overrides"))

    def records(self) -> list[str]:
        """Return the records and hand-written pages that are there, and can be read."""
        folders = tuple(f"{self.named(folder)}/" for folder in ("briefs", "seeds"))
        return sorted(
            name for name, content in self.files().items() if name.startswith(folders) and content != UNREADABLE
        )

    def restore(self, name: str) -> None:
        """Put one file back as it was; take it away if it was not there."""
        path = self.path(name)
        if name not in self.originals:
            if path.is_file():  # it may have gone with its folder
                path.unlink()
            return
        if path.is_dir():
            shutil.rmtree(path)
        for above in path.parents:
            if above.is_file():  # what stands in the way of its folder
                above.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            path.chmod(0o644)
        path.write_bytes(self.originals[name])
        path.chmod(0o644)
        self.faulty.discard(name)

    def restore_all(self) -> None:
        """Put everything back."""
        for name in self.changed():
            self.restore(name)
        self.faulty.clear()
        for root in (self.project, self.program):
            folders = sorted((path for path in root.rglob("*") if path.is_dir()), reverse=True)
            for folder in (path for path in folders if not any(path.iterdir())):
                folder.rmdir()

    def expected(self) -> Expected:
        """Return what a page should say now."""
        whole = self._whole()
        if whole:
            return Expected(whole)
        settings = replace(read_settings(self.project), drafts=True)
        found = walk(settings)
        weighty = {problem.file for problem in found.problems if problem.severity is not Severity.NOTICE}
        used = {*ALWAYS, *([IN_BRIEFS] if found.released.briefs else [])}
        return Expected("", frozenset(weighty), frozenset(self.faulty & used))

    def _whole(self) -> str:
        """Return what nothing can be built without, and is broken; the first that the host meets."""
        if OPTIONS in self.faulty:
            return OPTIONS
        if not (self.project / self.named("briefs")).is_dir():
            return self.named("briefs")
        gone = [name for name in (MAIN, STYLE, SCRIPT) if not self.path(name).is_file()]
        return next((name for name in (*gone, MAIN, self.notice()) if name in gone or name in self.faulty), "")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        return UNREADABLE


def lay_out(folder: Path) -> Tree:
    """Copy the program and make a small, clean project in a folder."""
    program = folder / "program"
    shutil.copytree(ROOT / "generator", program / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", program / "templates")
    project = make(folder / "project", {**desk(), "briefs/about.md": ABOUT, NOTICE: "<p>Strelsau desk</p>\n"})
    options(project, ("  name: material\n", "  name: material\n  custom_dir: overrides\n"))
    tree = Tree(project, program)
    tree.originals = tree.files()
    return tree


def described(expected: Expected) -> str:
    """Return what is expected as JSON, for a browser."""
    return json.dumps(
        {"whole": expected.whole, "files": sorted(expected.files), "templates": sorted(expected.templates)}
    )
