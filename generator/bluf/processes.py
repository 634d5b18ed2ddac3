"""Work on many things, shared among processes that each begin with all that is known when it starts.

They are forked, so that nothing of what they work on is copied or sent to them; what they make of it is sent back.
Where a system cannot do that safely, or there is too little to do, all is done here. What comes out is the same.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, connection, get_context, parent_process
from pathlib import Path
from typing import Any, TypeVar

from bluf.progress import followed

T = TypeVar("T")
R = TypeVar("R")

VARIABLE = "BLUF_PROCESSES"
"""How many processes may work at once; as many as there are processors where it does not say a number."""


def may_share(number: int, least: int) -> int:
    """Return how many processes work on a number of things, of which at least so many are worth another one."""
    return max(1, min(_processes(), number // least))


def shared(
    work: Callable[[T], R], things: Sequence[T], least: int, *, at_once: int = 1, doing: str = "Working"
) -> Iterator[R]:
    """Yield what is made of each thing, in their order; at least so many things are worth another process.

    A process takes some things at once. What is made must be what can be pickled, and making it again must do no harm:
    what a process that was killed has begun is done here. Whatever `work` raises is raised here, and ends the rest.
    In a terminal a bar says what is being done, if it takes long.
    """
    return followed(_shared(work, things, may_share(len(things), least), at_once), len(things), doing)


def _shared(work: Callable[[T], R], things: Sequence[T], number: int, at_once: int) -> Iterator[R]:
    done = 0
    pool = _begun(work, things, number) if number > 1 else None
    if pool:
        try:
            for made in pool.map(_one, range(len(things)), chunksize=at_once):
                yield made
                done += 1
        except BrokenProcessPool:  # the system has ended one, as for want of memory: what is left needs none
            pass
        finally:
            pool.shutdown(cancel_futures=True)
    yield from map(work, things[done:])


def _begun(work: Callable[[T], R], things: Sequence[T], number: int) -> ProcessPoolExecutor | None:
    """Return processes that have begun; None where the system gives none, or not so many."""
    before = {*active_children()}
    try:
        pool = ProcessPoolExecutor(number, get_context("fork"), _begin, (work, things))
        pool.submit(int).result()
    except (OSError, ImportError, NotImplementedError, BrokenProcessPool):
        for child in {*active_children()} - before:
            child.kill()
            child.join()
        return None
    return pool


def _processes() -> int:
    if sys.platform != "linux":  # elsewhere libraries of the system do not stand a fork
        return 1
    if _threads() > 1:  # a lock that one of them holds would be held for ever after a fork
        return 1
    said = os.environ.get(VARIABLE, "")
    return int(said) if said.isascii() and said.isdigit() else len(os.sched_getaffinity(0))


def _threads() -> int:
    """Return how many threads there are, those of libraries included that Python does not know of."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


_given = list[Any]()
"""In a process of ours: what to do, and with what."""


def _begin(work: Callable[[Any], Any], things: Sequence[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells all of them; the parent ends the others
    _given[:] = work, things
    threading.Thread(target=_end_with_the_parent, name="bluf-parent", daemon=True).start()


def _end_with_the_parent() -> None:
    """Whoever ends a build ends all of it: nobody would read what a process left behind makes."""
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


def _one(at: int) -> Any:
    work, things = _given
    return work(things[at])
