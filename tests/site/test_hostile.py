"""Content that would take over a page: it is printed, letter by letter, and does nothing.

What a browser makes of it is asked in tests/browser/test_hostile.py; here is what the files of the site say.
"""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluf.settings import read_settings
from bluf.views.facets import FACETS, JUDGED
from bluf.walk import walk
from tests.proof import tries
from tests.site.fragments import fragments
from tests.site.hostile import counterpart, desk, folded, groups
from tests.site.payloads import ALL, CALCULATED, REFUSED
from tests.site.project import built, make, pages

pytestmark = [pytest.mark.site, pytest.mark.proof]

TEXTS = ALL[:: tries(12, 1)]  # in a browser all are tried
FOLD = tries(7, 3)
KINDS = ("briefs/hostile-1/", "actors/ruritania-1/", "sources/courier-1/", "actors/someone/", "judgments/", "gaps/")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    return built(make(folder / "desk", folded(TEXTS, FOLD)), folder / "site")


@pytest.fixture(scope="module")
def written(hostile: Path) -> dict[str, str]:
    return {path: page for path, page in pages(hostile).items() if not path.startswith("rules/")}


def _ids(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', page)


def _texts() -> Iterator[tuple[int, str]]:
    """Yield the number of each group of texts that stand together, and each of them."""
    for number, group in enumerate(groups(TEXTS, FOLD), 1):
        for text in group:
            yield number, " ".join(text.split())


def test_every_field_of_text_of_every_kind_of_record_is_tried() -> None:
    said: list[str] = []
    desk(lambda place: said.append(place) or "x")  # type: ignore[func-returns-value]
    assert len(said) == len(set(said)) > 150
    for place in ("Brief.title", "Brief.key_judgments.statement", "Brief.ach.evidence.note", "SourceRecord.serial"):
        assert place in said
    assert {place.partition(".")[0] for place in said} == {"Brief", "ActorProfile", "SourceRecord"}


def test_a_page_of_every_kind_is_there(written: dict[str, str]) -> None:
    for kind in KINDS:
        assert f"{kind}index.html" in written


def test_content_chooses_no_id(written: dict[str, str], tmp_path: Path) -> None:
    harmless = pages(built(make(tmp_path / "desk", counterpart(TEXTS, FOLD)), tmp_path / "site"))
    for path, page in written.items():
        ids, expected = _ids(page), _ids(harmless[path])
        assert len(ids) == len(set(ids)), path
        assert {one for one in ids if not one.startswith("text-")} == set(expected), path
        assert all(re.fullmatch(r"[a-z_][a-z0-9_.-]*", one) for one in ids), path


def test_titles_are_what_was_written(written: dict[str, str]) -> None:
    for number, text in _texts():
        page = written[f"briefs/hostile-{number}/index.html"]
        for pattern in (r"<h1[^>]*>(.*?)</h1>", r"<title>(.*?)</title>", r'property="og:title" content="([^"]*)"'):
            found = re.findall(pattern, page, re.DOTALL)[0]  # pictures have titles, too
            assert text in " ".join(html.unescape(found).split()), (pattern, text)


def test_no_template_works_anything_out(written: dict[str, str]) -> None:
    for path, page in written.items():
        assert CALCULATED not in page, path
        assert "root:x:0" not in page, path


def test_the_search_index_holds_markup_as_text_and_takes_no_orders_from_it(hostile: Path) -> None:
    kept = fragments(hostile)
    assert any("<script>canary()" in one["content"] for one in kept.values())
    assert {name for one in kept.values() for name in one["meta"]} == {"title", "kind", "date", "names"}
    assert {name for one in kept.values() for name in one["filters"]} <= {*FACETS, JUDGED}


def test_structured_data_cannot_leave_its_element(written: dict[str, str]) -> None:
    for number, text in _texts():
        page = written[f"briefs/hostile-{number}/index.html"]
        block = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
        assert not set(block) & set("<>&")
        assert text in json.loads(block)["headline"]


def test_no_address_of_a_page_comes_from_a_text(hostile: Path) -> None:
    places = {path.relative_to(hostile).as_posix() for path in hostile.rglob("*.html")}
    assert all(re.fullmatch(r"[a-z0-9/-]+\.html", place) for place in places)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_seen_and_what_leads_nowhere_is_refused(text: str, tmp_path: Path) -> None:
    places: list[str] = []
    desk(lambda place: places.append(place) or "x")  # type: ignore[func-returns-value]
    prose = ("Brief.bluf", "Brief.body", "Brief.key_judgments.statement", "ActorProfile.profile", "SourceRecord.note")
    for number, place in enumerate(prose[: tries(2, len(prose))]):
        assert place in places
        records = desk(lambda there, place=place: text if there == place else f"Talks {places.index(there)}")  # type: ignore[misc]
        found = walk(read_settings(make(tmp_path / str(number), records))).problems
        assert {one.code for one in found if one.severity == "error"} & {"M007", "X105", "Y016", "Y021"}, place
