"""`bluf pdf`: a brief as a document, as the site holds it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bluf.cli.as_of import as_of_option, with_as_of
from bluf.cli.errors import Misuse
from bluf.corpus import BriefEntry
from bluf.load import Kind
from bluf.load.nearest import did_you_mean
from bluf.model import Brief
from bluf.model.vocabulary import Status
from bluf.problems import Severity
from bluf.release import marking_of
from bluf.report.display import printable
from bluf.resources import templates
from bluf.settings import PAPERS, read_settings
from bluf.walk import Desk, walk

if TYPE_CHECKING:
    from bluf.typeset import Printed


@click.command()
@click.argument("brief", metavar="BRIEF")
@click.option("--output", metavar="FILE", help="Where it goes; BRIEF.pdf here when absent.")
@click.option("--paper", type=click.Choice(PAPERS), help="The size of the paper; what mkdocs.yml says when absent.")
@as_of_option
def pdf(brief: str, output: str | None, paper: str | None, as_of: date | None) -> None:
    """Write BRIEF as a PDF: the same that stands beside its page in the site.

    It holds what may leave, and nothing else: the ceiling of mkdocs.yml, tearlines and --as-of hold here, too.

    Exit code 0: it is written. 2: the command was used wrongly, or the brief may not leave.
    """
    settings = with_as_of(read_settings(Path()), as_of)
    desk = walk(replace(settings, paper=paper) if paper else settings)
    entry = _entry(desk, brief)
    printed = _printed(desk, entry)
    path = Path(f"{entry.id}.pdf" if output is None else output)
    try:
        path.write_bytes(printed.content)
    except OSError as error:
        raise Misuse(f"{path} cannot be written: {(error.strerror or 'unknown error').lower()}") from None
    if desk.loaded.broken:
        click.echo(
            f"Left out, because they cannot be read: {', '.join(desk.loaded.broken)}; run `bluf check`.", err=True
        )
    if printed.lacking:
        named = ", ".join(f"U+{ord(one):04X}" for one in printed.lacking)
        click.echo(f"No font has {named}; they stand by their number.", err=True)
    click.echo(f"Wrote {printable(path.as_posix())}.")


def _printed(desk: Desk, entry: BriefEntry) -> "Printed":
    # typst and the templates are large, and no other command needs them
    from bluf.cache import cache_of  # noqa: PLC0415
    from bluf.render import Addresses, BrokenTemplate  # noqa: PLC0415
    from bluf.typeset import Press  # noqa: PLC0415

    settings = desk.settings
    press = Press(
        desk.released,
        templates(),
        Addresses(settings.directories),
        settings.address,
        settings.paper,
        cache=cache_of(settings.root),
    )
    try:
        return press.brief(entry)
    except BrokenTemplate as broken:
        raise Misuse(str(broken)) from None


def _entry(desk: Desk, wanted: str) -> BriefEntry:
    """Return a brief that may leave. Raise Misuse with the reason why there is none, or why it may not."""
    found = desk.released.briefs.get(wanted)
    if found is None:
        raise Misuse(_reason(desk, wanted))
    errors = [one for one in desk.public.problems if one.severity is Severity.ERROR]
    if any(one.file == found.document.file for one in errors):
        raise Misuse(f"{found.document.file} has errors; `bluf check` lists them")
    return found


def _reason(desk: Desk, wanted: str) -> str:
    briefs = {one.id: one for one in desk.loaded.documents if one.kind is Kind.BRIEF}
    for file in desk.loaded.broken:
        if Path(file).stem == wanted and wanted not in briefs:
            return f"{file} cannot be read; `bluf check` says why"
    document = briefs.get(wanted)
    if document is None or not isinstance(document.model, Brief):
        near = did_you_mean(wanted, briefs)
        return f"there is no brief `{wanted}`" + (f"; did you mean {near}?" if near else "")
    ceiling = desk.settings.max_tlp
    if document.model.status is Status.DRAFT and not desk.settings.drafts:
        return f"`{wanted}` is a draft, and only what is published becomes a PDF"
    if desk.settings.as_of and marking_of(document.model).rank <= ceiling.rank:
        return f"`{wanted}` was not published on {desk.settings.as_of}"
    return f"`{wanted}` is marked {marking_of(document.model).label}, above the ceiling {ceiling.label}"
