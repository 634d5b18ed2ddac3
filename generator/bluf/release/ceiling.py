"""What may leave: keeps the documents whose marking and status allow it, before any index, slug or count exists.

Fails closed: a document counts as marked by the most restrictive marking of anything it holds.
"""

from collections.abc import Iterable, Iterator

from bluf.load import Document
from bluf.model import Brief, Tlp, most_restrictive
from bluf.model.base import Record
from bluf.model.vocabulary import Status


def marking_of(record: Record) -> Tlp:
    """Return the most restrictive marking of a record and of everything in it."""
    own = getattr(record, "tlp", None) or Tlp.CLEAR
    return most_restrictive(own, *(marking_of(part) for part in _parts(record)))


def _parts(record: Record) -> Iterator[Record]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            yield value
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, Record))


def releasable(document: Document, ceiling: Tlp, drafts: bool) -> bool:
    """Whether a document may leave: marked at most `ceiling`, and no draft unless `drafts`."""
    model = document.model
    if isinstance(model, Brief) and model.status is Status.DRAFT and not drafts:
        return False
    return marking_of(model).rank <= ceiling.rank


def release(documents: Iterable[Document], ceiling: Tlp = Tlp.CLEAR, drafts: bool = False) -> tuple[Document, ...]:
    """Return the documents that may leave."""
    return tuple(document for document in documents if releasable(document, ceiling, drafts))
