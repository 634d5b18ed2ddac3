"""Which ids a record may name: those of the whole corpus, and in a brief also those of its own parts."""

from collections.abc import Mapping

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus
from bluf.load import Document
from bluf.model import Brief

Known = Mapping[str, frozenset[str]]
"""Kind of part to the ids that exist; `brief`, `actor` and `source` always, parts of a brief only in that brief."""


def known_to(corpus: Corpus, document: Document) -> Known:
    """Return the ids that a document may name.

    An actor is known if it has a profile, or if the brief lists it under `actors`; records other than briefs may name
    what any brief lists.
    """
    own: Known = {}
    listed = corpus.listed
    if isinstance(document.model, Brief):
        own = parts_by_kind(BriefEntry(document.id, document, document.model))
        listed = frozenset(actor.id for actor in document.model.actors)
    return {
        **own,
        "brief": frozenset(corpus.briefs),
        "actor": corpus.profiled | listed,
        "source": frozenset(corpus.sources) | own.get("source", frozenset()),
    }


def parts_by_kind(entry: BriefEntry) -> Known:
    """Return the ids of a brief's own parts."""
    found: dict[str, set[str]] = {}
    for part_id, part in entry.listed():
        found.setdefault(part.kind, set()).add(part_id)
    return {kind: frozenset(ids) for kind, ids in found.items()}
