"""Finds and reads every record below the project's folders, or the paths asked for."""

import re
from collections.abc import Iterable
from pathlib import Path

from bluf.load.build import Builder
from bluf.load.document import Document, Kind, Loaded, compose
from bluf.load.faults import fault
from bluf.load.scan import scan
from bluf.load.validate import as_id, validate
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.base import ID_PATTERN, Record
from bluf.problems import Problem, Span, in_order

MAX_BYTES = 256 * 1024
SUFFIXES = (".yaml", ".yml")
_RECORDS: dict[Kind, type[Record]] = {Kind.BRIEF: Brief, Kind.ACTOR: ActorProfile, Kind.SOURCE: SourceRecord}
_FIRST = {Kind.BRIEF: "title: ...", Kind.ACTOR: "name: ...", Kind.SOURCE: "title: ..."}


def load_tree(root: Path, briefs: Path, seeds: Path) -> Loaded:
    """Read all records below `briefs` and `seeds`, two folders below `root`. Never raises on what it finds there."""
    documents, problems, texts, broken = [], [], {}, []
    for path, kind in sorted([*_records(briefs, briefs), *_records(seeds, None)]):
        file = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        text, found = read_text(path, file, kind, root)
        problems += found
        if text is None:
            broken.append(file)
            continue
        texts[file] = text
        document, found = read_record(file, kind, text)
        problems += found
        if document:
            documents.append(document)
        else:
            broken.append(file)
    return Loaded(tuple(documents), in_order(problems), texts, tuple(broken))


def _records(folder: Path, briefs: Path | None) -> Iterable[tuple[Path, Kind]]:
    for path in folder.rglob("*"):
        if path.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            if briefs is None:
                yield path, Kind.SOURCE
            else:
                yield path, Kind.ACTOR if path.relative_to(briefs).parts[0] == "actors" else Kind.BRIEF


def read_text(path: Path, file: str, kind: Kind, root: Path) -> tuple[str | None, list[Problem]]:
    """Read a file as text, or say why it cannot be read."""
    if path.is_symlink() and not path.exists():
        return None, [fault("Y013", file, what="The link points to nothing", do="Remove it, or restore its target.")]
    if not path.resolve().is_relative_to(root.resolve()):
        return None, [fault("Y013", file, what="The link leaves the project", do="Put a copy of the file here.")]
    if not path.is_file():
        return None, [fault("Y013", file, what="This is not a file", do="Rename it, without .yaml at the end.")]
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return None, [fault("Y007", file, size=size, limit=MAX_BYTES)]
        raw = path.read_bytes()
    except OSError as error:
        said = f"The file cannot be read: {(error.strerror or 'unknown error').lower()}"
        return None, [fault("Y013", file, what=said, do="Make it readable.")]
    return _decode(raw, file)


def _decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1
        span = Span(line, column, line, column)
        return None, [fault("Y001", file, span, where="The text", said=f"byte 0x{raw[error.start]:02x} here")]
    if text.startswith("\ufeff"):
        return None, [fault("Y012", file)]
    return text, []


def read_record(file: str, kind: Kind, text: str) -> tuple[Document | None, list[Problem]]:
    """Read one record from its text. The id is the stem of the file's name."""
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    problems = []
    if not re.match(ID_PATTERN, stem):
        suffix = file.rsplit(".", 1)[-1]
        problems.append(fault("Y014", file, name=stem, better=f"{as_id(stem)}.{suffix}"))
    faults = scan(file, text)
    if faults:
        return None, problems + faults
    root = compose(text)
    if root is None:
        return None, [*problems, fault("Y010", file, kind=kind)]
    builder = Builder(file)
    value = builder.value(root)
    problems += builder.problems
    if not isinstance(value, dict):
        found = "a list" if isinstance(value, list) else "nothing" if value is None else "a single value"
        return None, [*problems, fault("Y011", file, found=found, first=_FIRST[kind])]
    record, found_problems = validate(file, _RECORDS[kind], value, root)
    problems += found_problems
    if problems or not isinstance(record, Brief | ActorProfile | SourceRecord):
        return None, problems
    return Document(file, stem, kind, record, text, tuple(builder.surprises)), []
