"""Begins a brief, an actor or a source with a commented file that passes the check."""

import json
import os
import re
from datetime import date
from pathlib import Path
from string import Template

from bluf.exports.schema import file_name
from bluf.load import Kind
from bluf.load.find import find
from bluf.load.tree import read_record
from bluf.load.wording import as_id
from bluf.model.base import ID_PATTERN
from bluf.resources import starters
from bluf.scaffold.schemas import SCHEMAS
from bluf.scaffold.writing import ScaffoldError, write_new
from bluf.settings import Settings

_DEVICES = r"con|prn|aux|nul|(?:com|lpt)[0-9]"
"""Names no file can have on Windows, whatever its ending."""


def new_record(settings: Settings, kind: Kind, name: str, title: str | None, day: date) -> Path:
    """Write the starting file of a record and return its path. Raises ScaffoldError, also if the id is in use."""
    record_id = _id_of(name)
    records, _ = find(settings.root, settings.briefs, settings.seeds)
    taken = next((one.file for one in records if one.path.stem == record_id), None)
    if taken is not None:
        raise ScaffoldError(f"{taken} is there already, and an id belongs to one file")
    path = _folder(settings, kind) / f"{record_id}.yaml"
    text = starting_text(settings, kind, path, title or _title_of(name), day)
    write_new(path, _checked(path, kind, text))
    return path


def starting_text(settings: Settings, kind: Kind, path: Path, title: str, day: date) -> str:
    """Return the text of a starting file."""
    schema = Path(os.path.relpath(settings.root / SCHEMAS / file_name(kind), path.parent)).as_posix()
    quoted = json.dumps(title, ensure_ascii=False)
    template = Template((starters("new") / f"{kind}.yaml").read_text("utf-8"))
    return template.substitute(schema=schema, title=quoted, date=day.isoformat())


def _id_of(name: str) -> str:
    stem = re.sub(r"\.ya?ml$", "", name.strip(), flags=re.IGNORECASE)
    record_id = as_id(stem)
    if record_id == "name" != stem.lower():
        raise ScaffoldError(f"`{name}` gives no id: it needs letters from a to z or digits")
    if re.fullmatch(_DEVICES, record_id):
        raise ScaffoldError(f"Windows keeps the name `{record_id}` for a device and could not open the file")
    return record_id


def _title_of(name: str) -> str:
    """Return the name as it was written if it reads as a title, else the words of the id."""
    stem = re.sub(r"\.ya?ml$", "", name.strip(), flags=re.IGNORECASE)
    if not re.fullmatch(ID_PATTERN, stem):
        return stem
    words = re.sub(r"^\d{4}-\d\d-\d\d-", "", stem).replace("-", " ").strip() or stem
    return words[:1].upper() + words[1:]


def _folder(settings: Settings, kind: Kind) -> Path:
    return {Kind.BRIEF: settings.briefs, Kind.ACTOR: settings.briefs / "actors", Kind.SOURCE: settings.seeds}[kind]


def _checked(path: Path, kind: Kind, text: str) -> str:
    """Return the text if it can be read: a title can hold what no record can."""
    _, problems = read_record(path.name, kind, text)
    if problems:
        raise ScaffoldError(f"the title cannot stand in a file: {problems[0].message}")
    return text
