"""A preview shows the desk its problems; its pages hold no more than those of a site do."""

import re
import urllib.error
import urllib.request

import pytest

from tests.browser.preview import preview_of
from tests.hidden.building import built, laid_out
from tests.hidden.kennel import kennel
from tests.hidden.searching import found

pytestmark = [pytest.mark.proof, pytest.mark.site]

_REPORT = re.compile(rb'<section class="bluf-problems".*?</section>', re.DOTALL)


def answer(address: str) -> bytes:
    """Return what is at an address, also of a page that says that there is none."""
    try:
        with urllib.request.urlopen(address, timeout=20) as response:
            content: bytes = response.read()
    except urllib.error.HTTPError as error:
        content = error.read()
    return content


def test_the_pages_of_a_preview_hold_nothing_of_what_may_not_leave() -> None:
    """Above them stands the report, which is for the desk; the pages, the index of the search and 404.html are not."""
    made = kennel("amber")
    values = set(made.canaries.set.values())
    broken = {"seeds/hidden-and-broken.yaml": "tlp: red\nzqab12vcd34x: 1\n"}
    with laid_out({**made.desk.files(), **broken}, "green") as project:
        paths = [path.removesuffix("index.html") for path in built(project).files if not path.startswith("assets/")]
        with preview_of(project) as preview:
            paths += ["no-such-page/", "sources/hidden-and-broken/"]
            pages = {path: answer(preview.address + path) for path in paths}
    assert len(pages) > 100
    assert found(b"".join(pages.values()), values), "the report is there, and so the search can find"
    for path, content in pages.items():
        assert found(_REPORT.sub(b"", content), {*values, "zqab12vcd34x"}) == set(), path
