"""`bluf check`: reads the whole project, and reports the problems of all of it or of the paths that are named."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from bluf.cli.errors import Misuse
from bluf.report import FORMATS, Findings, render
from bluf.settings import Settings, read_settings
from bluf.walk import Desk, walk


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to a file.")
def check(paths: tuple[str, ...], form: str, output: str | None) -> None:
    """Check every brief, actor and source, or report only the files and folders named by PATH.

    Exit code 0: no errors or warnings. 1: problems. 2: the command was used wrongly.
    """
    settings = read_settings(Path())
    wanted = _wanted(settings, paths)
    findings = _findings(settings, walk(settings), wanted)
    if output is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        click.echo(render(findings, form, colour), nl=False, color=colour)
    else:
        try:
            Path(output).write_text(render(findings, form), encoding="utf-8", errors="backslashreplace", newline="\n")
        except OSError as error:
            raise Misuse(f"{output} cannot be written: {(error.strerror or 'unknown error').lower()}") from None
        click.echo(findings.summary, err=True)
    if findings.failed:
        raise SystemExit(1)


def _wanted(settings: Settings, paths: tuple[str, ...]) -> Callable[[str], bool]:
    """Return whether a file, as problems name it, is asked for. Raises Misuse on a path with nothing to check."""
    if not paths:
        return lambda file: True
    named = tuple(_inside(settings, path) for path in paths)
    # what is wrong with the options concerns every file
    return lambda file: file in settings.texts or any(Path(file).is_relative_to(place) for place in named)


def _inside(settings: Settings, written: str) -> Path:
    path = Path(os.path.abspath(written))  # noqa: PTH100 - a link is checked as a link, so nothing is resolved but its folder
    if not os.path.lexists(path):
        raise Misuse(f"{written} does not exist")
    path = path.parent.resolve() / path.name if path != settings.root else path
    searched = (settings.briefs, settings.seeds)
    if not any(path.is_relative_to(folder) or folder.is_relative_to(path) for folder in searched):
        folders = " and ".join(f"{os.path.relpath(folder, settings.root)}/" for folder in searched)
        raise Misuse(f"{written} is not one of the records; they are in {folders}")
    return path.relative_to(settings.root) if path.is_relative_to(settings.root) else Path()


def _findings(settings: Settings, desk: Desk, wanted: Callable[[str], bool]) -> Findings:
    files = {*desk.loaded.texts, *desk.loaded.broken}
    return Findings(
        problems=tuple(problem for problem in desk.problems if wanted(problem.file)),
        files=sum(map(wanted, files)),
        texts=desk.texts,
    )
