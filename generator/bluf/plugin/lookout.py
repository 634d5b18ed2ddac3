"""Watches the files of a preview in place of the host's own watch.

The host looks at every file twice a second, and so notices late; it stops watching a folder that is gone, for good,
and begins to watch only after the first build. This one is told by the system, and looks by itself besides, as some
file systems tell nothing.
"""

import os
import threading
import time
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from pathlib import Path

from mkdocs.plugins import get_plugin_logger
from typing_extensions import override
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

log = get_plugin_logger("bluf")

_EVERY = 0.5
"""Seconds between two looks when the system tells nothing."""
_SHARE = 20
"""How many times as long as a look takes is waited for the next, if that is more."""
_MANY = 500
"""Files of which the system tells at once, beyond which it may have lost some."""
_SETTLED = 0.01
"""Seconds in which an editor that replaces a file has done so."""
_WRITING: list[type[FileSystemEvent]] = [
    *(FileCreatedEvent, FileModifiedEvent, FileDeletedEvent, FileMovedEvent),
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
]

Identity = tuple[int, int] | None
State = dict[str, tuple[int, int, int]]


def state(folders: Iterable[Path]) -> State:
    """Return what tells one state of the files in some folders from another."""
    return _state_of(path for folder in folders for path in _files(folder))


def _state_of(paths: Iterable[str]) -> State:
    found = {}
    for path in paths:
        with suppress(OSError):
            about = os.stat(path)  # noqa: PTH116 - as fast as it goes
            found[path] = (about.st_mtime_ns, about.st_size, about.st_ino)
    return found


def _files(folder: Path) -> Iterator[str]:
    if folder.is_file():
        yield str(folder)
    for here, _, names in os.walk(folder):
        yield from (os.path.join(here, name) for name in names)  # noqa: PTH118


class Lookout(threading.Thread, FileSystemEventHandler):
    """Tells the server of a preview that something has changed, as an observer of watchdog does."""

    def __init__(self, folders: Iterable[Path], before: State) -> None:
        """Take the folders to keep watched, and their state before the first build."""
        super().__init__(name="bluf-lookout", daemon=True)
        self.folders = tuple(folders)
        """To keep watched, besides what the server asks for."""
        self._before = dict(before)
        self._files, self._folder = set[str](), False
        """Of what the system has told that was not yet looked at: files, and whether also a folder."""
        self._handlers: dict[str, FileSystemEventHandler] = {}
        self._changed = set[str]()
        self._lock, self._told, self._done = threading.Lock(), threading.Event(), threading.Event()
        self._system: BaseObserver = Observer()
        self._heard: dict[Path, tuple[Identity, ObservedWatch | None]] = {}

    def watch(self, folders: Iterable[Path]) -> None:
        """Watch these folders from now on, besides what the server asks for; look at once if they are others."""
        folders = tuple(folders)
        if folders != self.folders:
            with self._lock:
                self.folders, self._folder = folders, True
            self._told.set()

    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> str:
        """Tell a handler when something at a path has changed; return what `unschedule` takes."""
        self._handlers[path] = event_handler
        return path

    def unschedule(self, watch: str) -> None:
        """Tell of a path no more."""
        self._handlers.pop(watch, None)

    def changes(self) -> frozenset[str]:
        """Return the files that have changed since somebody asked last."""
        with self._lock:
            changed, self._changed = frozenset(self._changed), set()
        return changed

    @override
    def run(self) -> None:
        with suppress(OSError):  # the system may have no more watches to give
            self._system.start()
        while not self._done.is_set():
            begun = time.monotonic()
            try:
                self._look()
            except OSError as error:  # a folder that was there a moment ago; the next look sees what is there now
                log.debug("%s", error)
            took = time.monotonic() - begun
            self._listen_for(max(_EVERY, _SHARE * took))

    def _listen_for(self, seconds: float) -> None:
        """Look at the files of which the system tells, for so long or until it tells of a folder."""
        until = time.monotonic() + seconds
        while self._told.wait(max(0.0, until - time.monotonic())):
            self._done.wait(_SETTLED)
            self._told.clear()
            with self._lock:
                files, folder = self._files, self._folder
                self._files, self._folder = set(), False
            if folder or len(files) > _MANY or self._done.is_set():
                break
            named = {path for path in files if self._finds(path)}
            self._compare(named, _state_of(named))

    def _finds(self, path: str) -> bool:
        """Whether a look at everything would find what the system names: not the target of a link to a folder."""
        watched = (*map(str, self.folders), *tuple(self._handlers))
        below = any(path == one or path.startswith(one + os.sep) for one in watched)
        return below and not os.path.isdir(path)  # noqa: PTH112 - as the system names it

    def _look(self) -> None:
        watched = {*self.folders, *map(Path, tuple(self._handlers))}
        for folder in self._heard.keys() - watched:
            self._forget(folder)
        changed = {str(folder) for folder in watched if self._listen(folder)}
        now = state(sorted(watched))
        self._compare(now.keys() | self._before.keys(), now, changed)

    def _compare(self, paths: Set[str], now: State, besides: Set[str] = frozenset()) -> None:
        """Tell which of some paths have changed since the last look, and what else has."""
        changed = {path for path in paths if now.get(path) != self._before.get(path)}
        for path in changed:
            self._before.pop(path, None)
        self._before |= {path: about for path, about in now.items() if path in changed}
        if changed or besides:
            self.tell({*changed, *besides})

    def tell(self, changed: Set[str]) -> None:
        """Tell the server of changes: of files, or of something else by a name that no file has."""
        with self._lock:
            self._changed |= changed
        for handler in tuple(self._handlers.values())[:1]:  # the server builds once for all
            handler.dispatch(FileModifiedEvent(min(changed)))

    def _listen(self, folder: Path) -> bool:
        """Have the system tell of a folder; anew, if another has come in its place. Whether one has, or it went."""
        here, new = _identity(folder), folder not in self._heard
        heard, _ = self._heard.get(folder, (None, None))
        if heard == here and not new:
            return False
        self._forget(folder)
        watch = None
        with suppress(OSError, RuntimeError):
            watch = self._system.schedule(self, str(folder), recursive=True, event_filter=_WRITING) if here else None
        self._heard[folder] = (here, watch)
        return not new

    def _forget(self, folder: Path) -> None:
        _, watch = self._heard.pop(folder, (None, None))
        with suppress(OSError, KeyError, RuntimeError):
            if watch is not None:
                self._system.unschedule(watch)

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        """Look soon: the system tells of a change. What is watched itself may have to be watched anew."""
        paths = {os.fsdecode(path) for path in (event.src_path, event.dest_path) if path}
        with self._lock:
            self._files |= paths
            self._folder |= event.is_directory or any(Path(path) in self._heard for path in paths)
        self._told.set()

    def stop(self) -> None:
        """Stop looking."""
        self._done.set()
        self._told.set()
        if self._system.is_alive():
            self._system.stop()

    def end(self) -> None:
        """Stop looking, and wait until that is over."""
        self.stop()
        if self.is_alive():
            self.join()
        if self._system.is_alive():
            self._system.join()


def _identity(path: Path) -> Identity:
    """Return what tells one folder from another of its name. A file is the same however often it is replaced."""
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_ino, about.st_dev) if path.is_dir() else (0, 0)
