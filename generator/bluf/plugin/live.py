"""A preview that goes on: what a server gets besides the site, from the first build to the end."""

from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from bluf.plugin.lookout import Lookout, state
from bluf.plugin.not_found import looking_again
from bluf.plugin.previewed import Previewed
from bluf.plugin.rebuild import Rebuild

_BELL = ""
_DELAY = 0.02
"""Seconds without another change after which the host begins to build."""


class Live:
    """What keeps a preview going. Does nothing until there is a server."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._before: dict[str, tuple[int, int, int]] | None = None
        self._rebuild: Rebuild | None = None
        self._lookout: Lookout | None = None
        self.refresh: Callable[[frozenset[str]], bool] = lambda changed: False
        """Shows what changed files hold now, if that can be done without the host; whether it is done."""

    def begin(self, watched: Iterable[Path]) -> None:
        """Remember the state of the files before the first build, which the host does not yet watch."""
        if self._before is None:
            self._before = state(watched)

    def serve(
        self, server: LiveReloadServer, watched: Iterable[Path], previewed: Previewed, config: MkDocsConfig
    ) -> None:
        """Keep a server answering, and watch in place of its own observer."""
        self._lookout = Lookout(watched, self._before or {})
        watching = [config.docs_dir, config.config_file_path, *config.theme.dirs]
        theirs = [path for path in watching if _unwatched(server, path)]
        server.observer = self._lookout  # type: ignore[assignment]
        for path in theirs:
            server.watch(path)
        server.build_delay = _DELAY
        changes, site = self._lookout.changes, Path(server.root)
        server.builder = self._rebuild = Rebuild(server.builder, site, previewed, lambda: self.refresh(changes()))
        server.error_handler = looking_again(server.error_handler)

    def watch(self, watched: Iterable[Path]) -> None:
        """Learn what the options name now: they may have changed since the preview began."""
        if self._lookout:
            self._lookout.watch(watched)

    def ring(self) -> None:
        """Have the host build, though no file has changed."""
        if self._lookout:
            self._lookout.tell({_BELL})

    def failing(self, error: Exception) -> None:
        """Learn why a build is about to fail."""
        if self._rebuild:
            self._rebuild.failing(error)

    def end(self) -> None:
        """Stop, and leave nothing behind."""
        if self._lookout:
            self._lookout.end()


def _unwatched(server: LiveReloadServer, path: str) -> bool:
    """Have a server watch a path no more; whether it did."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True
