"""Ids that count: a prefix for the kind of the part, and a number. `kj1`, `c12`; of the rows of a matrix `E3`."""

import re

PREFIXES = {
    "judgment": "kj",
    "claim": "c",
    "origin": "o",
    "source": "s",
    "contradiction": "x",
    "relation": "r",
    "event": "e",
    "assumption": "a",
    "alternative": "alt",
    "dissent": "d",
    "gap": "g",
    "indicator": "i",
    "forecast": "f",
    "row": "E",
}
"""Kind of part to the letters before its number."""

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_DATE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?:-[01][0-9](?:-[0-3][0-9])?)?(?![0-9])")
_COUNTS = re.compile(r"[0-9]|(?:^|-)[A-Za-z]$")


def number_of(kind: str, name: str) -> int | None:
    """Return the number in an id of the form that counts parts of its kind; None of any other id."""
    prefix = PREFIXES.get(kind)
    figures = name.removeprefix(prefix) if prefix and name.startswith(prefix) else ""
    return int(figures) if _NUMBER.fullmatch(figures) else None


def counts_otherwise(kind: str, name: str) -> bool:
    """Whether an id counts in a form of its own: `c-1`, `c01`, `loan-2`, `claim-b`. Words and dates count nothing."""
    return kind in PREFIXES and number_of(kind, name) is None and bool(_COUNTS.search(_DATE.sub("", name)))
