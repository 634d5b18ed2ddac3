"""Lets the script run with which a preview reloads its pages.

The server writes it into a page when it is asked for one, and its text holds two numbers that nobody knows before. So
its hash is added to the page's policy on the same way out, and a preview needs no more leave than the published site.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bluf.site.policy import with_script

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# The server puts it right before the last end of a body, where nothing of a page's content can stand.
_LIVE_RELOAD = re.compile(
    r"\nvar livereload = function\(epoch, requestId\) \{\n(?:(?!<).)*\nlivereload\(\d+, \d+\);\n", re.DOTALL
)
_OPENING, _CLOSING = "<script>", "</script>"


def with_live_reload(page: str) -> str:
    """Return a page as it is served, with leave for the server's own script if it stands where the server puts it."""
    before = page.rpartition("</body>")[0]
    _, found, body = before.removesuffix(_CLOSING).rpartition(_OPENING)
    if found and before.endswith(_CLOSING) and _LIVE_RELOAD.fullmatch(body):
        return with_script(page, body)
    return page


def serving(application: "WSGIApplication") -> "WSGIApplication":
    """Return the application of a preview's server with leave for its script in every page."""

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        answer: list[Any] = []

        def keep(status: str, headers: list[tuple[str, str]], *exc_info: Any) -> Any:
            answer[:] = [status, headers, *exc_info]

        body = application(environ, keep)
        if ("Content-Type", "text/html") in answer[1]:
            page = with_live_reload(b"".join(body).decode("utf-8", "surrogateescape")).encode(
                "utf-8", "surrogateescape"
            )
            _close(body)
            body = [page]
            answer[1] = [(name, str(len(page)) if name == "Content-Length" else said) for name, said in answer[1]]
        start_response(*answer)
        return body

    return serve


def _close(body: Iterable[bytes]) -> None:
    close = getattr(body, "close", None)
    if close:
        close()
