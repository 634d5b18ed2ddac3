"""A public list of texts that have broken programs, for `make prove`; it is fetched and not part of this repository."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bluf.settings import read_settings
from bluf.walk import walk
from tests.site.hostile import desk
from tests.site.npm import Packed
from tests.site.project import make

LIST = Packed(
    "big-list-of-naughty-strings",
    "1.0.0",
    "WiC+gW38KhSqHR5nmQ51l25CkiU/WkDCXFXd6R1uvyCdYrMk70IzmcVrrV3CEKU1ppd2PcZY+UsRz/RyM7/jMA==",
    "blns.json",
)
"""Of the MIT licence, by Max Woolf and others."""


def naughty() -> tuple[str, ...]:
    """Return the texts of the list."""
    return tuple(json.loads(LIST.fetch().read_text("utf-8")))


def accepted(texts: Iterable[str]) -> list[str]:
    """Return the texts that can stand in a record; what is refused never gets onto a page."""
    found = []
    for text in texts:
        with tempfile.TemporaryDirectory() as folder:
            records = desk(lambda place, text=text: f"x {text} {place}" if text.strip() else place)  # type: ignore[misc]
            problems = walk(read_settings(make(Path(folder) / "desk", records))).problems
        if not any(problem.severity == "error" for problem in problems):
            found.append(text)
    return found
