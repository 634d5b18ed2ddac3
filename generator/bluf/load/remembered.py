"""Records that were read before: a preview reads again only what was changed."""

from bluf.load.document import Document
from bluf.load.kinds import Kind
from bluf.load.tree import read_record
from bluf.problems import Problem

Read = tuple[Document | None, list[Problem]]


class RememberedRecords:
    """Reads records, each text once for as long as it stays where it is."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._known: dict[str, tuple[Kind, str, Read]] = {}

    def read(self, file: str, kind: Kind, text: str) -> Read:
        """Return what `read_record` makes of a record."""
        known = self._known.get(file)
        if known is None or known[:2] != (kind, text):
            known = self._known[file] = (kind, text, read_record(file, kind, text))
        document, problems = known[2]
        return document, list(problems)
