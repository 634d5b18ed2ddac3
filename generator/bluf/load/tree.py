"""Reads every record below the project's folders."""

import functools
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bluf.load.build import Builder
from bluf.load.document import Document, Loaded, compose
from bluf.load.faults import fault
from bluf.load.find import find, shown
from bluf.load.hard_links import hard_links
from bluf.load.kinds import Kind
from bluf.load.limits import too_much
from bluf.load.names import names_below, unfit_names
from bluf.load.pages import read_pages
from bluf.load.said import marking_said
from bluf.load.scan import scan
from bluf.load.text import read_text
from bluf.load.validate import validate
from bluf.load.wording import as_id
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.base import ID_PATTERN
from bluf.problems import Problem, in_order
from bluf.processes import shared

RECORDS: dict[Kind, type[Brief] | type[ActorProfile] | type[SourceRecord]] = {
    Kind.BRIEF: Brief,
    Kind.ACTOR: ActorProfile,
    Kind.SOURCE: SourceRecord,
}
_FIRST = {Kind.BRIEF: "title: ...", Kind.ACTOR: "name: ...", Kind.SOURCE: "title: ..."}

_WORTH_A_PROCESS = 200
"""Records."""
_AT_ONCE = 20
"""Records that a process takes at a time."""

Written = tuple[str, Kind, str]
"""A record as it lies in the project: its file, its kind and its text."""
Read = tuple[Document | None, list[Problem]]
"""What was read of a record."""
Reading = Callable[[Sequence[Written]], Iterable[Read]]
"""How records are read, in their order."""


def load_tree(
    root: Path, briefs: Path, seeds: Path, attachments: Sequence[str] = (), read: Reading | None = None
) -> Loaded:
    """Read all records below `briefs` and `seeds`, two folders of `root`, and the markings of hand-written pages.

    `attachments` are patterns of other files below `briefs` that may be published. Records are read by `read_records`
    unless by something that gives the same. Never raises on what it finds.
    """
    documents, broken, texts, said = [], [], dict[str, str](), {}
    places, problems = find(root, briefs, seeds)
    pages, attached, found = read_pages(root, briefs, attachments)
    refused = {problem.file for problem in problems}  # a link that leaves is said once
    problems += [problem for problem in found if problem.file not in refused]
    names = (names_below(root, briefs, True), names_below(root, seeds, False))
    problems += [problem for one in names for problem in unfit_names(one)]
    problems += hard_links(root, briefs, seeds)
    refused = {problem.file for problem in problems}
    attached = tuple(uri for uri in attached if shown(root, briefs / uri) not in refused)
    files = {one.file: one for one in places}  # once, where one folder lies in the other
    real_root, resolved = root.resolve(), functools.cache(os.path.realpath)
    for file, one in files.items():
        text, found = read_text(one.path, file, real_root, resolved)
        problems += found
        if text is not None:
            texts[file] = text
    records = [(file, files[file].kind, text) for file, text in texts.items()]
    made = dict(zip(texts, (read or read_records)(records), strict=True))
    for file in files:
        document, found = made.get(file, (None, []))
        problems += found
        if document:
            documents.append(document)
            texts[file] = document.text  # one text for both, also where another process has read it
        else:
            broken.append(file)
            if file in texts and (marking := marking_said(file, texts[file])):
                said[file] = marking
    return Loaded(tuple(documents), in_order(problems), texts, tuple(broken), said, pages, attached, names)


def read_records(records: Sequence[Written]) -> Iterable[Read]:
    """Read records, many of them in several processes."""
    return shared(lambda one: read_record(*one), records, _WORTH_A_PROCESS, at_once=_AT_ONCE, doing="Reading")


def read_record(file: str, kind: Kind, text: str) -> Read:
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
    record, refused = validate(file, RECORDS[kind], value, root)
    problems += refused
    problems += too_much(file, root, record) if record else []
    if problems or not isinstance(record, Brief | ActorProfile | SourceRecord):
        return None, problems
    return Document(file, stem, kind, record, text, tuple(builder.surprises)), []
