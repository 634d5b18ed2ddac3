"""The index of a preview is made once edits stop, and answered from memory."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pytest

from bluf.plugin.index_later import IndexLater
from bluf.search import Searchable, SearchError
from bluf.site import Findable

LONG = 30
"""Seconds until something must have happened; it takes about one."""


def found(*titles: str) -> Callable[[], Iterator[Searchable]]:
    return lambda: (Searchable(title, title, Findable("Page")) for title in titles)


Come = Iterable[Sequence[Searchable]]


def made(come: Come) -> Mapping[str, bytes]:
    pages = [page for some in come for page in some]
    return {"all.json": " ".join(page.title for page in pages).encode(), f"{pages[0].title}.pf": b"one"}


@pytest.fixture
def later() -> Iterator[IndexLater]:
    later = IndexLater(threading.RLock())
    yield later
    later.end()


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + LONG
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_the_first_search_waits_for_the_first_index(later: IndexLater) -> None:
    assert later.answer("actors/index.html") is None, "that is no place of an index, and is not waited for"
    threading.Timer(0.3, later.begin, (found("a", "b"), made)).start()
    assert later.answer("pagefind/all.json") == b"a b"
    assert later.answer("pagefind/nothing") is None


def test_a_new_index_takes_its_place_and_a_page_that_has_the_one_before_can_go_on(later: IndexLater) -> None:
    later.begin(found("a"), made)
    assert later.answer("pagefind/a.pf") == b"one"
    later.begin(found("b"), made)
    assert later.answer("pagefind/all.json") == b"a", "it follows later"
    _until(lambda: later.answer("pagefind/all.json") == b"b")
    assert later.answer("pagefind/a.pf") == b"one"


class Turns:
    """A lock that counts how often it was taken."""

    def __init__(self) -> None:
        self._lock, self.taken = threading.RLock(), 0

    def __enter__(self) -> None:
        self._lock.acquire()
        self.taken += 1

    def __exit__(self, *_: object) -> None:
        self._lock.release()


@pytest.mark.parametrize("seconds", [0.0, 0.006])
def test_who_waits_for_a_turn_has_it_after_a_moment_or_two(seconds: float) -> None:
    turns, pages = Turns(), list[int]()

    def many() -> Iterator[Searchable]:
        for number in range(1_000_000):
            until = time.monotonic() + seconds
            while time.monotonic() < until:  # busy, as who makes pages is
                pass
            pages.append(number)
            yield Searchable(str(number), str(number), Findable("Page"))

    later = IndexLater(turns)
    later.begin(many, made)
    try:
        _until(lambda: len(pages) > 10)
        taken, waited = [], []
        for _ in range(20):
            time.sleep(0.02)  # it goes on meanwhile
            before = turns.taken, len(pages)
            with turns:
                taken.append(turns.taken - before[0] - 1)
                waited.append(len(pages) - before[1])
        assert sorted(taken)[10] <= 2
        assert not seconds or sorted(waited)[10] <= 2
    finally:
        later.end()


def test_only_the_newest_state_is_looked_at(later: IndexLater) -> None:
    later.begin(found("first"), made)
    later.answer("pagefind/all.json")
    looked: list[str] = []

    def making(come: Come) -> Mapping[str, bytes]:
        files = made(come)
        looked.append(files["all.json"].decode())
        return files

    for title in ("second", "third", "last"):
        later.begin(found(title), making)
    _until(lambda: later.answer("pagefind/all.json") == b"last")
    assert looked == ["last"]


def test_what_cannot_be_made_is_said_and_the_one_before_stays(
    later: IndexLater, caplog: pytest.LogCaptureFixture
) -> None:
    later.begin(found("a"), made)
    later.answer("pagefind/all.json")

    def failing(come: Come) -> Mapping[str, bytes]:
        raise SearchError("Pagefind has gone")

    later.begin(found("b"), failing)
    _until(lambda: "Pagefind has gone" in caplog.text)
    assert later.answer("pagefind/all.json") == b"a"


def test_if_the_first_cannot_be_made_nobody_waits(later: IndexLater, caplog: pytest.LogCaptureFixture) -> None:
    def failing() -> Iterator[Searchable]:
        raise ValueError("of a template")
        yield

    later.begin(failing, made)
    assert later.answer("pagefind/all.json") is None
    assert "of a template" in caplog.text
