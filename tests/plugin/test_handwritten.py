"""What of the briefs' folder is published besides the pages that are made."""

from pathlib import Path

import pytest

from tests.plugin.project import built, project, write

CLEAR = "---\ntlp: clear\n---\n# About\n"


def test_only_pages_up_to_the_ceiling_leave(tmp_path: Path) -> None:
    files = {"a.md": "---\ntlp: green\n---\n", "b.md": "---\ntlp: amber+strict\n---\n", "c.md": CLEAR}
    write(project(tmp_path, bluf={"max_tlp": "green"}), {f"briefs/{file}": text for file, text in files.items()})
    _, plugin, _ = built(tmp_path)
    assert {uri: one.label for uri, one in plugin.build.state.handwritten.markings.items()} == {
        "a.md": "TLP:GREEN",
        "c.md": "TLP:CLEAR",
    }


def test_only_attachments_that_the_options_name_are_published(tmp_path: Path) -> None:
    write(project(tmp_path, bluf={"attachments": ["maps/*"]}), {"briefs/maps/a.png": "x"})
    _, _, files = built(tmp_path)
    assert files.get_file_from_path("maps/a.png") is not None


def test_a_preview_leaves_out_what_carries_no_marking(tmp_path: Path) -> None:
    write(
        project(tmp_path),
        {"briefs/a.md": "# About\n", "briefs/b.png": "x", "briefs/c.html": "x", "briefs/d.yaml~": "x"},
    )
    _, plugin, files = built(tmp_path, preview=True)
    assert not [file.src_uri for file in files if file.src_uri in ("a.md", "b.png", "c.html", "d.yaml~")]
    assert "Y018" in plugin.build.around.told.report


def test_records_never_leave_as_they_are_written_whatever_the_options_exclude(tmp_path: Path) -> None:
    project(tmp_path, exclude_docs="")
    _, _, files = built(tmp_path)
    assert not [file.src_uri for file in files if ".yaml" in file.src_uri]


def test_a_page_kept_back_is_not_in_the_site_and_a_page_that_may_leave_is(tmp_path: Path) -> None:
    write(project(tmp_path), {"briefs/secret.md": "---\ntlp: red\n---\n", "briefs/about.md": CLEAR})
    _, _, files = built(tmp_path)
    assert files.get_file_from_path("secret.md") is None
    assert files.get_file_from_path("about.md") is not None


@pytest.mark.parametrize("name", ["index.md", "README.md", "briefs/index.md"])
def test_a_page_written_by_hand_takes_the_place_of_the_one_that_would_be_made(tmp_path: Path, name: str) -> None:
    write(project(tmp_path), {f"briefs/{name}": CLEAR})
    _, plugin, files = built(tmp_path)
    places = [file.dest_uri for file in files]
    assert len(places) == len(set(places))
    assert name.replace("README", "index") not in plugin.build.made


def test_a_page_kept_back_leaves_its_place_to_the_one_that_is_made(tmp_path: Path) -> None:
    write(project(tmp_path), {"briefs/index.md": "---\ntlp: red\n---\n"})
    _, plugin, _ = built(tmp_path)
    assert "index.md" in plugin.build.made
