"""Which ids a record may name: those of the whole corpus, and in a brief also those of its own parts."""

from collections.abc import Iterator, Mapping, Set

from typing_extensions import override

from bluf.corpus.entries import BriefEntry
from bluf.corpus.graph import Corpus
from bluf.load import Document
from bluf.model import Brief


class Either(Set[str]):
    """What is in any of several sets. Nothing is copied: every record of a project asks for all ids of it."""

    def __init__(self, *sets: frozenset[str]) -> None:
        """Take the sets."""
        self.sets = sets

    @override
    def __contains__(self, one: object) -> bool:
        return any(one in some for some in self.sets)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(frozenset[str]().union(*self.sets))

    @override
    def __len__(self) -> int:
        return len(frozenset[str]().union(*self.sets))


Known = Mapping[str, Set[str]]
"""Kind of part to the ids that exist; `brief`, `actor` and `source` always, parts of a brief only in that brief."""


def known_to(corpus: Corpus, document: Document) -> Mapping[str, Either]:
    """Return the ids that a document may name.

    An actor is known if it has a profile, or if the brief lists it under `actors`; records other than briefs may name
    what any brief lists.
    """
    own: Mapping[str, frozenset[str]] = {}
    if isinstance(document.model, Brief):
        own = parts_by_kind(BriefEntry(document.id, document))
        listed = frozenset(actor.id for actor in document.model.actors)
    else:
        listed = corpus.listed
    return {
        **{kind: Either(ids) for kind, ids in own.items()},
        "brief": Either(corpus.brief_ids),
        "actor": Either(corpus.profiled, listed),
        "source": Either(corpus.source_ids, own.get("source", frozenset())),
    }


def parts_by_kind(entry: BriefEntry) -> Mapping[str, frozenset[str]]:
    """Return the ids of a brief's own parts."""
    found: dict[str, set[str]] = {}
    for part_id, part in entry.listed():
        found.setdefault(part.kind, set()).add(part_id)
    return {kind: frozenset(ids) for kind, ids in found.items()}
