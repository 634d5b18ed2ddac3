"""A whole site as of a day is the site that the files of that day give, byte for byte."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bluf.load import load_tree
from bluf.model.base import Record
from bluf.release import as_of
from tests.release.stages import LAST, STAGES
from tests.site.project import ROOT, built, copy, files, make

pytestmark = pytest.mark.site

DAY = date(2022, 3, 14)
FIRST, FOLLOW_UP = "2022-03-14-russia-china-support-request", "2022-03-15-after-the-rome-talks"


@pytest.mark.parametrize("day", STAGES)
def test_a_build_as_of_a_day_is_the_build_of_the_files_of_that_day(day: date, tmp_path: Path) -> None:
    then = files(built(make(tmp_path / "desk", STAGES[day]), tmp_path / "then"))
    now = files(built(make(tmp_path / "now" / "desk", LAST), tmp_path / "as-of", BLUF_AS_OF=day.isoformat()))
    assert {path for path in then if now.get(path) != then[path]} == set()
    assert then.keys() == now.keys()


@pytest.fixture(scope="module")
def looking_back(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site as of the day of its first brief."""
    return built(ROOT, tmp_path_factory.mktemp("as-of") / "site", "--strict", BLUF_AS_OF=DAY.isoformat())


def test_the_option_does_what_the_variable_does(looking_back: Path, tmp_path: Path) -> None:
    project = copy(tmp_path / "desk")
    options = project / "mkdocs.yml"
    text = options.read_text("utf-8")
    assert "bluf_as_of: !ENV [BLUF_AS_OF, null]" in text
    options.write_text(text.replace("!ENV [BLUF_AS_OF, null]", str(DAY)), encoding="utf-8")
    assert files(built(project, tmp_path / "site")) == files(looking_back)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _strings(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(key)
            yield from _strings(item)


def _words(text: str) -> str:
    """Letters and digits alone, so that neither markup nor typography hides a text."""
    bare = re.sub(r"<[^>]*>", "", html.unescape(text))
    return re.sub(r"\W+", " ", re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", bare)).casefold()


def _text(folder: Path) -> str:
    written = (".html", ".json", ".xml")
    return "\n".join(content.decode() for path, content in files(folder).items() if path.endswith(written))


def test_nothing_that_only_the_follow_up_brought_is_anywhere_in_the_site_of_the_day_before(
    looking_back: Path, site: Path
) -> None:
    documents = load_tree(ROOT, ROOT / "briefs", ROOT / "seeds").documents
    known = as_of(documents, DAY)
    then = [*(one.id for one in known), *(text for one in known for text in _strings(one.model))]
    since = {text for one in documents for text in (one.id, *_strings(one.model))} - {*then}
    now, before = _text(site), _text(looking_back)
    ids = {one.id for one in documents} - {*then}
    known_words, now_words, before_words = _words("\n".join(then)), _words(now), _words(before)
    # three words may be a phrase of any page
    texts = {text for text in since if len(text.split()) > 3 and _words(text) not in known_words}
    assert {FOLLOW_UP, "kremlin-2022-03-14"} <= ids
    assert len(texts) > 120
    assert sum(_words(text) in now_words for text in texts) > 100
    assert sorted(one for one in ids if one in before) == []
    assert sorted(text for text in texts if _words(text) in before_words) == []


def test_the_first_brief_is_published_and_its_forecast_open_on_its_own_day(looking_back: Path, site: Path) -> None:
    page = f"briefs/{FIRST}/index.html"
    then, now = (files(folder)[page].decode() for folder in (looking_back, site))
    for gone in ("Superseded", "The talks took place.", "2026-11-23", "23 November 2026"):
        assert gone not in then
    assert "Superseded" in now
    assert "The talks took place." in now
    assert f"briefs/{FOLLOW_UP}/index.html" not in files(looking_back)
