"""What is removed is removed whole, and nothing else with it."""

from pathlib import Path

import pytest

from bluf.staging import moved
from bluf.staging.moved import clear


def test_a_folder_goes_with_all_in_it_and_nothing_that_a_link_in_it_names(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    for folder in (site / "briefs" / "one", site / "briefs" / "two" / "deep", site / "empty", elsewhere / "in" / "it"):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text("words", "utf-8")
    for link in (site / "link", site / "briefs" / "link", site / "briefs" / "one" / "link"):
        link.symlink_to(elsewhere)
    (site / "file").write_text("words", "utf-8")
    (site / "briefs" / "two").chmod(0o500)
    clear(site)
    assert not site.exists()
    assert (elsewhere / "in" / "it" / "index.html").read_text("utf-8") == "words"


def test_what_is_not_there_need_not_go(tmp_path: Path) -> None:
    clear(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_of_a_link_only_the_link_goes(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "in" / "it").mkdir(parents=True)
    (tmp_path / "site").symlink_to(elsewhere)
    clear(tmp_path / "site")
    assert (elsewhere / "in" / "it").is_dir()
    assert not (tmp_path / "site").is_symlink()


def test_the_folders_in_its_folders_are_removed_from_where_they_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed: list[str] = []
    remove_in = moved._remove_in
    monkeypatch.setattr(moved, "_remove_in", lambda folder, name: (removed.append(name), remove_in(folder, name)))
    for name in ("one", "two", "three"):
        (tmp_path / "site" / "briefs" / name).mkdir(parents=True)
    clear(tmp_path / "site")
    assert sorted(removed) == ["one", "three", "two"]
    assert not (tmp_path / "site").exists()
