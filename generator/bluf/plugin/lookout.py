"""Notices what the host's own watch of a preview cannot: a folder or file that goes and comes back, and early edits.

The host stops watching what is gone, for good, and never begins with one that is not there yet. It also begins
to watch only after the first build, so that what is saved during that build would show only with the next edit. And it
watches the folders that the options named at the start, whatever they name later.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from typing_extensions import override

_EVERY = 0.5
"""Seconds, as the host's own watch."""

State = dict[str, tuple[int, int, int]]


def state(folders: Iterable[Path]) -> State:
    """Return what tells one state of the files in some folders from another."""
    found = {}
    for folder in folders:
        for path in _files(folder):
            with suppress(OSError):
                about = os.stat(path)  # noqa: PTH116 - as fast as it goes
                found[path] = (about.st_mtime_ns, about.st_size, about.st_ino)
    return found


def _files(folder: Path) -> Iterator[str]:
    if folder.is_file():
        yield str(folder)
    for here, _, names in os.walk(folder):
        yield from (os.path.join(here, name) for name in names)  # noqa: PTH118


class Lookout(threading.Thread):
    """Watches the folders beside the host, and has it build when it would not have noticed."""

    def __init__(self, server: LiveReloadServer, folders: Iterable[Path], before: State) -> None:
        """Take the folders to keep watched, and their state before the first build."""
        super().__init__(name="bluf-lookout", daemon=True)
        self._server, self._before = server, before
        self.folders = tuple(folders)
        """To keep watched; may be set anew at any time."""
        self._done = threading.Event()
        self._bell = Path(tempfile.mkdtemp(prefix="bluf_")) / "bell"
        self._bell.touch()
        server.watch(str(self._bell))

    @override
    def run(self) -> None:
        """Look until it is over."""
        there = {folder: _identity(folder) for folder in self.folders}
        early = True
        while not self._done.wait(_EVERY):
            folders = self.folders
            for folder in there.keys() - set(folders):
                del there[folder]
                with suppress(KeyError):
                    self._server.unwatch(str(folder))
            lost = self._lost()
            changed = [
                folder
                for folder in folders
                if folder not in there or _identity(folder) != there[folder] or str(folder.absolute()) in lost
            ]
            for folder in changed:
                there[folder] = _identity(folder)
                self._watch_anew(folder)
            if changed or (early and state(folders) != self._before):
                self._ring()
            early = False

    def _lost(self) -> set[str]:
        """Return what the host no longer watches: it stops for good if it looks while a folder is away."""
        observer = self._server.observer
        emitters = tuple(observer.emitters) if observer.is_alive() else ()
        return {str(emitter.watch.path) for emitter in emitters if not emitter.is_alive()}

    def _watch_anew(self, folder: Path) -> None:
        with suppress(KeyError):
            while True:  # it may have been asked for more than once
                self._server.unwatch(str(folder))
        if folder.exists():
            with suppress(OSError):  # gone again; the next look notices
                self._server.watch(str(folder))

    def _ring(self) -> None:
        """Change a file that the host watches, as a change of its own folders does not reach it."""
        with suppress(OSError):
            self._bell.write_text(self._bell.read_text("utf-8") + ".", "utf-8")

    def end(self) -> None:
        """Stop looking, and leave nothing behind."""
        self._done.set()
        if self.is_alive():
            self.join()
        shutil.rmtree(self._bell.parent, ignore_errors=True)


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one folder from another of its name. A file is the same however often it is replaced."""
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_ino, about.st_dev) if path.is_dir() else (0, 0)
