"""Checks while somebody writes: what was changed at once, and what may depend on it a moment later."""

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from bluf.load import Document
from bluf.problems import Problem, in_order
from bluf.walk import Desk

_QUIET = 0.5
"""Seconds without a build after which the others are looked at."""
Found = Mapping[str, tuple[Problem, ...]]
"""File to what rules find in it."""


class Checking:
    """The problems of a desk that is edited."""

    def __init__(self, ring: Callable[[], None], turn: AbstractContextManager[Any]) -> None:
        """Take what to call when there is something else to tell than was told.

        `turn` is held by whoever goes first, a build or a page that somebody waits for.
        """
        self._ring, self._turn = ring, turn
        self._documents: Mapping[str, Document] = {}
        self._found: Found | None = None
        self._number = 0
        self._lock = threading.Lock()

    def now(self, desk: Desk) -> tuple[Problem, ...]:
        """Return all problems: of documents that have not changed those that were there before, for the moment."""
        with self._lock:
            self._number += 1
            number, before = self._number, self._documents
            self._documents = {one.file: one for one in desk.loaded.documents}
            if self._found is None:
                self._found = {document.file: problems for document, problems in desk.found_one_by_one()}
            else:
                changed = [one for file, one in self._documents.items() if before.get(file) is not one]
                anew: dict[str, list[Problem]] = {one.file: [] for one in changed}
                for problem in desk.found_in(changed):
                    anew[problem.file].append(problem)
                kept = {file: found for file, found in self._found.items() if file in self._documents}
                self._found = {**kept, **{file: tuple(found) for file, found in anew.items()}}
                if changed or before.keys() != self._documents.keys():
                    threading.Thread(target=self._others, args=(number, desk), name="bluf-check", daemon=True).start()
            return in_order([*desk.outside_rules, *(one for found in self._found.values() for one in found)])

    def end(self) -> None:
        """Let what is being looked at come to nothing."""
        self._number += 1

    def _others(self, number: int, desk: Desk) -> None:
        threading.Event().wait(_QUIET)
        found = dict[str, tuple[Problem, ...]]()
        for document, problems in desk.found_one_by_one() if number == self._number else ():
            with self._turn:
                if number != self._number:
                    return
            found[document.file] = problems
        with self._lock:
            if number != self._number:
                return
            told, self._found = self._found or {}, found
            if any(in_order(problems) != in_order(told.get(file, ())) for file, problems in found.items()):
                self._ring()
