"""Work that processes share comes out as if one had done it."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluf import processes
from bluf.processes import may_share, shared

THINGS = tuple(range(40))


@pytest.fixture(autouse=True)
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(processes.VARIABLE, "2")
    # the tests themselves may run in a process with threads, none of which holds a lock of what is tried here
    monkeypatch.setattr(processes, "_threads", lambda: 1)


def test_it_comes_in_order_from_more_than_one_process() -> None:
    made = list(shared(lambda one: (time.sleep(0.01), one, os.getpid())[1:], THINGS, 10))
    assert [one for one, _ in made] == list(THINGS)
    assert len({number for _, number in made} - {os.getpid()}) == 2


def test_they_begin_with_all_that_is_known() -> None:
    known = {"not": lambda: "what can be pickled"}
    assert set(shared(lambda _: known["not"](), THINGS, 10)) == {"what can be pickled"}


@pytest.mark.parametrize("least", [21, 1000])
def test_too_little_is_done_here(least: int) -> None:
    assert set(shared(lambda _: os.getpid(), THINGS, least)) == {os.getpid()}
    assert may_share(len(THINGS), least) == 1


@pytest.mark.parametrize("said", ["1", "0"])
def test_one_process_is_enough_where_the_surroundings_say_so(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(processes.VARIABLE, said)
    assert set(shared(lambda _: os.getpid(), THINGS, 1)) == {os.getpid()}


@pytest.mark.parametrize("said", ["", "many", "²", "-1"])
def test_without_a_number_there_are_as_many_as_processors(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(processes.VARIABLE, said)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert may_share(1000, 1) == 3


def test_a_process_with_threads_is_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv(processes.VARIABLE, "2")
    ready = threading.Event()
    other = threading.Thread(target=ready.wait)
    other.start()
    try:
        assert set(shared(lambda _: os.getpid(), THINGS, 10)) == {os.getpid()}
    finally:
        ready.set()
        other.join()


def test_what_is_raised_in_one_is_raised_here_and_ends_the_rest(tmp_path: Path) -> None:
    def work(one: int) -> int:
        if one == 3:
            raise ValueError("three")
        time.sleep(0.02)
        (tmp_path / str(one)).touch()
        return one

    with pytest.raises(ValueError, match="three"):
        list(shared(work, THINGS, 10))
    assert len(list(tmp_path.iterdir())) < len(THINGS)


def test_what_a_process_that_was_killed_has_not_done_is_done_here() -> None:
    here = os.getpid()

    def work(one: int) -> int:
        if one == 5 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return one

    assert list(shared(work, THINGS, 10)) == list(THINGS)


def test_who_wants_no_more_is_given_no_more(tmp_path: Path) -> None:
    def work(one: int) -> int:
        time.sleep(0.02)
        (tmp_path / str(one)).touch()
        return one

    each: Iterator[int] = shared(work, THINGS, 10)
    assert next(each) == 0
    each.close()  # type: ignore[attr-defined]
    assert len(list(tmp_path.iterdir())) < len(THINGS)


def test_nothing_is_left_when_the_parent_is_killed(tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def work(one: int) -> int:
        (tmp_path / f"pid-{os.getpid()}").touch()
        begun.touch()
        time.sleep(30)
        return one

    parent = os.fork()
    if parent == 0:
        list(shared(work, THINGS, 10))
        os._exit(0)
    while len(list(tmp_path.glob("pid-*"))) < 2:
        time.sleep(0.01)
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    left = [int(path.name.removeprefix("pid-")) for path in tmp_path.glob("pid-*")]
    for _ in range(500):
        if not any(map(_runs, left)):
            return
        time.sleep(0.01)
    raise AssertionError([one for one in left if _runs(one)])


def _runs(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("error", [BlockingIOError, PermissionError, NotImplementedError, ImportError])
@pytest.mark.parametrize("after", [0, 1])
def test_where_the_system_gives_no_process_all_is_done_here(
    error: type[Exception], after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    fork, forked = os.fork, []

    def refusing() -> int:
        if len(forked) >= after:
            raise error
        forked.append(fork())
        return forked[-1]

    monkeypatch.setattr(os, "fork", refusing)
    assert set(shared(lambda _: os.getpid(), THINGS, 10)) == {os.getpid()}
    for number in forked:
        assert not _runs(number), "what had begun is ended"


def test_an_interrupt_is_the_parent_s_to_answer() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests may have it ignored
    try:
        assert set(shared(lambda _: signal.getsignal(signal.SIGINT), THINGS, 10)) == {signal.SIG_IGN}
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_where_a_process_ends_as_it_begins_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_begin", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    assert set(shared(lambda _: os.getpid(), THINGS, 10)) == {os.getpid()}
