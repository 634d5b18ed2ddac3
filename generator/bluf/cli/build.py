"""`bluf build`: has MkDocs build the site, in a process of its own, so that the command itself does without MkDocs."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from bluf.cli.as_of import as_of_option
from bluf.cli.errors import Misuse
from bluf.project import project_file
from bluf.settings import AS_OF_VARIABLE, NoProjectError


@click.command()
@as_of_option
@click.option("--output", metavar="DIR", help="Where the site goes; what mkdocs.yml says, or site/, when absent.")
@click.option("--strict/--no-strict", default=None, help="Whether a warning ends the build; what mkdocs.yml says.")
def build(as_of: date | None, output: str | None, strict: bool | None) -> None:
    """Build the site: the same as `mkdocs build`, and as of any day.

    Exit code 0: the site is built. Any other: it is not, and the one there was is as it was.
    """
    options = project_file(Path())
    if options is None:
        raise NoProjectError("no mkdocs.yml here or above; `bluf init DIR` begins a project")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(options)]
    if output is not None:
        if not output:
            raise Misuse("--output names no folder")
        command += ["--site-dir", os.path.abspath(output)]  # noqa: PTH100 - a link stays a link
    if strict is not None:
        command.append("--strict" if strict else "--no-strict")
    surroundings = dict(os.environ)
    if as_of is not None:
        surroundings[AS_OF_VARIABLE] = as_of.isoformat()
    done = subprocess.run(command, cwd=options.parent, env=surroundings, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise SystemExit(done.returncode)
