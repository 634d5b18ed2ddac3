"""`bluf check`: reads the whole project, and reports the problems of all of it or of the paths that are named."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from bluf.cache import cache_of
from bluf.check.kept_records import KeptRecords
from bluf.cli.errors import Misuse
from bluf.cli.git import tracked_by_git
from bluf.cli.guard import Level, guarded
from bluf.cli.terminal import coloured
from bluf.cli.unchanged import Look
from bluf.model import Tlp
from bluf.project import project_file
from bluf.report import FORMATS, Findings, render
from bluf.settings import Settings, read_settings
from bluf.walk import Desk, walk

_PUBLIC = ("github", "sarif")
"""Formats that go to where more people look than write: the log of a pull request, a list of alerts."""


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to a file.")
@click.option(
    "--public/--all",
    "outside",
    default=None,
    help="Report only what those may see who see the site, or everything. By default github and sarif are public.",
)
@click.option("--project", default=".", metavar="DIR", help="The folder of the project, if it is not here or above.")
@click.option("--tracked", is_flag=True, help="Look at what git has, or is about to commit, and at nothing else.")
@click.option(
    "--max-tlp",
    "level",
    type=Level(),
    help="Report nothing but what is marked above LEVEL, so that a repository others may read holds none of it.",
)
def check(
    paths: tuple[str, ...],
    *,
    form: str,
    output: str | None,
    outside: bool | None,
    project: str,
    tracked: bool,
    level: Tlp | None,
) -> None:
    """Check every brief, actor and source, or report only the files and folders named by PATH.

    A public report is the same whether records and parts that may not leave are there or not. Nothing of them is in it.

    Exit code 0: no errors or warnings. 1: problems. 2: the command was used wrongly.
    """
    plain = form == "text" and not (paths or output or tracked or level or outside) and project == "."
    options = project_file(Path(project)) if plain else None
    look = Look(options, coloured=coloured()) if options else None
    settings = read_settings(Path(project))
    named = _wanted(settings, paths)
    committed = tracked_by_git(settings) if tracked else _all

    def wanted(file: str) -> bool:
        return named(file) and committed(file)

    outside = form in _PUBLIC if outside is None else outside
    if level is None:
        cache = cache_of(settings.root)
        if look:
            look.begin(cache, (settings.briefs, settings.seeds))
        # what may leave is never decided by what was kept
        desk = walk(settings, cache, None if outside else KeptRecords(cache).read)
        findings = _findings(desk, wanted if paths or tracked else None, outside)
        cache.tidy()
    else:
        findings = guarded(settings, level, wanted)
    if output is None:
        said = render(findings, form, coloured())
        click.echo(said, nl=False, color=coloured())
        if look:
            look.keep(said, int(findings.failed))
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
        return _all
    named = {_inside(settings, path).as_posix() for path in paths}
    if "." in named:
        return _all
    folders = tuple(f"{place}/" for place in named)
    # what is wrong with the options concerns every file
    return lambda file: file in settings.texts or file in named or file.startswith(folders)


def _all(file: str) -> bool:
    return True


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


def _findings(desk: Desk, only: Callable[[str], bool] | None, outside: bool) -> Findings:
    wanted = only or _all
    if not outside:
        files = {*desk.loaded.texts, *desk.loaded.broken}
        found = desk.problems_in(only) if only else desk.problems
        return Findings(problems=found, files=sum(map(wanted, files)), texts=desk.texts)
    told = tuple(problem for problem in desk.public.problems if wanted(problem.file))
    return Findings(problems=told, files=sum(map(wanted, desk.public.files)), texts=desk.public.texts)
