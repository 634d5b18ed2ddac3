"""A document that was read before: its outline is there, and the rest of it is unpacked when somebody asks for it."""

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Annotated

from pydantic import Field, TypeAdapter
from typing_extensions import override

from bluf.cache import CacheError
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
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{24}$")]
    outline: Outline
    surprises: tuple[Surprise, ...]


_HEAD = TypeAdapter(_Head)
_MODELS = {kind: TypeAdapter(model) for kind, model in RECORDS.items()}


class KeptDocument(Document):  # noqa: PLW1641 - no document can be hashed
    """A document whose model is unpacked when somebody asks for it. It equals the same document as it was read."""

    _packed: bytes

    @override
    @cached_property
    def model(self) -> Model:
        """What the file says. Raise CacheError if nothing that was kept of it holds."""
        model = as_kept(_MODELS[self.kind], unpacked(self._packed))
        if model:
            return model
        document, _ = read_record(self.file, self.kind, self.text)
        if document is None:
            raise CacheError(
                f"The cache holds something else of {self.file} than was kept. Remove its folder and try again."
            )
        return document.model

    @override
    def __eq__(self, other: object) -> bool:
        told = [field.name for field in fields(Document)]
        return isinstance(other, Document) and all(getattr(self, name) == getattr(other, name) for name in told)


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
    document.__dict__ |= {"kept": {}, "outline": head.outline, "_packed": model}
    remember(of_document, document, bytes.fromhex(head.fingerprint))
    return document
