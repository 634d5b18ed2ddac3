"""What names what: actors and sources, by a field or by a link in prose, directly or through one another."""

from collections.abc import Iterable

from bluf.load import Document
from bluf.model import Brief
from bluf.model.prose import passages
from bluf.model.references import mentions


def names(document: Document) -> frozenset[str]:
    """Return the ids by which a record names actors and sources; links in prose may name other parts too."""
    fields = {mention.id for mention in mentions(document.model) if {"actor", "source"} & {*mention.kinds}}
    return frozenset(fields.union(*(passage.links for passage in passages(document.model))))


def named_from(beginning: Iterable[Document], documents: Iterable[Document]) -> frozenset[str]:
    """Return the ids that some records name, directly or through those of `documents` that are no briefs."""
    further: dict[str, frozenset[str]] = {}
    for document in documents:
        if not isinstance(document.model, Brief):
            further[document.id] = further.get(document.id, frozenset()) | names(document)
    waiting = [named for document in beginning for named in names(document)]
    found: set[str] = set()
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += further.get(here, ())
    return frozenset(found)
