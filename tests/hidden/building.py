"""Sites and public reports of made-up desks, by the real MkDocs and the real command: what they hold and say."""

import logging
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from typing_extensions import override

from tests.cli.desk import bluf
from tests.plugin.project import run_build
from tests.site.project import files, make, options

FORMATS = {"text": ("--public",), "github": (), "sarif": ()}
"""Formats of a report, and what makes each a public one."""

PUBLISHED = ("http://127.0.0.1:8000/", "https://strelsau.example/desk/")
"""A change of the options that gives a site an address for others, and so a social card to each page."""


@dataclass(frozen=True)
class Built:
    """What a build left behind."""

    files: Mapping[str, bytes]
    log: str
    """What `mkdocs build` prints by default; no times, and the folder of the site by another name."""
    failed: bool


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.said: list[str] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} - {record.getMessage()}")


@contextmanager
def laid_out(desk: Mapping[str, str], ceiling: str, *changes: tuple[str, str]) -> Iterator[Path]:
    """Yield a project with these files, at a place that is the same each time and that no disk is waited for."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder with a random name is made in it
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        project = make(Path(folder) / "desk", desk)
        options(project, ("max_tlp: clear", f"max_tlp: {ceiling}"), *changes)
        yield project


def built(project: Path) -> Built:
    """Build a project in this process, as `mkdocs build` does."""
    site = project.parent / "site"
    config = load_config(config_file=str(project / "mkdocs.yml"), site_dir=str(site))
    lines, log = _Lines(), logging.getLogger("mkdocs")
    before = log.level
    log.addHandler(lines)
    log.setLevel(logging.INFO)
    failed = False
    try:
        run_build(config)
    except Abort as error:
        failed = True
        lines.said.append(str(error))
    finally:
        log.removeHandler(lines)
        log.setLevel(before)
    found = files(site) if site.is_dir() else {}
    shutil.rmtree(site, ignore_errors=True)
    return Built(found, without_times("\n".join(lines.said), project), failed)


def without_times(log: str, project: Path) -> str:
    """Return what a build says without the time it took and, where MkDocs says it, the folder of the site."""
    log = re.sub(r"built in [\d.]+ seconds", "built", log)
    return log.replace(f"to directory: {project.parent}/", "to directory: /")


def report(project: Path, form: str) -> str:
    """Return a public report of a project, with the exit code at its end."""
    run = bluf(project, "check", "--format", form, *FORMATS[form])
    return f"{run.output}\nexit {run.exit_code}"
