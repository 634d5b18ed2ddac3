"""What an ordinary brief weighs: five judgments, eight sources, and each part that a published brief should have."""

import gzip
from pathlib import Path

import pytest

from tests.site import ordinary
from tests.site.project import built, make

pytestmark = pytest.mark.site

KB = 1000


def packed(content: bytes) -> int:
    """Return the bytes that GitHub Pages sends."""
    return len(gzip.compress(content, 6, mtime=0))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ordinary")
    return built(make(folder / "desk", ordinary.files()), folder / "site", "--strict", SITE_URL="https://desk.example/")


def test_its_page_is_at_most_60_kb_and_15_kb_on_the_way(site: Path) -> None:
    page = (site / ordinary.ADDRESS / "index.html").read_bytes()
    assert page.count(b'class="bluf-judgment"') == ordinary.JUDGMENTS
    assert len(page) <= 60 * KB
    assert packed(page) <= 15 * KB
