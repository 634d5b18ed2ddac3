"""The cache: what was kept comes back as it was or not at all, and nothing depends on it."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.cache import Cache, cache, cache_of

pytestmark = pytest.mark.proof

DIGEST, OTHER = "a1" * 32, "b2" * 32


def test_what_was_kept_comes_back_and_nothing_else(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "not there" / "yet")
    assert kept.get(DIGEST) is None
    kept.put(DIGEST, b"a result")
    kept.put(OTHER, b"")
    assert (kept.get(DIGEST), kept.get(OTHER)) == (b"a result", b"")


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Cache(None)
    kept.put(DIGEST, b"a result")
    assert kept.get(DIGEST) is None


@given(at=st.integers(0, 39), byte=st.binary(max_size=1))
def test_a_result_of_which_a_byte_is_another_or_gone_is_worked_out_again(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: bytes
) -> None:
    kept = Cache(tmp_path_factory.mktemp("kept"))
    kept.put(DIGEST, b"a result")
    (path,) = kept._folder.iterdir()  # type: ignore[union-attr]
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + byte + whole[at + 1 :])
    assert kept.get(DIGEST) == (b"a result" if path.exists() and whole[at : at + 1] == byte else None)
    kept.put(DIGEST, b"a result")
    assert kept.get(DIGEST) == b"a result"


def test_what_cannot_be_read_or_written_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        kept = Cache(folder)
        kept.put(DIGEST, b"a result")
        assert kept.get(DIGEST) is None
    (tmp_path / DIGEST).mkdir()
    kept = Cache(tmp_path)
    kept.put(DIGEST, b"a result")
    assert kept.get(DIGEST) is None
    assert {path.name for path in tmp_path.iterdir()} == {"file", DIGEST}


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    Cache(tmp_path).put(DIGEST, b"a result")
    assert list(tmp_path.iterdir()) == []


def test_of_too_much_the_longest_unused_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 3 * (32 + 8))
    kept = Cache(tmp_path)
    digests = [f"{number:064x}" for number in range(3)]
    for age, one in enumerate(digests):
        kept.put(one, b"a result")
        os.utime(tmp_path / one, (age, age))
    assert kept.get(digests[0]) == b"a result"  # used just now
    kept.put(DIGEST, b"a result")
    kept.tidy()
    assert {path.name for path in tmp_path.iterdir()} == {digests[0], digests[2], DIGEST}


def test_what_else_lies_in_the_folder_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST", 0)
    (tmp_path / "folder").mkdir()
    (tmp_path / ("c3" * 32)).symlink_to(tmp_path / "letter.txt")
    for name in ("letter.txt", ".hidden", "a1" * 31):
        (tmp_path / name).write_text("mine")
    before = set(tmp_path.iterdir())
    for path in before:
        os.utime(path, (0, 0), follow_symlinks=False)
    kept = Cache(tmp_path)
    kept.put(DIGEST, b"a result")
    (tmp_path / ".bluf-killed").write_bytes(b"half")
    kept.tidy()
    assert set(tmp_path.iterdir()) == before


def test_builds_at_once_get_whole_results(tmp_path: Path) -> None:
    results = [bytes([number]) * 100_000 for number in range(4)]
    found: list[bytes | None] = []

    def work(result: bytes) -> None:
        for _ in range(25):
            Cache(tmp_path).put(DIGEST, result)
            found.append(Cache(tmp_path).get(DIGEST))

    threads = [threading.Thread(target=work, args=(result,)) for result in results]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(found) <= set(results)
    assert [path.name for path in tmp_path.iterdir()] == [DIGEST]


@pytest.mark.parametrize(
    ("said", "place"), [(None, ".bluf/cache"), ("", ".bluf/cache"), ("kept", "kept"), ("{other}/kept", "{other}/kept")]
)
def test_the_surroundings_say_where_it_is(
    said: str | None, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, other = tmp_path / "desk", tmp_path / "other"
    monkeypatch.delenv("BLUF_CACHE", raising=False)
    if said is not None:
        monkeypatch.setenv("BLUF_CACHE", said.format(other=other))
    cache_of(project).put(DIGEST, b"a result")
    assert (project / place.format(other=other) / DIGEST).is_file()


def test_the_surroundings_can_switch_it_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLUF_CACHE", "off")
    cache_of(tmp_path).put(DIGEST, b"a result")
    assert list(tmp_path.iterdir()) == []
