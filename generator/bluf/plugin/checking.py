"""Checks while somebody writes: what was changed at once, and what may depend on it a moment later."""

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any

from bluf.load import Document
from bluf.plugin.courtesy import give_way
from bluf.problems import Problem, in_order, lines_of
from bluf.walk import Desk

_QUIET = 0.5
"""Seconds without a build after which the others are looked at."""
_AT_ONCE = 10
"""Documents that are looked at in one turn."""
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
        self._found: Found = {}
        self._outside: tuple[Problem, ...] = ()
        self._number = 0
        self._lock = threading.Lock()

    def now(self, desk: Desk) -> tuple[Problem, ...]:
        """Return all problems: a build looks at every record whose answers have changed."""
        with self._lock:
            self._number += 1
            self._outside = desk.outside_rules
            self._documents = {one.file: one for one in desk.loaded.documents}
            every = desk.found_one_by_one(at_once=True)
            self._found = {document.file: in_order(problems) for document, problems in every}
            return in_order([*self._outside, *(one for problems in self._found.values() for one in problems)])

    def still(self, desk: Desk) -> bool:
        """Whether the problems are those that were told, with the same lines of text, after some records changed.

        The others are looked at a moment later.
        """
        with self._lock:
            self._number += 1
            told, before, outside = self._found, self._documents, self._outside
            self._documents, self._outside = {one.file: one for one in desk.loaded.documents}, desk.outside_rules
            changed = [one for file, one in self._documents.items() if before.get(file) is not one]
            anew: dict[str, list[Problem]] = {one.file: [] for one in changed}
            for problem in desk.found_in(changed):
                anew[problem.file].append(problem)
            self._found = {**told, **{file: tuple(found) for file, found in anew.items()}}
            arguments = (self._number, desk)
            threading.Thread(target=self._others, args=arguments, name="bluf-check", daemon=True).start()
            return (
                self._outside == outside
                and before.keys() == self._documents.keys()
                and all(self._found[one.file] == told[one.file] for one in changed)
                and all(_lines(one, told[one.file]) == _lines(before[one.file], told[one.file]) for one in changed)
            )

    def end(self) -> None:
        """Let what is being looked at come to nothing."""
        self._number += 1

    def _others(self, number: int, desk: Desk) -> None:
        time.sleep(_QUIET)
        found = dict[str, tuple[Problem, ...]]()
        each = desk.found_one_by_one()
        left = len(desk.loaded.documents)
        while left:
            with self._turn:
                some = list(islice(each, min(left, _AT_ONCE))) if number == self._number else []
            if not some:
                return
            left -= len(some)
            found |= {document.file: in_order(problems) for document, problems in some}
            give_way()
        next(each, None)  # what was found is kept, for which nobody has to wait
        with self._lock:
            if number != self._number:
                return
            told, self._found = self._found, found
            if any(problems != told.get(file, ()) for file, problems in found.items()):
                self._ring()


def _lines(document: Document, problems: Iterable[Problem]) -> list[str]:
    """Return the lines of a document at which its problems point."""
    lines = lines_of(document.text)
    return [lines[problem.span.line - 1] for problem in problems if problem.span.line <= len(lines)]
