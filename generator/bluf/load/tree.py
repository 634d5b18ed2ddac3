"""Reads every record below the project's folders."""

import re
from pathlib import Path

from bluf.load.build import Builder
from bluf.load.document import Document, Kind, Loaded, compose
from bluf.load.faults import fault
from bluf.load.find import find, shown
from bluf.load.scan import scan
from bluf.load.validate import validate
from bluf.load.wording import as_id
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.base import ID_PATTERN, Record
from bluf.problems import Problem, Span, in_order

MAX_BYTES = 256 * 1024
_RECORDS: dict[Kind, type[Record]] = {Kind.BRIEF: Brief, Kind.ACTOR: ActorProfile, Kind.SOURCE: SourceRecord}
_FIRST = {Kind.BRIEF: "title: ...", Kind.ACTOR: "name: ...", Kind.SOURCE: "title: ..."}


def load_tree(root: Path, briefs: Path, seeds: Path) -> Loaded:
    """Read all records below `briefs` and `seeds`, two folders of `root`. Never raises on what it finds there."""
    documents, texts, broken = [], {}, []
    paths, problems = find(root, briefs, seeds)
    for path, kind in paths:
        file = shown(root, path)
        text, found = read_text(path, file, root)
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


def read_text(path: Path, file: str, root: Path) -> tuple[str | None, list[Problem]]:
    """Read a file as text, or say why it cannot be read."""
    try:
        if path.is_symlink() and not path.exists():
            what = "The link points to nothing"
            return None, [fault("Y013", file, what=what, do="Remove it, or restore its target.")]
        if not path.resolve().is_relative_to(root.resolve()):
            what = "The link leaves the project"
            return None, [fault("Y013", file, what=what, do="Put a copy of the file here.")]
        if not path.is_file():
            return None, [fault("Y013", file, what="This is not a file", do="Give it a name without .yaml at its end.")]
        size = path.stat().st_size
        if size > MAX_BYTES:
            return None, [fault("Y007", file, size=size, limit=MAX_BYTES)]
        raw = path.read_bytes()
    except OSError as error:
        said = f"The file cannot be read: {(error.strerror or 'unknown error').lower()}"
        return None, [fault("Y013", file, what=said, do="Make it readable.")]
    return decode(raw, file)


def decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Decode the bytes of a file, or say why they are not text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rsplit(b"\n", 1)[-1].decode("utf-8")) + 1
        return None, [fault("Y001", file, Span(line, column, line, column), byte=raw[error.start])]
    if text.startswith("\ufeff"):
        return None, [fault("Y012", file)]
    return text, []


def read_record(file: str, kind: Kind, text: str) -> tuple[Document | None, list[Problem]]:
    """Read one record from its text. The id is the stem of the file's name."""
    stem, _, suffix = file.rsplit("/", 1)[-1].rpartition(".")
    problems = []
    if not re.fullmatch(ID_PATTERN, stem):
        problems.append(fault("Y014", file, name=stem, better=f"{as_id(stem)}.{suffix}"))
    faults = scan(file, text)
    if faults:
        return None, problems + faults
    root = compose(text)
    builder = Builder(file)
    value = builder.value(root) if root else None
    if root is None or value is None:
        return None, [*problems, fault("Y010", file, kind=kind)]
    problems += builder.problems
    if not isinstance(value, dict):
        found = "a list" if isinstance(value, list) else "a single value"
        return None, [*problems, fault("Y011", file, found=found, first=_FIRST[kind])]
    record, refused = validate(file, _RECORDS[kind], value, root)
    problems += refused
    if problems or not isinstance(record, Brief | ActorProfile | SourceRecord):
        return None, problems
    return Document(file, stem, kind, record, text, tuple(builder.surprises)), []
