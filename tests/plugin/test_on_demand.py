"""PDFs in a preview: set when they are asked for."""

import io
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from bluf.load.faults import fault
from bluf.plugin.on_demand import with_documents
from bluf.render import BrokenTemplate


def _asked(path: str, mount: str = "/") -> tuple[str, dict[str, str], bytes, list[str]]:
    """Return status, headers and body of what is answered, and for what documents it was asked."""
    wanted: list[str] = []
    said: list[Any] = []

    def document(uri: str) -> bytes | None:
        wanted.append(uri)
        if uri == "briefs/broken.pdf":
            raise BrokenTemplate(fault("P001", "templates/print/brief.typ", said="It is broken", do="Mend it."), "")
        return b"%PDF-" if uri == "briefs/é.pdf" else None

    def application(environ: Any, start_response: Any) -> list[bytes]:
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"the server's own"]

    environ: dict[str, Any] = {"PATH_INFO": path.encode().decode("latin-1"), "wsgi.input": io.BytesIO()}
    setup_testing_defaults(environ)
    body = with_documents(application, mount, document)(environ, lambda *answer: said.extend(answer))
    return said[0], dict(said[1]), b"".join(body), wanted


def test_a_document_is_answered_with_its_kind_and_length() -> None:
    status, headers, body, wanted = _asked("/briefs/é.pdf")
    assert (status, body, wanted) == ("200 OK", b"%PDF-", ["briefs/é.pdf"])
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Length"] == "5"
    assert headers["Cache-Control"] == "no-store"  # the next edit may change it


@pytest.mark.parametrize("path", ["/briefs/other.pdf", "/briefs/é/", "/", "/assets/x.css"])
def test_everything_else_is_the_servers(path: str) -> None:
    status, _, body, wanted = _asked(path)
    assert (status, body) == ("404 Not Found", b"the server's own")
    assert wanted == ([path[1:]] if path.endswith(".pdf") else [])


def test_a_site_below_a_folder_has_its_documents_there() -> None:
    assert _asked("/desk/briefs/é.pdf", "/desk/")[0] == "200 OK"
    assert _asked("/briefs/é.pdf", "/desk/")[3] == []


def test_a_broken_template_is_told_and_the_preview_goes_on() -> None:
    status, headers, body, _ = _asked("/briefs/broken.pdf")
    assert (status, headers["Content-Type"]) == ("500 Internal Server Error", "text/plain")
    assert body.decode() == "templates/print/brief.typ:1:1: It is broken. Mend it.\n"
