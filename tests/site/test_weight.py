"""What an ordinary brief weighs: five judgments, eight sources, and each part that a published brief should have."""

import gzip
import re
from pathlib import Path
from urllib.parse import urljoin

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


def test_a_first_visit_fetches_at_most_200_kb(site: Path) -> None:
    html = (site / ordinary.ADDRESS / "index.html").read_text("utf-8")
    wanted = re.findall(r'<(?:script|img)\b[^>]*? src="([^"]+)"|<link\b[^>]*rel="(?:stylesheet|icon)"[^>]*>', html)
    sheets = re.findall(r'<link\b[^>]*\bhref="([^"]+)"[^>]*\brel="(?:stylesheet|icon)"', html)
    sheets += re.findall(r'<link\b[^>]*\brel="(?:stylesheet|icon)"[^>]*\bhref="([^"]+)"', html)
    fetched = {urljoin(ordinary.ADDRESS, name) for name in (*filter(None, wanted), *sheets)}
    assert len(fetched) >= 4
    assert sum(packed((site / name).read_bytes()) for name in fetched) + packed(html.encode()) <= 200 * KB
