"""PDFs in a preview: set when they are asked for."""

import io
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from bluf.load.faults import fault
from bluf.plugin.on_demand import with_what_is_asked_for
from bluf.render import BrokenTemplate


class Making:
    """Makes one document, one that is broken, and one page; an application that answers what was written."""

    def __init__(self, gone: int = 0) -> None:
        self.wanted: list[str] = []
        self.writes: list[str] = []
        self.gone = gone

    def document(self, place: str) -> bytes | None:
        self.wanted.append(place)
        if place == "briefs/broken.pdf":
            raise BrokenTemplate(fault("P001", "templates/print/brief.typ", said="It is broken", do="Mend it."), "")
        return {"briefs/é.pdf": b"%PDF-", "pagefind/x.js": b"//"}.get(place)

    def write(self, place: str) -> bool:
        self.writes.append(place)
        if place == "briefs/broken/index.html":
            raise BrokenTemplate(fault("P001", "templates/pages/brief.html", said="It is broken", do="Mend it."), "")
        return place == "briefs/é/index.html"

    def application(self, environ: Any, start_response: Any) -> list[bytes]:
        if "briefs/é/index.html" in self.writes and len(self.writes) > self.gone:
            start_response("200 OK", [("Content-Type", "text/html")])
            return [b"the page"]
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"the server's own"]


def _asked(path: str, mount: str = "/", gone: int = 0) -> tuple[str, dict[str, str], bytes, Making]:
    """Return status, headers and body of what is answered, and what was made for it."""
    said: list[Any] = []
    making = Making(gone)
    environ: dict[str, Any] = {"PATH_INFO": path.encode().decode("latin-1"), "wsgi.input": io.BytesIO()}
    setup_testing_defaults(environ)
    served = with_what_is_asked_for(making.application, mount, making)
    body = served(environ, lambda *answer: said.extend(answer))
    return said[0], dict(said[1]), b"".join(body), making


def test_a_document_is_answered_with_its_kind_and_length() -> None:
    status, headers, body, making = _asked("/briefs/é.pdf")
    assert (status, body, making.wanted, making.writes) == ("200 OK", b"%PDF-", ["briefs/é.pdf"], [])
    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Length"] == "5"
    assert headers["Cache-Control"] == "no-store"  # the next edit may change it


def test_a_file_of_the_index_is_answered_with_its_kind() -> None:
    status, headers, body, _ = _asked("/pagefind/x.js")
    assert (status, body) == ("200 OK", b"//")
    assert headers["Content-Type"].endswith("javascript")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/briefs/other.pdf", "briefs/other.pdf"),
        ("/", "index.html"),
        ("/actors/", "actors/index.html"),
        ("/assets/x.css", "assets/x.css"),
        ("/../../x.y", "x.y"),
        ("/briefs/other", "briefs/other/index.html"),
    ],
)
def test_everything_else_is_the_servers(path: str, place: str) -> None:
    status, _, body, making = _asked(path)
    assert (status, body) == ("404 Not Found", b"the server's own")
    assert making.writes == [place]


@pytest.mark.parametrize("path", ["/briefs/é/", "/briefs/é", "/briefs/é/index.html"])
def test_a_page_is_written_and_then_the_servers(path: str) -> None:
    status, _, body, making = _asked(path)
    assert (status, body, making.writes) == ("200 OK", b"the page", ["briefs/é/index.html"])


def test_a_page_is_written_again_where_a_build_took_it_away_before_it_was_answered() -> None:
    assert _asked("/briefs/é/", gone=2)[0] == "200 OK"
    status, _, _, making = _asked("/briefs/é/", gone=99)
    assert (status, len(making.writes)) == ("404 Not Found", 5)


def test_a_site_below_a_folder_has_its_documents_there() -> None:
    assert _asked("/desk/briefs/é.pdf", "/desk/")[0] == "200 OK"
    assert _asked("/briefs/é.pdf", "/desk/")[3].wanted == []


def test_a_broken_template_is_told_and_the_preview_goes_on() -> None:
    status, headers, body, _ = _asked("/briefs/broken.pdf")
    assert (status, headers["Content-Type"]) == ("500 Internal Server Error", "text/plain")
    assert body.decode() == "templates/print/brief.typ:1:1: It is broken. Mend it.\n"


def test_so_is_one_of_a_page() -> None:
    status, headers, body, _ = _asked("/briefs/broken/")
    assert (status, headers["Content-Type"]) == ("500 Internal Server Error", "text/plain")
    assert body.decode() == "templates/pages/brief.html:1:1: It is broken. Mend it.\n"
