"""Which project a folder belongs to."""

from pathlib import Path

from bluf.project import project_file


def test_the_options_stand_in_the_nearest_file(tmp_path: Path) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    assert project_file(folder) is None
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    assert project_file(folder) == tmp_path / "mkdocs.yml"
    (folder / "mkdocs.yaml").write_text("", encoding="utf-8")
    assert project_file(folder) == folder / "mkdocs.yaml"
