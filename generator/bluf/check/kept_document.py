"""A document that was read before: its outline is there, and the rest of it is unpacked when somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property

from pydantic import TypeAdapter
from typing_extensions import override

from bluf.cache.form import as_kept
from bluf.cache.table import packed, unpacked
from bluf.corpus.fingerprint import of_document
from bluf.corpus.once import remember
from bluf.load import Document
from bluf.load.document import Surprise
from bluf.load.tree import RECORDS, Written, read_record
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.outline import Outline

Model = Brief | ActorProfile | SourceRecord


@dataclass(frozen=True)
class _Head:
    id: str
    fingerprint: str
    outline: Outline
    surprises: tuple[Surprise, ...]


_HEAD = TypeAdapter(_Head)
_MODELS = {kind: TypeAdapter(model) for kind, model in RECORDS.items()}


class KeptDocument(Document):
    """A document that holds how to read its model until it is asked for. It equals the same document as it was read."""

    _read: Callable[[], Model]

    @override
    @cached_property
    def model(self) -> Model:
        """What the file says."""
        return self._read()

    @override
    def __eq__(self, other: object) -> bool:
        told = [field.name for field in fields(Document)]
        return isinstance(other, Document) and all(getattr(self, name) == getattr(other, name) for name in told)

    __hash__ = Document.__hash__


def kept_of(document: Document) -> bytes:
    """Return what is kept of a document, as a table holds it."""
    head = _Head(document.id, of_document(document).hex(), document.outline, document.surprises)
    model = document.model.model_dump_json(exclude_unset=True, by_alias=True)
    return _HEAD.dump_json(head, exclude_unset=True, by_alias=True) + b" " + packed(model.encode())


def kept_document(record: Written, kept: bytes) -> KeptDocument | None:
    """Return the document of a record of which something was kept; None if that cannot be read."""
    file, kind, text = record
    told, _, model = kept.rpartition(b" ")
    head = as_kept(_HEAD, told)
    if head is None:
        return None
    document = KeptDocument.__new__(KeptDocument)
    document.__dict__ |= {"file": file, "id": head.id, "kind": kind, "text": text, "surprises": head.surprises}
    document.__dict__ |= {"kept": {}, "outline": head.outline, "_read": lambda: _model(record, model)}
    remember(of_document, document, bytes.fromhex(head.fingerprint))
    return document


def _model(record: Written, kept: bytes) -> Model:
    file, kind, _ = record
    model = as_kept(_MODELS[kind], unpacked(kept))
    if model:
        return model
    document, _ = read_record(*record)
    if document is None:
        raise ValueError(f"{file}: what was kept of it was not kept by bluf; remove the folder of the cache")
    return document.model
