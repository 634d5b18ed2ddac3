"""`bluf new`, `bluf schema` and `bluf init`: what writes files."""

import shlex
import textwrap
from datetime import datetime
from pathlib import Path

import click

from bluf.cli.today import today
from bluf.corpus import Corpus, build
from bluf.load import Kind, load_tree
from bluf.scaffold import SCHEMAS, init_project, new_record, write_schemas
from bluf.settings import Settings, read_settings


@click.command()
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("name")
@click.option("--title", help="Title of the record, or name of the actor; from NAME when absent.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Date of the brief; today when absent.")
def new(kind: str, name: str, title: str | None, day: datetime | None) -> None:
    """Begin a brief, an actor or a source: NAME becomes its id. Nothing is ever overwritten."""
    settings = read_settings(Path())
    path = new_record(settings, Kind(kind), name, title, day.date() if day else today())
    write_schemas(settings.root / SCHEMAS, _corpus(settings))
    click.echo(f"Wrote {_shown(path)}. Fill it in, then run `bluf check`.")


@click.command()
@click.option("--output", metavar="DIR", help="Where to write them; .bluf/schemas of the project when absent.")
def schema(output: str | None) -> None:
    """Write the JSON Schemas by which an editor completes field names, terms and ids."""
    settings = read_settings(Path())
    folder = Path(output) if output else settings.root / SCHEMAS
    for path in write_schemas(folder, _corpus(settings)):
        click.echo(f"Wrote {_shown(path)}.")


@click.command()
@click.argument("folder", metavar="DIR")
def init(folder: str) -> None:
    """Begin a project in DIR: options, a first brief, actor and source, workflows, editor settings."""
    begun = init_project(Path(folder), today())
    settings = read_settings(Path(folder))
    write_schemas(settings.root / SCHEMAS, _corpus(settings))
    for path in begun.written:
        click.echo(f"Wrote {_shown(path)}")
    for kept in begun.kept:
        click.echo(f"Left {_shown(kept.path)} as it was; what bluf would have written:")
        click.echo(textwrap.indent(kept.text, "    "), nl=False)
    click.echo(
        "\nNext:\n"
        f"  cd {shlex.quote(folder)}\n"
        "  bluf check                           # everything that is wrong, where, and what to write instead\n"
        "  BLUF_DRAFTS=true mkdocs serve        # preview at http://127.0.0.1:8000, drafts included\n"
        "  bluf new brief NAME                  # begin the next brief\n"
        "A brief is published once it says `status: published`. Read requirements.txt before the first push."
    )


def _corpus(settings: Settings) -> Corpus:
    return build(load_tree(settings.root, settings.briefs, settings.seeds).documents)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
