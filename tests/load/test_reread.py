"""Reading again what was written again gives what reading everything would, or nothing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bluf.load import Loaded, load_tree
from bluf.load.remembered import RememberedRecords
from bluf.load.reread import reread
from tests.rules.examples import desk

BRIEF = "briefs/example.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for file, text in desk().items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path


def read(root: Path) -> Loaded:
    return load_tree(root, root / "briefs", root / "seeds")


def test_a_record_that_was_written_again_is_read_again_and_no_other(root: Path) -> None:
    before = read(root)
    (root / BRIEF).write_text(desk()[BRIEF].replace("title: ", "title: Again: ").replace("Again: ", "Again, "), "utf-8")
    found = reread(root, before, [root / BRIEF])
    assert found == read(root) != before
    assert found is not None
    same = [one for one in found.documents if any(one is other for other in before.documents)]
    assert len(same) == len(before.documents) - 1


def _break(path: Path) -> None:
    path.write_text("titel: x\n", "utf-8")


def _new(path: Path) -> None:
    path.with_name("new.yaml").write_text(path.read_text("utf-8"), "utf-8")


def _link(path: Path) -> None:
    path.rename(path.with_name("other.txt"))
    path.symlink_to("other.txt")


def _second_name(path: Path) -> None:
    os.link(path, path.with_name("backup~"))


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("edit", [_break, Path.unlink, _link, _second_name, _folder])
def test_where_that_is_not_all_nothing_is_returned(root: Path, edit: Callable[[Path], None]) -> None:
    before = read(root)
    edit(root / BRIEF)
    assert reread(root, before, [root / BRIEF]) is None


def test_a_record_that_was_not_there_or_could_not_be_read_takes_reading_everything(root: Path) -> None:
    before = read(root)
    _new(root / BRIEF)
    assert reread(root, before, [root / "briefs/new.yaml"]) is None
    _break(root / BRIEF)
    broken = read(root)
    (root / BRIEF).write_text(desk()[BRIEF], "utf-8")
    assert reread(root, broken, [root / BRIEF]) is None


def test_records_that_are_remembered_are_the_same_until_they_are_written_otherwise(root: Path) -> None:
    records = RememberedRecords()

    def again() -> Loaded:
        return load_tree(root, root / "briefs", root / "seeds", read=records.read)

    first, second = again(), again()
    assert first == second == read(root)
    assert all(one is other for one, other in zip(first.documents, second.documents, strict=True))
    _break(root / BRIEF)
    assert again() == again() == read(root)
    assert len(again().problems) == len(read(root).problems) > 0
