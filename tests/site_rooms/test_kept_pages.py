"""Pages that are kept are those that would be made: whatever was edited, and whatever became of what was kept."""

from itertools import islice
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.corpus import Corpus, build
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import SitePage, build_site
from bluf.site.making import Making
from tests.edited import edits
from tests.views.corpora import full

STEPS = 6


def site(corpus: Corpus, cache: Cache | None, name: str = "Desk") -> tuple[SitePage, ...]:
    few = {code: one for code, one in explanations().items() if code in ("T101", "T102")}
    return build_site(corpus, few, templates(), Addresses(), name, pdf=True, cache=cache)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was made and not taken from where it was kept."""
    found: list[str] = []
    make = Making.page
    monkeypatch.setattr(
        Making, "page", lambda self, target: found.append(target.id or target.kind) or make(self, target)
    )
    return found


@pytest.mark.parametrize("seed", range(4))
def test_after_any_edits_pages_are_what_they_would_be_if_nothing_were_kept(seed: int, cache: Cache) -> None:
    done = []
    for what, documents in islice(edits(seed), STEPS):
        done.append(what)
        kept, anew = site(build(documents), cache), site(build(documents), None)
        assert [page.uri for page in kept] == [page.uri for page in anew], done
        assert [page.uri for page, other in zip(kept, anew, strict=True) if page != other] == [], done


def test_where_nothing_has_changed_nothing_is_made(cache: Cache, made: list[str]) -> None:
    before = site(full(), cache)
    assert len(made) == len(before)
    made.clear()
    assert site(full(), cache) == before
    assert made == []
