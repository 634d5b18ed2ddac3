"""Files with names elsewhere, files that are none, and files swapped for a link."""

import os
import socket
from pathlib import Path

import pytest

from bluf.load import load_tree
from bluf.load.text import read_text
from bluf.problems import Problem
from tests.load.test_tree import GOOD

pytestmark = pytest.mark.proof

PAGE = "---\ntlp: clear\n---\n# About\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "project" / "briefs").mkdir(parents=True)
    (tmp_path / "project" / "seeds").mkdir()
    return tmp_path / "project"


def problems(root: Path) -> tuple[Problem, ...]:
    return load_tree(root, root / "briefs", root / "seeds", ["*"]).problems


@pytest.mark.parametrize("name", ["briefs/talks.yaml", "briefs/about.md", "briefs/map.png", "seeds/loan.yaml"])
def test_a_file_with_a_name_outside_the_project_is_refused_and_says_how_to_mend_it(name: str, root: Path) -> None:
    outside = root.parent / "secret"
    outside.write_text("title: Loan\ntlp: clear\n" if name.startswith("seeds") else GOOD, "utf-8")
    (root / name).hardlink_to(outside)
    told = [one for one in problems(root) if "names" in one.message]
    assert [(one.code, one.file) for one in told] == [("Y013", name)]
    assert told[0].message == "The file has 2 names, and 1 of them outside the project"
    copied = root / f"{name}.copy"
    copied.write_bytes((root / name).read_bytes())  # as the hint says
    (root / name).unlink()
    copied.rename(root / name)
    assert not [one for one in problems(root) if "names" in one.message]


@pytest.mark.parametrize("backup", ["briefs/about.md~", "briefs/.about.md.swp", ".backups/about.md", "seeds/.old"])
def test_an_editors_backup_that_is_a_second_name_in_the_project_is_left_alone(backup: str, root: Path) -> None:
    (root / "briefs" / "about.md").write_text(PAGE, "utf-8")
    (root / backup).parent.mkdir(exist_ok=True)
    (root / backup).hardlink_to(root / "briefs" / "about.md")
    assert problems(root) == ()


@pytest.mark.parametrize("other", ["briefs/about.md", "briefs/talks.yaml", "briefs/.talks.yaml~", "seeds/copy.pdf"])
def test_an_attachment_that_has_another_name_in_the_project_is_refused(other: str, root: Path) -> None:
    (root / other).write_text(GOOD if other.endswith(".yaml") else PAGE, "utf-8")
    (root / "briefs/map.png").hardlink_to(root / other)
    loaded = load_tree(root, root / "briefs", root / "seeds", ["*"])
    assert [(one.code, one.file) for one in loaded.problems] == [("Y013", "briefs/map.png")]
    assert loaded.attached == ()


@pytest.mark.parametrize("name", ["pipe.png", "pipe.md", "pipe.yaml", "pipe"])
def test_a_pipe_is_refused_and_nobody_waits_for_it(name: str, root: Path) -> None:
    os.mkfifo(root / "briefs" / name)
    assert [one.code for one in problems(root)] in (["Y013"], ["Y018"])


def test_a_socket_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "briefs")  # the path of a socket has a limit
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("talks.yaml")
        assert [problem.code for problem in problems(root)] == ["Y013"]


def test_a_link_that_takes_the_place_of_a_file_after_it_was_looked_at_is_not_followed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, secret = root / "briefs" / "talks.yaml", root.parent / "secret.yaml"
    path.write_text(GOOD, "utf-8")
    secret.write_text("secret", "utf-8")
    is_file = os.path.isfile

    def swapped(name: str) -> bool:
        found = is_file(name)
        path.unlink()
        path.symlink_to(secret)
        return found

    monkeypatch.setattr(os.path, "isfile", swapped)
    text, told = read_text(path, "briefs/talks.yaml", root)
    assert text is None
    assert [(one.code, "cannot be read" in one.message) for one in told] == [("Y013", True)]


def test_a_file_that_grows_while_it_is_read_is_still_too_large(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / "briefs" / "talks.yaml"
    path.write_text("x", "utf-8")
    fstat = os.fstat

    def small(file: int) -> os.stat_result:
        found = fstat(file)
        path.write_text("x" * 600_000, "utf-8")
        return found

    monkeypatch.setattr(os, "fstat", small)
    text, told = read_text(path, "briefs/talks.yaml", root)
    assert (text, [one.code for one in told]) == (None, ["Y007"])


def test_a_folder_that_cannot_be_searched_is_told(root: Path) -> None:
    closed = root / "briefs" / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        if os.access(closed, os.R_OK):  # the administrator may enter everything
            assert problems(root) == ()
        else:
            assert [one.code for one in problems(root)] == ["Y013"]
    finally:
        closed.chmod(0o755)
