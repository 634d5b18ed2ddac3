"""The shipped site, built once for all tests that look at it."""

from pathlib import Path

import pytest

from tests.site.project import EDIT_URI, ROOT, SITE_URL, built, files, pages


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the shipped site, with an address and addresses to edit at.

    It is the same with what was kept and without, so that what is shown of it is shown of both.
    """
    folder = tmp_path_factory.mktemp("shipped")
    kept, anew = (
        built(ROOT, folder / name, "--strict", EDIT_URI=EDIT_URI, SITE_URL=SITE_URL, **surroundings)
        for name, surroundings in (("site", {}), ("anew", {"BLUF_CACHE": "off"}))
    )
    assert files(kept) == files(anew)
    return kept


@pytest.fixture(scope="session")
def shipped(site: Path) -> dict[str, str]:
    """Return its pages, by path."""
    return pages(site)
