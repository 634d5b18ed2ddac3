"""`bluf impact`: what rests on a source, an origin, a group, a claim, an assumption or an actor."""

from datetime import date
from pathlib import Path

import click

from bluf.analysis.impact.radius import impact as impact_of
from bluf.analysis.impact.things import UnknownThingError, find
from bluf.cli.as_of import as_of_option, known, with_as_of
from bluf.cli.errors import Misuse
from bluf.corpus import build
from bluf.load import load_tree
from bluf.report.impact import as_json, as_text
from bluf.settings import read_settings

_FORMATS = {"text": as_text, "json": as_json}


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@as_of_option
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="text", show_default=True)
def impact(ids: tuple[str, ...], as_of: date | None, form: str) -> None:
    """Say which judgments would fall without ID, and what would be left of the others.

    ID is a source, an actor or an independence group, or `brief#id` for an origin, a claim, an assumption or a source
    of one brief; `#` may be left out where only one line of briefs has the id. Several are taken away at once.

    Exit code 0: told, also when nothing rests on it. 2: the command was used wrongly.
    """
    settings = with_as_of(read_settings(Path()), as_of)
    loaded = load_tree(settings.root, settings.briefs, settings.seeds)
    corpus = build(known(loaded.documents, settings))
    try:
        things = tuple(find(corpus, written) for written in dict.fromkeys(ids))
    except UnknownThingError as error:
        raise Misuse(str(error)) from None
    if loaded.broken:
        click.echo(f"Left out, because they cannot be read: {', '.join(loaded.broken)}; run `bluf check`.", err=True)
    click.echo(_FORMATS[form](corpus, impact_of(corpus, *things)), nl=False)
