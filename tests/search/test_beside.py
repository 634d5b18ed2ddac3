"""An index that is made in a process of its own is the one that this process would make."""

from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.resources import templates
from bluf.search import SearchError, index_files_beside
from bluf.search.index import index_files
from tests.search.test_index import PAGES


def test_it_is_the_same_index() -> None:
    there = index_files_beside(PAGES, templates(), "en", Cache(None))
    assert there == index_files(PAGES, templates(), "en")


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match=r"document\.html"):
        index_files_beside(PAGES, tmp_path, "en", Cache(None))
