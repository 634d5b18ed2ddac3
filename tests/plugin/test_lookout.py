"""What the host's watch does not notice, under a real server of the host."""

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingEmitter

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
    if folder.exists():
        server.watch(str(folder))
        server.watch(str(folder))  # as by the `watch` of mkdocs.yml
    lookout = Lookout(server, [folder], state([folder]) if before is None else before)
    lookout.start()
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


def test_a_folder_of_which_the_host_lost_sight_while_it_was_away_for_a_moment_is_watched_again(folder: Path) -> None:
    with looking(folder, folder.with_name("site")) as built:
        time.sleep(1)
        (emitter,) = (one for one in threading.enumerate() if isinstance(one, PollingEmitter) and _is_of(one, folder))
        emitter.stop()  # as it does by itself when it finds no folder
        noticed(built)
        time.sleep(1)
        (folder / "a.yaml").write_text("and again", "utf-8")
        noticed(built)


def _is_of(emitter: PollingEmitter, path: Path) -> bool:
    return str(emitter.watch.path) == str(path)


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
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    threads = threading.active_count()
    with looking(folder, folder.with_name("site")) as built:
        time.sleep(2)
        assert built == []
        assert [path.name[:5] for path in temporary.iterdir()] == ["bluf_"]
    assert list(temporary.iterdir()) == []
    assert threading.active_count() <= threads


def test_the_state_of_files_tells_what_changed(folder: Path) -> None:
    before = state([folder, folder.with_name("nowhere"), folder / "a.yaml"])
    assert list(before) == [str(folder / "a.yaml")]
    assert state([folder]) == before
    (folder / "a.yaml").replace(folder / "b.yaml")
    assert state([folder]) != before
