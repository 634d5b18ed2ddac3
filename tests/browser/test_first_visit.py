"""A first visit to an ordinary brief fetches at most 200 KB, as a browser counts it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from benchmarks.search import counted
from tests.browser.conftest import DESKTOP, PHONE
from tests.site import ordinary
from tests.site.project import built, make, served
from tests.site.test_weight import KB

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("ordinary")
    with served(folder / "site") as address:
        built(make(folder / "desk", ordinary.files()), folder / "site", SITE_URL=address)
        yield address


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_first_visit_fetches_at_most_200_kb(size: dict[str, int], home: str, browser: Browser) -> None:
    page = browser.new_page(viewport=size)
    with counted(page) as sent:
        page.goto(f"{home}{ordinary.ADDRESS}")
        page.keyboard.press("End")
    page.close()
    assert len(sent) >= 4
    assert sum(sent) <= 200 * KB, sent
