"""What is removed is removed whole, and nothing else with it."""

from pathlib import Path

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
