"""A preview that goes on: what a server gets besides the site, from the first build to the end."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from bluf.plugin.lookout import Lookout, state
from bluf.plugin.not_found import looking_again
from bluf.plugin.previewed import Previewed
from bluf.plugin.rebuild import Rebuild


class Live:
    """What keeps a preview going. Does nothing until there is a server."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._before: dict[str, tuple[int, int, int]] | None = None
        self._rebuild: Rebuild | None = None
        self._lookout: Lookout | None = None

    def begin(self, watched: Iterable[Path]) -> None:
        """Remember the state of the files before the first build, which the host does not yet watch."""
        if self._before is None:
            self._before = state(watched)

    def serve(self, server: LiveReloadServer, watched: Iterable[Path], previewed: Previewed) -> None:
        """Keep a server answering, and its watch awake."""
        site = Path(server.root)
        server.builder = self._rebuild = Rebuild(server.builder, site, previewed.building, previewed.nothing)
        server.error_handler = looking_again(server.error_handler)
        self._lookout = Lookout(server, watched, self._before or {})
        self._lookout.start()

    def watch(self, watched: Iterable[Path]) -> None:
        """Learn what the options name now: they may have changed since the preview began."""
        if self._lookout:
            self._lookout.folders = tuple(watched)

    def failing(self, error: Exception) -> None:
        """Learn why a build is about to fail."""
        if self._rebuild:
            self._rebuild.failing(error)

    def end(self) -> None:
        """Stop, and leave nothing behind."""
        if self._lookout:
            self._lookout.end()
