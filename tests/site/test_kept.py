"""Sites built with what was kept of builds before them: never other than without."""

import shutil
from pathlib import Path

import pytest

from tests.site.project import built, files, make, options, write
from tests.site.records import BRIEF, SMALLEST

pytestmark = [pytest.mark.site, pytest.mark.proof]

RED = {"briefs/secret.yaml": SMALLEST[BRIEF].replace("tlp: clear", "tlp: red").replace("Borduria", "Syldavia")}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make(tmp_path / "desk", SMALLEST | RED)


def _site(desk: Path, cache: str = "") -> dict[str, bytes]:
    return files(built(desk, desk.parent / "site", BLUF_CACHE=cache))


def test_a_site_is_the_same_without_a_cache_with_an_empty_a_full_and_a_broken_one(desk: Path) -> None:
    without = _site(desk, "off")
    assert not (desk / ".bluf").exists()
    assert _site(desk) == without
    kept = desk / ".bluf" / "cache"
    assert list(kept.iterdir())
    assert _site(desk) == without
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes()[:-100])
    assert _site(desk) == without
    shutil.rmtree(desk / ".bluf")
    assert _site(desk) == without


def test_a_change_shows_and_taking_it_back_does_too(desk: Path) -> None:
    before = _site(desk)
    write(desk, {BRIEF: SMALLEST[BRIEF].replace("Borduria", "Evallonia")})
    changed = _site(desk)
    assert changed == _site(desk, "off") != before
    write(desk, {BRIEF: SMALLEST[BRIEF]})
    assert _site(desk) == before


def test_nothing_of_a_build_that_may_print_more_comes_into_one_that_may_print_less(desk: Path) -> None:
    clear = _site(desk, "off")
    options(desk, ("max_tlp: clear", "max_tlp: red"))
    assert any(b"Syldavia" in content for content in _site(desk).values())
    options(desk, ("max_tlp: red", "max_tlp: clear"))
    assert _site(desk) == clear
