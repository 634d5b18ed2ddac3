"""Records that were read before, kept from one run to the next by their text: to read YAML takes ten times as long.

For those who look at everything, as a check does. A build reads every record itself, so that no marking is taken from
what was kept.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from bluf.cache import Cache, digest
from bluf.cache.form import as_kept
from bluf.load.document import Document, Surprise
from bluf.load.tree import RECORDS, Read, Written, read_records


@dataclass(frozen=True)
class _Kept:
    id: str
    model: str
    """As JSON; what the file left out is left out, too."""
    surprises: tuple[Surprise, ...]


_TABLE = TypeAdapter(dict[str, _Kept])
_MODELS = {kind: TypeAdapter(model) for kind, model in RECORDS.items()}


class KeptRecords:
    """Reads records; those in which nothing was wrong are read once for as long as their text stays where it is."""

    def __init__(self, cache: Cache) -> None:
        """Take where they are kept."""
        self._cache, self._name = cache, digest("records")

    def read(self, records: Sequence[Written]) -> Iterator[Read]:
        """Yield what `read_records` makes of records, which are all of a project."""
        if not self._cache.keeps:
            yield from read_records(records)
            return
        before, now = as_kept(_TABLE, self._cache.get(self._name)) or {}, dict[str, _Kept]()
        names = {record: _name(record) for record in records}
        known = {one: _document(one, before[name]) for one, name in names.items() if name in before}
        unknown = [one for one in records if not known.get(one)]
        new = dict(zip(unknown, read_records(unknown), strict=True))
        for record, name in names.items():
            document, problems = (known[record], []) if record not in new else new[record]
            if document and not problems:
                now[name] = before[name] if record not in new else _kept(document)
            yield document, problems
        if now != before:
            self._cache.put(self._name, _TABLE.dump_json(now))


def _name(record: Written) -> str:
    return hashlib.sha256(repr(record).encode("utf-8", "surrogatepass")).hexdigest()


def _kept(document: Document) -> _Kept:
    model = document.model.model_dump_json(exclude_unset=True, by_alias=True)
    return _Kept(document.id, model, document.surprises)


def _document(record: Written, kept: _Kept) -> Document | None:
    file, kind, text = record
    model = as_kept(_MODELS[kind], kept.model)
    return Document(file, kept.id, kind, model, text, kept.surprises) if model else None
