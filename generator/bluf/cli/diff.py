"""`bluf diff`: what changed from one brief to another."""

from datetime import date
from pathlib import Path

import click

from bluf.analysis.changes.comparison import compare
from bluf.cli.as_of import as_of_option, known, with_as_of
from bluf.cli.errors import Misuse
from bluf.corpus import BriefEntry, Corpus, build
from bluf.load import load_tree
from bluf.load.nearest import did_you_mean
from bluf.report.differences import as_json, as_text
from bluf.settings import read_settings

_FORMATS = {"text": as_text, "json": as_json}


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="[B]", required=False)
@as_of_option
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="text", show_default=True)
def diff(first: str, second: str | None, as_of: date | None, form: str) -> None:
    """Say what changed from brief A to brief B; with A alone, since the brief that A supersedes.

    Judgments are matched by declared `previous`, else by id, and all other parts by id.

    Exit code 0: told, whether anything changed or not. 2: the command was used wrongly.
    """
    settings = with_as_of(read_settings(Path()), as_of)
    loaded = load_tree(settings.root, settings.briefs, settings.seeds)
    corpus = build(known(loaded.documents, settings))
    newer = _brief(corpus, first if second is None else second)
    older = _brief(corpus, first) if second is not None else _superseded(corpus, newer)
    if loaded.broken:
        click.echo(f"Left out, because they cannot be read: {', '.join(loaded.broken)}; run `bluf check`.", err=True)
    click.echo(_FORMATS[form](compare(corpus, older, newer)), nl=False)


def _brief(corpus: Corpus, written: str) -> BriefEntry:
    found = corpus.briefs.get(written)
    if found is None:
        near = did_you_mean(written, corpus.briefs)
        raise Misuse(f"there is no brief `{written}`" + (f"; did you mean {near}?" if near else ""))
    return found


def _superseded(corpus: Corpus, entry: BriefEntry) -> BriefEntry:
    if entry.brief.supersedes is None:
        raise Misuse(f"`{entry.id}` supersedes no brief; name two")
    return _brief(corpus, entry.brief.supersedes)
