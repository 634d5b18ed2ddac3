"""A first visit to an ordinary brief fetches at most 200 KB, as a browser counts it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.conftest import DESKTOP, PHONE
from tests.site import ordinary
from tests.site.project import built, make, served
from tests.site.test_weight import KB, packed

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("ordinary")
    with served(folder / "site") as address:
        built(make(folder / "desk", ordinary.files()), folder / "site", SITE_URL=address)
        yield address


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_first_visit_fetches_at_most_200_kb(size: dict[str, int], home: str, browser: Browser) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it takes no built-in function
    page.goto(f"{home}{ordinary.ADDRESS}", wait_until="networkidle")
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")
    fetched = {answer.url: packed(answer.body()) for answer in answers}
    assert any(url.endswith(".css") for url in fetched)
    assert any(url.endswith(".js") for url in fetched)
    assert sum(fetched.values()) <= 200 * KB, fetched
    context.close()
