"""`bluf resolve`: writes down what came of a forecast, and leaves the rest of its file as it is."""

import textwrap
from pathlib import Path

import click
from pydantic import ValidationError

from bluf.cli.errors import Misuse
from bluf.cli.today import today
from bluf.load import load_tree
from bluf.model import PartialDate, RecordedOutcome
from bluf.model.vocabulary import Outcome
from bluf.report.display import printable
from bluf.scaffold.resolving import PasteError, resolve
from bluf.scaffold.writing import write_over
from bluf.settings import read_settings


@click.command("resolve")
@click.argument("wanted", metavar="ID")
@click.option("--outcome", required=True, type=click.Choice([one.value for one in Outcome]))
@click.option("--on", metavar="DATE", help="The day that decided it.")
@click.option("--because", metavar="TEXT", help="What decided it.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="A source that shows it; may be repeated.")
@click.option("--recorded", metavar="DATE", help="The day it is written down; today when absent.")
@click.option("--amend", is_flag=True, help="Replace an outcome that is there, and keep it under `earlier`.")
def resolve_command(
    *,
    wanted: str,
    outcome: str,
    on: str | None,
    because: str | None,
    sources: tuple[str, ...],
    recorded: str | None,
    amend: bool,
) -> None:
    """Write down what came of the judgment or forecast ID: `brief#kj1`, `brief#f1`, or `f1` if only one brief has it.

    Nothing else in the file changes. If that cannot be, the file is left alone and the lines to paste are printed.
    """
    settings, now = read_settings(Path()), today()
    said = _said(outcome, _day("--on", on), _day("--recorded", recorded or now.isoformat()), because, sources)
    loaded = load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)
    for file in loaded.broken:
        if Path(file).stem == wanted.partition("#")[0]:
            raise Misuse(f"{file} cannot be read; `bluf check` says why")
    if loaded.broken:  # one of them may ask the question anew
        click.echo(f"Left out, because they cannot be read: {', '.join(loaded.broken)}; run `bluf check`.", err=True)
    try:
        made = resolve(loaded.documents, wanted, said, amend=amend, today=now, rules=settings.rules)
    except PasteError as error:
        click.echo("Paste this below the fields of the forecast:\n", err=True)
        click.echo(_set_in(error.block))
        raise Misuse(f"{error}; the file was left as it is") from None
    write_over(settings.root / made.document.file, made.known, made.document.text)
    click.echo(f"Wrote the outcome `{outcome}` of {made.reference} into {printable(made.document.file)}.")
    for problem in made.warnings:
        click.echo(
            f"{printable(problem.place)}: {problem.severity} {problem.code} {printable(problem.message)}", err=True
        )


def _day(option: str, written: str | None) -> PartialDate | None:
    try:
        return None if written is None else PartialDate(written.strip())
    except ValueError as error:
        raise Misuse(f"{option}: {error}") from None


def _said(
    outcome: str, on: PartialDate | None, recorded: PartialDate | None, because: str | None, sources: tuple[str, ...]
) -> RecordedOutcome:
    fields = {
        "outcome": outcome,
        "on": on,
        "recorded": recorded,
        "because": because if because is None else " ".join(because.split()),
        "sources": tuple(dict.fromkeys(sources)),
    }
    try:
        return RecordedOutcome.model_validate(fields)
    except ValidationError as error:
        fault = error.errors()[0]
        option = str(fault["loc"][0]).removesuffix("s")
        raise Misuse(f"--{option}: {fault['msg']}") from None


def _set_in(block: str) -> str:
    """Return the lines to paste, set in."""
    return textwrap.indent("\n".join(map(printable, block.split("\n"))), "  ")
