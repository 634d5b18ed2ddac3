"""Records that were read before: a preview reads again only what was changed."""

from collections.abc import Iterator, Sequence

from bluf.load.tree import Read, Written, read_records


class RememberedRecords:
    """Reads records, each text once for as long as it stays where it is."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._known: dict[str, tuple[Written, Read]] = {}

    def read(self, records: Sequence[Written]) -> Iterator[Read]:
        """Yield what `read_records` makes of records."""
        unknown = [one for one in records if self._known.get(one[0], (None,))[0] != one]
        for one, read in zip(unknown, read_records(unknown), strict=True):
            self._known[one[0]] = one, read
        for file, _, _ in records:
            document, problems = self._known[file][1]
            yield document, list(problems)
