"""What the host's watch does not notice, under a real server of the host."""

import socket
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEventHandler

from bluf.plugin.lookout import Lookout, State, state

LONG = 30
"""Seconds until a change must have been noticed; it takes about one."""


@contextmanager
def looking(folder: Path, site: Path, before: State | None = None) -> Iterator[list[float]]:
    """Watch a folder as a preview does; yield the times of all builds."""
    built: list[float] = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = LiveReloadServer(lambda: built.append(time.monotonic()), "127.0.0.1", port, str(site))
    lookout = Lookout([folder], state([folder]) if before is None else before)
    server.observer = lookout  # type: ignore[assignment]
    server.watch(str(folder.parent / "elsewhere"))
    serving = threading.Thread(target=server.serve)
    serving.start()
    try:
        yield built
    finally:
        lookout.end()
        server.shutdown(wait=True)
        serving.join()


def noticed(built: list[float]) -> None:
    """Wait for one more build."""
    until, so_far = time.monotonic() + LONG, len(built)
    while len(built) == so_far:
        assert time.monotonic() < until, "never noticed"
        time.sleep(0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "a.yaml").write_text("a", "utf-8")
    return tmp_path / "briefs"


def test_a_folder_that_goes_and_comes_back_is_noticed_both_times_and_watched_again(folder: Path) -> None:
    with looking(folder, folder.with_name("site")) as built:
        time.sleep(1)
        folder.rename(folder.with_name("away"))
        noticed(built)
        time.sleep(1)
        folder.with_name("away").rename(folder)
        noticed(built)
        time.sleep(1)
        (folder / "a.yaml").write_text("and again", "utf-8")
        noticed(built)


def test_a_file_that_goes_and_comes_back_is_noticed_both_times_and_watched_again(folder: Path) -> None:
    options = folder.with_name("mkdocs.yml")
    options.write_text("a", "utf-8")
    with looking(options, folder.with_name("site")) as built:
        time.sleep(1)
        options.unlink()
        noticed(built)
        time.sleep(1)
        options.write_text("b", "utf-8")
        noticed(built)
        time.sleep(1)
        options.write_text("and again", "utf-8")
        noticed(built)


def test_files_that_have_changed_are_told_once(folder: Path) -> None:
    lookout = Lookout([folder], state([folder]))
    told: list[str] = []
    handler = FileSystemEventHandler()
    handler.on_any_event = lambda event: told.append(str(event.src_path))  # type: ignore[method-assign]
    lookout.schedule(handler, str(folder))
    lookout.schedule(handler, str(folder.with_name("nowhere")))
    lookout.start()
    try:
        (folder / "b.yaml").write_text("b", "utf-8")
        until = time.monotonic() + LONG
        while not told:
            assert time.monotonic() < until, "never noticed"
            time.sleep(0.01)
        assert lookout.changes() == {str(folder / "b.yaml")}
        assert lookout.changes() == frozenset()
        (folder / "b.yaml").read_text("utf-8")
        time.sleep(1)
        assert told == [str(folder / "b.yaml")], "once for all who watch, and not for being read"
    finally:
        lookout.end()


def _told_of(lookout: Lookout) -> set[str]:
    until, told = time.monotonic() + LONG, set[str]()
    while not told:
        assert time.monotonic() < until, "never noticed"
        time.sleep(0.05)  # what belongs together has come together
        told |= lookout.changes()
    return told


def test_what_the_system_names_is_looked_at_and_all_else_only_where_it_names_a_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def noted(folders: Iterable[Path]) -> State:
        looks.append(0)
        return state(folders)

    monkeypatch.setattr("bluf.plugin.lookout._EVERY", 2 * LONG)  # what is noticed was told by the system
    monkeypatch.setattr("bluf.plugin.lookout.state", noted)
    lookout = Lookout([folder], state([folder]))
    lookout.schedule(FileSystemEventHandler(), str(folder))
    lookout.start()
    try:
        time.sleep(1)
        one, other, below = folder / "a.yaml", folder / "b.yaml", folder / "actors"
        one.write_text("written anew", "utf-8")
        assert _told_of(lookout) == {str(one)}
        other.write_text("new", "utf-8")
        assert _told_of(lookout) == {str(other)}
        (folder.parent / "draft").write_text("as editors replace a file", "utf-8")
        (folder.parent / "draft").replace(one)
        assert _told_of(lookout) == {str(one)}
        other.unlink()
        assert _told_of(lookout) == {str(other)}
        one.touch()
        one.write_text(one.read_text("utf-8"), "utf-8")
        assert _told_of(lookout) == {str(one)}
        assert len(looks) == 1, "as it began"
        (folder.parent / "away").mkdir()
        (folder.parent / "away" / "c.yaml").write_text("c", "utf-8")
        (folder.parent / "away").replace(below)
        assert _told_of(lookout) == {str(below / "c.yaml")}
        assert len(looks) > 1
        (below / "c.yaml").write_text("in a folder that has come", "utf-8")
        assert _told_of(lookout) == {str(below / "c.yaml")}
        below.replace(folder.parent / "gone")
        assert _told_of(lookout) == {str(below / "c.yaml")}
    finally:
        lookout.end()


def test_a_folder_that_was_not_there_is_watched_when_it_comes(folder: Path) -> None:
    late = folder.with_name("seeds")
    with looking(late, folder.with_name("site")) as built:
        time.sleep(1)
        late.mkdir()
        noticed(built)
        time.sleep(1)
        (late / "b.yaml").write_text("b", "utf-8")
        noticed(built)


def test_what_was_saved_during_the_first_build_is_noticed(folder: Path) -> None:
    before = state([folder])
    (folder / "a.yaml").write_text("saved early", "utf-8")
    with looking(folder, folder.with_name("site"), before) as built:
        noticed(built)


def test_nothing_is_built_without_need_and_nothing_is_left_behind(
    folder: Path,
) -> None:
    threads = threading.active_count()
    with looking(folder, folder.with_name("site")) as built:
        time.sleep(2)
        assert built == []
    assert threading.active_count() <= threads


def test_the_state_of_files_tells_what_changed(folder: Path) -> None:
    before = state([folder, folder.with_name("nowhere"), folder / "a.yaml"])
    assert list(before) == [str(folder / "a.yaml")]
    assert state([folder]) == before
    (folder / "a.yaml").replace(folder / "b.yaml")
    assert state([folder]) != before
