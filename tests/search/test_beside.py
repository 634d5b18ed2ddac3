"""An index that is made in a process of its own is the one that this process would make."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.resources import templates
from bluf.search import IndexProcess, Searchable, SearchError
from bluf.search.index import index_files
from tests.search.test_index import PAGES


def test_it_is_the_same_index() -> None:
    there = IndexProcess(templates(), "en", Cache(None)).files([PAGES[:1], [], PAGES[1:]])
    assert there == index_files(PAGES, templates(), "en")


def test_it_may_say_much_before_it_takes_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")
    many = [replace(page, url=f"{number}/") for number in range(400) for page in PAGES[:1]]
    assert IndexProcess(templates(), "en", Cache(None)).files([many])


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match=r"document\.html"):
        IndexProcess(tmp_path, "en", Cache(None)).files([PAGES])


def test_it_ends_when_it_is_stopped_and_nothing_else_does() -> None:
    process = IndexProcess(templates(), "en", Cache(None))
    process.stop()
    ended = threading.Event()

    def make() -> None:
        with pytest.raises(SearchError):
            process.files([PAGES * 2_000])
        ended.set()

    making = threading.Thread(target=make)
    making.start()
    while not ended.wait(0.2):
        process.stop()
    making.join()
    process.stop()


def test_if_the_pages_end_in_an_error_so_does_it() -> None:
    process = IndexProcess(templates(), "en", Cache(None))

    def pages() -> Iterator[Sequence[Searchable]]:
        yield PAGES
        raise LookupError("no page")

    with pytest.raises(LookupError, match="no page"):
        process.files(pages())
    assert process._process
    assert process._process.returncode, "it did not make an index of half the pages"
