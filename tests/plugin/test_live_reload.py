"""The script that a preview's server adds to a page may run, and no other."""

import re
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from mkdocs.livereload import LiveReloadServer

from bluf.plugin.live_reload import serving, with_live_reload
from bluf.site.policy import script_hashes, with_policy

pytestmark = pytest.mark.proof

PAGE = with_policy('<!doctype html><html><head><meta charset="utf-8"></head><body><p>é</p></body></html>', ())


def _served(page: str = PAGE) -> str:
    """Return a page as MkDocs' own server hands it out."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, ".")
    try:
        return server._inject_js_into_html(page.encode(), 17).decode()
    finally:
        server.server_close()


def _policy(page: str) -> str:
    (found,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    return str(found)


def test_the_servers_script_gets_leave_and_nothing_else_changes() -> None:
    served = _served()
    shown = with_live_reload(served)
    (digest,) = script_hashes(served)
    assert _policy(shown) == _policy(PAGE).replace("script-src 'self'", f"script-src 'self' {digest}")
    assert "unsafe-inline" not in shown
    assert shown.replace(f" {digest}", "") == served


@pytest.mark.parametrize(
    "script",
    [
        "canary()",
        "\nvar livereload = canary();\nlivereload(1, 2);\n",
        "\nvar livereload = function(epoch, requestId) {\n</script><script>canary()\nlivereload(1, 2);\n",
        "\nvar livereload = function(epoch, requestId) {\n}\nlivereload(1, canary());\n",
    ],
)
def test_another_script_gets_none_wherever_it_stands(script: str) -> None:
    at_the_end = PAGE.replace("</body>", f"<script>{script}</script></body>")
    assert with_live_reload(at_the_end) == at_the_end
    before = PAGE.replace("<p>", f"<script>{script}</script><p>")
    assert (
        set(script_hashes(f"<script>{script}</script>")) & set(_policy(with_live_reload(_served(before))).split())
        == set()
    )


def test_a_page_that_no_script_was_added_to_stays_as_it_is() -> None:
    assert with_live_reload(PAGE) == PAGE
    assert with_live_reload("") == ""


def _asked(content_type: str, body: bytes) -> tuple[dict[str, str], bytes]:
    closed = []

    class Body(list[bytes]):
        def close(self) -> None:
            closed.append(True)

    def application(environ: Any, start_response: Any) -> Any:
        start_response("200 OK", [("Content-Type", content_type), ("Content-Length", str(len(body)))])
        return Body([body])

    said: dict[str, str] = {}
    environ: dict[str, Any] = {}
    setup_testing_defaults(environ)
    answer = serving(application)(environ, lambda status, headers, *rest: said.update(headers))  # type: ignore[arg-type]
    content = b"".join(answer)
    assert closed or content_type != "text/html"
    return said, content


def test_a_served_page_has_its_length_and_its_bytes() -> None:
    served = _served().encode()
    said, content = _asked("text/html", served)
    assert content.decode() == with_live_reload(served.decode())
    assert said["Content-Length"] == str(len(content)) != str(len(served))


def test_bytes_that_are_no_text_pass_as_they_are() -> None:
    assert _asked("text/html", b"<p>\xff\xfe")[1] == b"<p>\xff\xfe"


def test_what_is_no_page_passes_untouched() -> None:
    picture = b"\x89PNG\xff"
    assert _asked("image/png", picture) == ({"Content-Type": "image/png", "Content-Length": "5"}, picture)
