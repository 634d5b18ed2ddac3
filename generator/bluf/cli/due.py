"""`bluf due`: what is late or falls due soon: forecasts to settle, indicators to look at again, gaps to close."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from bluf.analysis.watching.due import Due, due
from bluf.analysis.watching.watch import days_after
from bluf.cli.as_of import as_of_option, with_as_of
from bluf.cli.today import today
from bluf.corpus import Corpus, build
from bluf.load import load_tree
from bluf.release import as_of as known_on
from bluf.report.display import printable
from bluf.settings import read_settings


@click.command("due")
@click.option("--within", type=click.IntRange(0, 36500), default=14, show_default=True, metavar="DAYS")
@as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--fail-overdue", is_flag=True, help="Exit with 1 if anything is late, for a scheduled job.")
def due_command(within: int, as_of: date | None, form: str, fail_overdue: bool) -> None:
    """List what is late or falls due within DAYS days of today, the most urgent first.

    With --as-of the list is that of the day: later briefs, outcomes, checks and answers are not known.
    """
    settings = with_as_of(read_settings(Path()), as_of)
    loaded = load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)
    day = settings.as_of or today()
    written = build(loaded.documents)
    known = written if settings.as_of is None else build(known_on(loaded.documents, day))
    found = due(known, day, within)
    if form == "json":
        rows = [_row(one, day, written) for one in found]
        click.echo(json.dumps({"as_of": day.isoformat(), "within": within, "due": rows}, ensure_ascii=False, indent=1))
    else:
        for one in found:
            row = _row(one, day, written)
            click.echo(f"{row['file']}:{row['line']}: {one.kind} {one.reference}, {_when(row['days'])} ({one.on})")
            click.echo(f"    {printable(' '.join(one.text.split()))}")
        click.echo(_summary(found, day, within))
    if loaded.broken:
        number = "1 file" if len(loaded.broken) == 1 else f"{len(loaded.broken)} files"
        click.echo(f"{number} could not be read and may hold more; `bluf check` says why.", err=True)
    if fail_overdue and any(one.on < day for one in found):
        raise SystemExit(1)


def _row(one: Due, day: date, written: Corpus) -> dict[str, Any]:
    # places are looked up in what is written: a record as of a day has no text of its own
    part = written.briefs[one.entry.id].parts[one.part]
    return {
        "kind": one.kind.value,
        "id": one.reference,
        "file": printable(one.entry.document.file),
        "line": one.entry.document.span(*part.path).line,
        "on": one.on.isoformat(),
        "days": (one.on - day).days,
        "text": one.text,
    }


def _when(days: int) -> str:
    if days == 0:
        return "due today"
    number = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    return f"late by {number}" if days < 0 else f"due in {number}"


def _summary(found: tuple[Due, ...], day: date, within: int) -> str:
    late = sum(one.on < day for one in found)
    return f"As of {day}: {late} late, {len(found) - late} due by {days_after(day, within)}."
