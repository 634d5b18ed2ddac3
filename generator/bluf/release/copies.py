"""Archived copies: files beside the records that name them, and as restricted as those."""

import posixpath
from collections.abc import Iterable, Iterator

from bluf.load import Document, Loaded
from bluf.model import Brief, SourceRecord


def copies(document: Document) -> Iterator[str]:
    """Yield the files that a record names as copies of its sources, as problems print them."""
    model = document.model
    sources = model.sources if isinstance(model, Brief) else (model,) if isinstance(model, SourceRecord) else ()
    for source in sources:
        if source.archive and source.archive.file:
            yield _file(document.file, source.archive.file)


def kept_back(loaded: Loaded, released: Iterable[Document], hidden: Iterable[str]) -> frozenset[str]:
    """Return the copies that may not leave: only what does not leave names them.

    `hidden` are the files that may not leave; of one that gave no record, what it seems to name counts.
    """
    named = {file for document in loaded.documents for file in copies(document)}
    named |= {_file(file, copy) for file in hidden if file in loaded.said for copy in loaded.said[file].copies}
    return frozenset(named.difference(*map(copies, released)))


def _file(record: str, written: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(record), written.replace("\\", "/")))
