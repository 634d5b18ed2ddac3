"""A retraction in one record flags every brief that leans on it; the page *Impact* tells what would."""

from pathlib import Path

import pytest

from tests.site.markup import article, elements, parsed, text
from tests.site.project import built, copy, pages

pytestmark = pytest.mark.site

ARTICLE = "seeds/intelnews-2022-03-14.yaml"
FIRST = "briefs/2022-03-14-russia-china-support-request/index.html"
FOLLOW_UP = "briefs/2022-03-15-after-the-rome-talks/index.html"


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the shipped project, had its article been retracted."""
    folder = tmp_path_factory.mktemp("withdrawn")
    desk = copy(folder / "desk")
    record = (desk / ARTICLE).read_text("utf-8")
    retraction = "retracted: {date: 2022-03-17, because: The outlet withdrew it.}\n"
    (desk / ARTICLE).write_text(record + retraction, encoding="utf-8")
    return pages(built(desk, folder / "site"))


def _notices(page: str) -> list[str]:
    found = elements(article(parsed(page)), "div", "p")
    return [text(one) for one in found if "bluf-notice" in (one.get("class") or "").split()]


@pytest.mark.parametrize("path", [FIRST, FOLLOW_UP])
def test_every_brief_that_leans_on_a_retracted_source_says_so_at_its_head_and_at_its_judgments(
    withdrawn: dict[str, str], path: str
) -> None:
    said = [one for one in _notices(withdrawn[path]) if one.startswith("Retracted, 2022-03-17")]
    head, *judgments = said
    assert "Russia Needs Chinese Support to Win Ukraine War. The outlet withdrew it." in head
    assert "It concerns judgment 1, judgment 2, judgment 3, judgment 4. Chains through it no longer count here." in head
    assert len(judgments) == 4
    assert withdrawn[path].index("Retracted, 2022-03-17") < withdrawn[path].index('id="section-bluf"')


def test_the_first_page_tells_of_it_under_what_changed(withdrawn: dict[str, str]) -> None:
    home = text(article(parsed(withdrawn["index.html"])))
    assert "2022-03-17 Russia Needs Chinese Support to Win Ukraine War." in home.partition("What changed")[2]


def test_what_was_retracted_carries_nothing_more(withdrawn: dict[str, str]) -> None:
    page = withdrawn["sources/intelnews-2022-03-14/index.html"]
    assert "If this were withdrawn" not in page
    assert "What leans on it" in page
    assert "impact-source-intelnews-2022-03-14" not in withdrawn["impact/index.html"]


def test_without_a_retraction_no_brief_is_flagged(shipped: dict[str, str]) -> None:
    for path in (FIRST, FOLLOW_UP, "index.html"):
        assert not [one for one in _notices(shipped[path]) if one.startswith(("Retracted", "Corrected"))]


def test_the_page_of_things_names_the_officials_first(shipped: dict[str, str]) -> None:
    page = article(parsed(shipped["impact/index.html"]))
    first = next(one for one in elements(page, "div") if (one.get("id") or "").startswith("impact-"))
    assert first.get("id") == "impact-group-us-government"
    assert "3 judgments fall, 2 of them in briefs that were superseded; 3 are weakened." in text(first)


def test_a_source_and_an_outlet_say_what_would_fall(shipped: dict[str, str]) -> None:
    for path in ("sources/intelnews-2022-03-14/index.html", "actors/intelnews/index.html"):
        assert "If this were withdrawn" in shipped[path]
        assert "4 judgments fall, in briefs that were superseded; 4 are weakened." in shipped[path]


def test_an_assumption_that_carries_a_judgment_says_so(shipped: dict[str, str]) -> None:
    page = article(parsed(shipped[FOLLOW_UP]))
    (part,) = (one for one in elements(page, "div") if one.get("id") == "assumption-a1")
    assert "If it goes, judgment 2 falls." in text(part)


def test_the_page_of_things_has_an_empty_state(tmp_path: Path) -> None:
    desk = copy(tmp_path / "desk")
    for path in (*(desk / "briefs").glob("*.yaml"), *(desk / "seeds").glob("*.yaml")):
        path.unlink()
    page = pages(built(desk, tmp_path / "site"))["impact/index.html"]
    assert "There is no judgment yet." in page
