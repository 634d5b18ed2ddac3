"""Runs an action in a child of this process and has one of its writes fail, or the child die at it.

Python tells an audit hook of every call that changes a file system before it makes it (PEP 578). A hook cannot be taken
back, so each run is a child. Only for a process of one thread: forking is safe in no other.
"""

import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

FAULTS = ("kill", "ENOSPC", "EROFS")
KILLED = -signal.SIGKILL
EXCHANGE = "bluf.staging.exchange"
_WRITING = {
    *("os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.setxattr", "os.symlink"),
    *("os.truncate", "os.utime", "shutil.rmtree", EXCHANGE),
}
_OPENED = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

Told = Callable[[str, tuple[object, ...]], None]


def _writes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & _OPENED) and arguments[0] != os.devnull
    return event in _WRITING


def run(action: Callable[[], object], told: Told = lambda event, arguments: None, limit: int | None = None) -> int:
    """Run an action in a child that tells of each write; return 0, 1 after an exception, or the signal, negative.

    `limit` is how many bytes a file may have: the system cuts the write short that goes beyond.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            # Not told of what the harness itself does.
            sys.addaudithook(lambda event, arguments: told(event, arguments) if _writes(event, arguments) else None)
            action()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def count(action: Callable[[], object], answer: Told = lambda event, arguments: None) -> list[str]:
    """Return the writes of an action that succeeds, in order, by the names of their events."""
    reading, writing = os.pipe()

    def tell(event: str, arguments: tuple[object, ...]) -> None:
        os.write(writing, f"{event}\n".encode())
        answer(event, arguments)

    assert run(action, tell) == 0
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as said:
        return said.read().split()


def fail_at(action: Callable[[], object], at: int, fault: str, answer: Told = lambda event, arguments: None) -> int:
    """Run an action whose write number `at` meets a fault; `answer` is asked at every other. Return as `run` does."""
    seen = 0

    def meet(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        seen += 1
        if seen - 1 != at:
            answer(event, arguments)
        elif fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            number = getattr(errno, fault)
            raise OSError(number, os.strerror(number))

    return run(action, meet)


def tree(folder: Path) -> dict[str, bytes | None] | None:
    """Return what is below a folder, by path: bytes of files, targets of links, None for folders. None if absent."""
    if not folder.is_dir():
        return None
    found: dict[str, bytes | None] = {}
    for path in sorted(folder.rglob("*")):
        kind = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else None
        found[path.relative_to(folder).as_posix()] = kind
    return found
