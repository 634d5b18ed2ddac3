"""PDFs in a preview: one is set when somebody asks for it, from the records of the last build."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from bluf.render import BrokenTemplate

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Document = Callable[[str], bytes | None]
"""From an address in the site to a PDF; None where there is none. Raises BrokenTemplate."""


def with_documents(application: "WSGIApplication", mount: str, document: Document) -> "WSGIApplication":
    """Return the application of a preview's server, whose site begins at `mount`, with a PDF for each brief."""

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        if not path.endswith(".pdf") or not path.startswith(mount):
            return application(environ, start_response)
        try:
            content = document(path.removeprefix(mount))
        except BrokenTemplate as broken:
            return _answer(start_response, HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", f"{broken}\n".encode())
        if content is None:
            return application(environ, start_response)
        return _answer(start_response, HTTPStatus.OK, "application/pdf", content)

    return serve


def _answer(start_response: "StartResponse", status: HTTPStatus, kind: str, content: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), ("Cache-Control", "no-store")]
    start_response(f"{status.value} {status.phrase}", headers)
    return [content]
