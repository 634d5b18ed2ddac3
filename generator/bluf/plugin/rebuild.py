"""Keeps a preview answering when a build fails: the host would let every request wait until one succeeds."""

import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol

from markupsafe import Markup
from mkdocs.commands import build as host
from mkdocs.exceptions import Abort, BuildError, MkDocsException
from mkdocs.plugins import get_plugin_logger
from typing_extensions import override

from bluf.site.policy import with_policy

log = get_plugin_logger("bluf")

_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The site cannot be built</title>
</head>
<body>
<section class="bluf-problems" role="alert">
<h1>The site cannot be built</h1>
<pre>{said}</pre>
<p>This page comes back by itself when that is mended.</p>
</section>
</body>
</html>
""")
_ALWAYS = ("index.html", "404.html")


class Shown(Protocol):
    """What a preview shows."""

    building: AbstractContextManager[Any]
    """Held while a build is under way."""

    def nothing(self) -> None:
        """Show what lies in the folder of the site and nothing else."""


class _Nothing:
    building: AbstractContextManager[Any] = nullcontext()

    def nothing(self) -> None:
        """Do nothing."""


class Rebuild:
    """The builder for the server of a preview. It never fails: when the site cannot be built, its pages say why."""

    def __init__(
        self,
        builder: Callable[[], None],
        site: Path,
        shown: Shown | None = None,
        refresh: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take the host's builder, the folder of the site, what is shown, and what may do without a build."""
        self._builder, self._site, self._shown, self._refresh = builder, site, shown or _Nothing(), refresh
        self._reason: str | None = None
        self._sound = True
        """Whether the last build did not fail."""

    def failing(self, error: Exception) -> None:
        """Learn why a build is about to fail: the host raises another error, and prints a reason only once."""
        self._reason = str(error) if isinstance(error, BuildError) else None

    def __call__(self) -> None:
        """Build, or say why not."""
        self._reason = None
        with self._shown.building, _heard() as heard:
            try:
                refreshed = self._sound and self._refresh()
                if not refreshed:
                    self._builder()
                self._sound = True
            except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the preview goes on
                if not isinstance(error, MkDocsException):
                    traceback.print_exc()
                self._sound = False
                self._shown.nothing()
                said = _why(error, self._reason, tuple(heard))
                if not set(said) <= set(heard):
                    log.error("%s", "\n".join(said))
                _write("\n".join(said), self._site)


def _why(error: BaseException, reason: str | None, heard: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(error, MkDocsException):
        return (*heard, f"{type(error).__name__}: {error}")
    if not isinstance(error, Abort):
        return (str(error),)
    return (reason,) if reason else (*dict.fromkeys(heard), str(error))


def _write(what: str, site: Path) -> None:
    """Write a page in place of every page. Half of them may be old, and half new or gone."""
    page = with_policy(str(_PAGE.format(said=what)), ())
    try:
        site.mkdir(parents=True, exist_ok=True)
        for path in {*site.rglob("*.html"), *(site / name for name in _ALWAYS)}:
            path.write_text(page, encoding="utf-8")
    except OSError as error:  # there is no place to say it but the terminal
        log.error("%s", error)


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Hear what the host says of what is wrong, as the errors it raises say only that something was."""
    heard: list[str] = []

    class Ear(logging.Handler):
        @override
        def emit(self, record: logging.LogRecord) -> None:
            of_options = record.name.endswith(".config")
            heard.append(("mkdocs.yml: " if of_options else "") + record.getMessage())

    ear = Ear(logging.WARNING)
    logger = logging.getLogger(host.__name__.partition(".")[0])  # a fork has a name of its own
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
