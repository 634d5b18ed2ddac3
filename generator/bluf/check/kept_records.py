"""Records that were read before, kept from one run to the next by their text: to read YAML takes ten times as long.

For those who look at everything, as a check does. A build reads every record itself, so that no marking is taken from
what was kept.
"""

import hashlib
from collections.abc import Iterator, Sequence

from bluf.cache import Cache, digest
from bluf.cache.table import Table, keep_table, table_of
from bluf.check.kept_document import kept_document, kept_of
from bluf.load.tree import Read, Written, read_records


class KeptRecords:
    """Reads records; those in which nothing was wrong are read once for as long as their text stays where it is."""

    def __init__(self, cache: Cache) -> None:
        """Take where they are kept."""
        self._cache, self.name = cache, digest("records")

    def read(self, records: Sequence[Written]) -> Iterator[Read]:
        """Yield what `read_records` makes of records, which are all of a project."""
        if not self._cache.keeps:
            yield from read_records(records)
            return
        before, now = table_of(self._cache, self.name), Table()
        names = {record: name_of(record) for record in records}
        known = {one: kept_document(one, before[name]) for one, name in names.items() if name in before}
        unknown = [one for one in records if not known.get(one)]
        new = dict(zip(unknown, read_records(unknown), strict=True))
        for record, name in names.items():
            document, problems = (known[record], []) if record not in new else new[record]
            if document and not problems:
                now[name] = before[name] if record not in new else kept_of(document)
            yield document, problems
        if now != before:
            keep_table(self._cache, self.name, now)


def name_of(record: Written) -> str:
    """Return the name under which a record is kept."""
    return hashlib.sha256("\0".join(record).encode("utf-8", "surrogatepass")).hexdigest()
