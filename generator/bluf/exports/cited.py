"""What every format of a citation is made from: a citation with its texts plain and its address known."""

import unicodedata
from dataclasses import dataclass

from bluf.views.citing import Citation

KIND = "Intelligence brief"
"""What kind of report a brief is, in bibliographies."""


@dataclass(frozen=True)
class Cited:
    """One entry of a bibliography. Texts are on one line, without marks of Markdown."""

    of: Citation
    title: str
    """Of a judgment: `Judgment 1: ...`."""
    publisher: str
    address: str

    @property
    def by(self) -> tuple[str, ...]:
        """Who speaks: whoever publishes, if nobody else is named."""
        return self.of.by or (self.publisher,)

    @property
    def date(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        return tuple(map(int, self.of.date.split("-")))


def cited(of: Citation, statement: str, publisher: str, address: str) -> Cited:
    """Return an entry. The statement of a judgment comes plain; that of the citation may hold Markdown."""
    return Cited(of, plain(f"Judgment {of.number}: {statement}" if of.number else of.title), plain(publisher), address)


def plain(text: str) -> str:
    """Return a text on one line, composed as programs compare it."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
