"""The parts of a site that are indexed one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.search import Searchable
from bluf.search.parts import LEAST, MOST, parts
from bluf.site.findable import Findable

MANY = [Searchable(f"briefs/{number:05}/", "", Findable("Brief")) for number in range(4 * MOST)]


def test_no_page_is_lost_and_they_stay_in_their_order() -> None:
    assert [page for part in parts(MANY) for page in part] == MANY


def test_a_part_is_neither_small_nor_large() -> None:
    *found, last = (len(part) for part in parts(MANY))
    assert len(found) > 3
    assert all(256 <= length <= 1024 for length in found)
    assert 256 <= last < 1024 + 256


def test_a_part_ends_where_it_would_be_too_large_whatever_the_addresses_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bluf.search.parts._begins", lambda _: False)
    assert [*map(len, parts(MANY))] == [MOST] * 4
    assert [*map(len, parts(MANY[: MOST + LEAST - 1]))] == [MOST + LEAST - 1]
    assert [*map(len, parts(MANY[: MOST + LEAST]))] == [MOST, LEAST]


def test_a_small_site_is_one_part_and_so_is_one_without_pages() -> None:
    assert [*map(len, parts(MANY[:LEAST]))] == [LEAST]
    assert [*map(len, parts([]))] == [0]


def _changed(at: int, *, more: bool) -> int:
    """Return how many parts are new where there is a page more after a page, or that page is gone."""
    new = Searchable(f"{MANY[at].url}new/", "", Findable("Brief"))
    others = [*MANY[: at + 1], new, *MANY[at + 1 :]] if more else [*MANY[:at], *MANY[at + 1 :]]
    before, after = ({tuple(page.url for page in part) for part in parts(pages)} for pages in (MANY, others))
    return len(after - before)


@given(st.integers(0, len(MANY) - 1), st.booleans())
def test_a_page_more_or_less_changes_few_parts(at: int, more: bool) -> None:
    assert 1 <= _changed(at, more=more) <= 3


def test_nearly_always_a_page_more_or_less_changes_one_part() -> None:
    changed = [_changed(at, more=more) for at in range(0, len(MANY), 64) for more in (True, False)]
    assert changed.count(1) > 0.95 * len(changed)
