"""What a preview shows: the pages of the newest build, each made and written when a browser asks for it."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bluf.cache import files_in
from bluf.plugin.index_later import IndexLater
from bluf.plugin.page import GeneratedPage
from bluf.plugin.printing import Printing
from bluf.plugin.to_come import PagesToCome
from bluf.resources import templates

Written = Callable[[GeneratedPage], str]
"""From a page to what is written of it."""


@dataclass(frozen=True)
class Shown:
    """One state of the records, and how its pages are written."""

    pages: PagesToCome
    written: Written
    site: Path


class Previewed:
    """Answers the requests of a preview."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self.building: AbstractContextManager[Any] = threading.RLock()
        """Held while a build is under way, and while a page is made."""
        self.index = IndexLater(self.building)
        self._shown: Shown | None = None
        self._printing: Printing | None = None
        self._written = set[Path]()
        self._templates = files_in(templates())

    def may_wait(self) -> bool:
        """Whether pages may be made on demand: while templates are edited, all are made, to say what is broken."""
        return files_in(templates()) == self._templates

    def forget(self) -> None:
        """Know nothing of what was written: the host has begun a folder of its own."""
        self._written.clear()

    def show(self, shown: Shown | None, printing: Printing) -> None:
        """Show a state of the records from now on; None where the host has written all of its pages."""
        for path in self._written:
            path.unlink(missing_ok=True)
        self._written.clear()
        self._shown, self._printing = shown, printing

    def nothing(self) -> None:
        """Show what lies in the folder of the site and nothing else: pages that say why there is no site."""
        self._shown = self._printing = None

    def document(self, place: str) -> bytes | None:
        """Return a PDF or a file of the index by its place in the site. Raise BrokenTemplate."""
        if place.endswith(".pdf"):
            printing = self._printing
            return printing.document(place) if printing else None
        return self.index.answer(place) if self._shown else None

    def write(self, place: str) -> bool:
        """Write the page or the file that belongs to a place in the folder of the site; whether there is one."""
        with self.building:
            shown = self._shown
            if shown is None:
                return False
            path = shown.site / place
            if path in self._written:
                return True
            content = self._content(shown, place)
            if content is None:
                return False
            path.parent.mkdir(parents=True, exist_ok=True)
            begun = path.with_name(f".{path.name}.begun")
            begun.write_text(content, "utf-8", errors="xmlcharrefreplace", newline="")
            begun.replace(path)  # the server may be reading what was there before
            self._written.add(path)
            return True

    def _content(self, shown: Shown, place: str) -> str | None:
        if page := shown.pages.at(place):
            return shown.written(page)
        beside = shown.pages.beside(place)
        return beside.content if beside else None
