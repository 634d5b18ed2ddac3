"""The shipped site, built once for all tests that look at it."""

from pathlib import Path

import pytest

from tests.site.project import EDIT_URI, ROOT, SITE_URL, built, pages


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the shipped site, with an address and addresses to edit at."""
    return built(ROOT, tmp_path_factory.mktemp("shipped") / "site", "--strict", EDIT_URI=EDIT_URI, SITE_URL=SITE_URL)


@pytest.fixture(scope="session")
def shipped(site: Path) -> dict[str, str]:
    """Return its pages, by path."""
    return pages(site)
