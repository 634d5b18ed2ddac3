"""Small results that lie in one file come back as they were."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.cache import Cache
from bluf.cache.table import keep_table, packed, table_of, unpacked

NAMES = st.text("0123456789abcdef", min_size=1)


@given(st.dictionaries(NAMES, st.binary().map(packed)))
def test_what_was_kept_is_there_again(tmp_path_factory: pytest.TempPathFactory, table: dict[str, bytes]) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    keep_table(cache, "0" * 64, table)
    assert table_of(cache, "0" * 64) == table


@given(st.binary())
def test_what_was_packed_has_no_line_break_and_unpacks(result: bytes) -> None:
    assert b"\n" not in packed(result)
    assert unpacked(packed(result)) == result


def test_nothing_was_kept(tmp_path: Path) -> None:
    assert table_of(Cache(tmp_path), "0" * 64) == {}


def test_a_table_of_nothing_is_empty(tmp_path: Path) -> None:
    keep_table(Cache(tmp_path), "0" * 64, {})
    assert table_of(Cache(tmp_path), "0" * 64) == {}
