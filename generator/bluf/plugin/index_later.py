"""The search index of a preview: made in the background once edits have stopped, and answered from memory."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from mkdocs.plugins import get_plugin_logger

from bluf.plugin.courtesy import give_way
from bluf.search import FOLDER, Searchable

log = get_plugin_logger("bluf")

_QUIET = 1.0
"""Seconds without an edit after which an index is begun."""
_MOMENT = 0.005
"""Seconds for which the lock is held."""
_PATIENCE = 120.0
"""Seconds that a reader's first search waits for the first index."""
Files = Mapping[str, bytes]
Make = Callable[[Iterable[Sequence[Searchable]]], Files]
"""Makes the files of an index of pages that come a few at a time."""


class _OvertakenError(Exception):
    """Another state of the records has come."""


class IndexLater:
    """The newest index that is ready, and the one that is being made."""

    def __init__(self, turn: AbstractContextManager[Any]) -> None:
        """Have none; `turn` is held by whoever goes first, a build or a page that somebody waits for."""
        self._wanted, self._lock, self._turn = 0, threading.Lock(), turn
        self._files: Files = {}
        self._before: Files = {}
        self._ready = threading.Event()
        self._quiet = 0.0
        self._stop: Callable[[], None] = lambda: None

    def begin(
        self,
        found: Callable[[], Iterator[Searchable]],
        make: Make,
        stop: Callable[[], None] = lambda: None,
    ) -> None:
        """Make an index of what is found, unless another state of the records comes first; `stop` ends `make`."""
        self.end()
        with self._lock:
            number, self._stop = self._wanted, stop
        arguments = (number, self._quiet, found, make)
        self._quiet = _QUIET
        threading.Thread(target=self._work, args=arguments, name="bluf-index", daemon=True).start()

    def end(self) -> None:
        """Let what is being made come to nothing."""
        with self._lock:
            self._wanted += 1
            stop = self._stop
        stop()

    def _work(self, number: int, quiet: float, found: Callable[[], Iterator[Searchable]], make: Make) -> None:
        time.sleep(quiet / 2)
        if number != self._wanted:
            return
        try:
            files = make(self._a_few_at_a_time(found(), number, quiet / 2))
        except Exception as error:  # noqa: BLE001 - whatever it is, the preview goes on
            if number == self._wanted:
                log.warning("The search index could not be made. %s", error)
                self._ready.set()  # there is nothing to wait for
            return
        with self._lock:
            if number == self._wanted:
                self._before, self._files = self._files, files
                self._ready.set()

    def _a_few_at_a_time(self, each: Iterator[Searchable], number: int, quiet: float) -> Iterator[Sequence[Searchable]]:
        """Yield all pages, and let others go first in between. Raise _OvertakenError if another index is wanted.

        What makes the index needs some time to begin, and has the end of the quiet for it.
        """
        time.sleep(quiet)
        while True:
            with self._turn:
                some = [*self._for_a_moment(each, number)]
            if number != self._wanted:
                raise _OvertakenError
            if not some:
                return
            yield some
            give_way()

    def _for_a_moment(self, each: Iterator[Searchable], number: int) -> Iterator[Searchable]:
        """Yield pages until somebody who waits for the lock would notice."""
        until = time.monotonic() + _MOMENT
        while number == self._wanted and (page := next(each, None)) is not None:
            yield page
            if time.monotonic() > until:
                return

    def answer(self, place: str) -> bytes | None:
        """Return a file of the index by its place in the site; None if it has none there.

        A page that was opened with the index before may still ask for a file of that.
        """
        folder, _, name = place.partition("/")
        if folder != FOLDER:
            return None
        self._ready.wait(_PATIENCE)
        return self._files.get(name, self._before.get(name))
