"""Nothing on any kind of page that axe knows to shut a reader out, in light, in dark and on a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import KINDS, Open

pytestmark = pytest.mark.browser

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READERS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "reduced_motion": "reduce"},
    "dark": {"color_scheme": "dark", "reduced_motion": "reduce"},
    "phone": {"phone": True, "reduced_motion": "reduce"},
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing_wrong(path: str, reader: str, visit: Open) -> None:
    page = visit(path, **READERS[reader])
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == []


def test_axe_notices_what_is_wrong(visit: Open) -> None:
    page = visit()
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\"><button></button>')"
    )
    found = Axe().run(page, options={"runOnly": STANDARDS}).response["violations"]
    assert {"image-alt", "button-name"} <= {one["id"] for one in found}
