"""Reads again the records that were written again, where nothing else has changed since a project was read."""

import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bluf.load.document import Document, Loaded
from bluf.load.find import shown
from bluf.load.text import read_text
from bluf.load.tree import Reading, read_records


def reread(root: Path, loaded: Loaded, changed: Iterable[Path], read: Reading | None = None) -> Loaded | None:
    """Return what `load_tree` would; None if that takes more than reading these files.

    It does not where each held a record before and holds one now, has no other name and is no link, and nothing was
    wrong with it.
    """
    faulty = {problem.file for problem in loaded.problems}
    anew: dict[str, Document] = {}
    held = {document.file: document for document in loaded.documents}
    for path in changed:
        before = held.get(shown(root, path))
        document = _read(root, path, before, read or read_records) if before else None
        if document is None or document.file in faulty:
            return None
        anew[document.file] = document
    documents = tuple(anew.get(document.file, document) for document in loaded.documents)
    return replace(loaded, documents=documents, texts={**loaded.texts, **{one.file: one.text for one in anew.values()}})


def _read(root: Path, path: Path, before: Document, read: Reading) -> Document | None:
    try:
        about = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(about.st_mode) or about.st_nlink != 1:
        return None
    text, problems = read_text(path, before.file, root.resolve())
    if text is None or problems:
        return None
    [(document, problems)] = read([(before.file, before.kind, text)])
    return None if problems else document
