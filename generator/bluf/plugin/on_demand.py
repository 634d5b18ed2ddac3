"""What a preview makes only when somebody asks for it: pages and what lies beside them, PDFs, the search index."""

import mimetypes
import posixpath
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Protocol

from bluf.render import BrokenTemplate

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Makers(Protocol):
    """What answers a preview's requests. Any thread may ask."""

    def document(self, place: str) -> bytes | None:
        """Return a file by its place in the site, which is answered as it is; None where there is none.

        Raise BrokenTemplate.
        """

    def write(self, place: str) -> bool:
        """Write what belongs to a place in the folder of the site, if it is made on demand; whether it is."""


def with_what_is_asked_for(application: "WSGIApplication", mount: str, makers: Makers) -> "WSGIApplication":
    """Return the application of a preview's server, whose site begins at `mount`, with what is made on demand.

    A page is written into the folder of the site, from which the server answers as it does otherwise. What it
    answers is waited for until no build is under way; the new folder may then lack the page.
    """

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if not path.startswith(mount):
            return application(environ, start_response)
        place = posixpath.normpath("/" + path.removeprefix(mount)).lstrip("/")
        try:
            content = makers.document(place)
        except BrokenTemplate as broken:
            return _broken(start_response, broken)
        if content is not None:
            kind = mimetypes.guess_type(place)[0] or "application/octet-stream"
            return _answer(start_response, HTTPStatus.OK, kind, content)
        if path.endswith("/"):
            place = posixpath.join(place, "index.html")
        elif "." not in posixpath.basename(place):  # the server leads on to a page that it finds there
            place = f"{place}/index.html"
        try:
            return _until_it_is_there(application, environ, start_response, lambda: makers.write(place))
        except BrokenTemplate as broken:
            return _broken(start_response, broken)

    return serve


def _until_it_is_there(
    application: "WSGIApplication",
    environ: "WSGIEnvironment",
    start_response: "StartResponse",
    write: Callable[[], bool],
) -> Iterable[bytes]:
    answer: list[Any] = []

    def keep(*said: Any) -> Any:
        answer[:] = said

    for _ in range(_TIMES):
        written = write()
        body = application(environ, keep)
        if not written or not answer[0].startswith("404"):
            break
    start_response(*answer)
    return body


_TIMES = 5
"""Builds that may come between the writing of a page and its answer."""


def _broken(start_response: "StartResponse", broken: BrokenTemplate) -> Iterable[bytes]:
    return _answer(start_response, HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", f"{broken}\n".encode())


def _answer(start_response: "StartResponse", status: HTTPStatus, kind: str, content: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response(f"{status.value} {status.phrase}", headers)
    return [content]
