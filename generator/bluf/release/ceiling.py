"""What may leave: keeps the documents whose marking and status allow it, before any index, slug or count exists.

Fails closed: a document counts as marked by the most restrictive marking of anything it holds.
"""

from collections.abc import Iterable
from functools import lru_cache

from typing_extensions import override

from bluf.load import Document
from bluf.model import Brief, Tlp, most_restrictive
from bluf.model.base import Record, records_in
from bluf.model.vocabulary import Status
from bluf.release.calling import by_position, rewritten
from bluf.release.tearline import below


def marking_of(record: Record) -> Tlp:
    """Return the most restrictive marking of a record and of everything in it."""
    return _kept(_Itself(record))


class _Itself:
    """A record as the one object it is: comparing what two records hold would cost more than to walk through one."""

    __slots__ = ("record",)

    def __init__(self, record: Record) -> None:
        self.record = record

    @override
    def __hash__(self) -> int:
        return id(self.record)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.record is other.record


@lru_cache(maxsize=1 << 14)  # records are frozen, and one that is shown on many pages is asked for by each of them
def _kept(itself: _Itself) -> Tlp:
    return _walked(itself.record)


def _walked(record: Record) -> Tlp:
    own = getattr(record, "tlp", None) or Tlp.CLEAR
    return most_restrictive(own, *(_walked(part) for _, part in records_in(record)))


def releasable(document: Document, ceiling: Tlp, drafts: bool) -> bool:
    """Whether a document may leave as it is: marked at most `ceiling`, and no draft unless `drafts`."""
    model = document.model
    if isinstance(model, Brief) and model.status is Status.DRAFT and not drafts:
        return False
    return marking_of(model).rank <= ceiling.rank


def release(documents: Iterable[Document], ceiling: Tlp = Tlp.CLEAR, drafts: bool = False) -> tuple[Document, ...]:
    """Return the documents that may leave, those with a tearline without what stands above it."""
    torn = (below(document, ceiling) for document in documents)
    left = tuple(document for document in torn if document and releasable(document, ceiling, drafts))
    moved = {one.id: by_position(one.model) for one in left if one.kept and isinstance(one.model, Brief)}
    return tuple(rewritten(document, moved) for document in left)
