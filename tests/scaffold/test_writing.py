"""Files are written whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from bluf.scaffold.writing import ScaffoldError, write_generated, write_new, write_over

_FULL = """
import resource, sys
from pathlib import Path
from bluf.scaffold import writing
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    getattr(writing, sys.argv[1])(Path(sys.argv[2]), "x" * 100)
except writing.ScaffoldError as error:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.getrlimit(resource.RLIMIT_FSIZE)[1],) * 2)
    sys.stderr.write(str(error))
"""


def test_a_new_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_new(tmp_path / "a/b/c.txt", "text\n")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"text\n"


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ScaffoldError, match=r"a\.txt is there already; it was left as it is"):
        write_new(tmp_path / "a.txt", "yours")
    assert (tmp_path / "a.txt").read_text("utf-8") == "mine"


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    with pytest.raises(ScaffoldError, match=r"a/b\.txt cannot be written: "):
        write_new(tmp_path / "a/b.txt", "yours")
    with pytest.raises(ScaffoldError, match=r"a/b\.txt cannot be written: "):
        write_generated(tmp_path / "a/b.txt", "yours")


def test_a_generated_file_is_replaced_and_can_be_read_by_all(tmp_path: Path) -> None:
    path = tmp_path / "a/b.json"
    write_generated(path, "one")
    write_generated(path, "two")
    assert path.read_text("utf-8") == "two"
    assert path.stat().st_mode & 0o777 == 0o644
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("write", ["write_new", "write_generated"])
def test_a_disk_without_room_leaves_no_half_of_a_file(write: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _FULL, write, str(tmp_path / "a.txt")]
    # measured by nobody: the limit would hit the file of the measurement as well
    done = subprocess.run(command, capture_output=True, timeout=60, check=False, env={"COVERAGE_PROCESS_CONFIG": ""})
    assert done.stderr.decode() == f"{tmp_path}/a.txt cannot be written: file too large"
    assert list(tmp_path.iterdir()) == []


def test_the_old_generated_file_survives_a_disk_without_room(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    command = [sys.executable, "-c", _FULL, "write_generated", str(tmp_path / "a.txt")]
    subprocess.run(command, capture_output=True, timeout=60, check=False, env={"COVERAGE_PROCESS_CONFIG": ""})
    assert (tmp_path / "a.txt").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_is_replaced_in_one_step_with_its_mode_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old\r\n")
    path.chmod(0o640)
    write_over(path, "old\r\n", "new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_was_changed_in_the_meantime_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("changed", encoding="utf-8")
    with pytest.raises(ScaffoldError, match="was changed in the meantime; it was left as it is"):
        write_over(path, "old", "new")
    assert path.read_text("utf-8") == "changed"


def test_a_file_that_is_read_only_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o444)
    with pytest.raises(ScaffoldError, match="is read-only; it was left as it is"):
        write_over(path, "old", "new")
    assert path.read_text("utf-8") == "old"


def test_a_file_that_is_gone_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(ScaffoldError, match=r"a\.txt cannot be written: no such file"):
        write_over(tmp_path / "a.txt", "old", "new")
    assert list(tmp_path.iterdir()) == []


def test_a_replaced_file_survives_a_disk_without_room(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    code = _FULL.replace('(Path(sys.argv[2]), "x" * 100)', '(Path(sys.argv[2]), "old", "x" * 100)')
    command = [sys.executable, "-c", code, "write_over", str(tmp_path / "a.txt")]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False, env={"COVERAGE_PROCESS_CONFIG": ""})
    assert done.stderr.decode() == f"{tmp_path}/a.txt cannot be written: file too large"
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("a.txt", "old")]
