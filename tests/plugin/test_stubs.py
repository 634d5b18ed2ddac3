"""Pages that stand in for records nobody could read."""

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from tests.plugin.project import built, project, raised
from tests.rules.examples import desk

BROKEN = "title: [\n"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("briefs/broken.yaml", "briefs/broken.md"),
        ("briefs/2022/broken.yaml", "briefs/broken.md"),
        ("briefs/actors/broken.yaml", "actors/broken.md"),
        ("seeds/broken.yaml", "sources/broken.md"),
        ("briefs/actors.yaml", "briefs/actors.md"),
    ],
)
def test_a_preview_keeps_the_address_of_a_broken_record_alive(tmp_path: Path, file: str, uri: str) -> None:
    _, plugin, files = built(project(tmp_path, {**desk(), file: BROKEN}), preview=True)
    assert "This record cannot be read" in (plugin.build.made[uri].content or "")
    assert files.get_file_from_path(uri) is not None
    assert plugin.build.around.told.report
    assert plugin.build.around.told.title.startswith("1 error in 1 file")


def test_a_build_of_a_broken_record_ends_with_the_report(tmp_path: Path) -> None:
    with raised(PluginError) as said:
        built(project(tmp_path, {**desk(), "briefs/broken.yaml": BROKEN}))
    assert "briefs/broken.yaml:" in said[0]


def test_a_record_that_can_be_read_has_no_stub(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path), preview=True)
    assert all("This record cannot be read" not in (page.content or "") for page in plugin.build.made.values())
    assert (plugin.build.around.told.title, plugin.build.around.told.report) == ("", "")


def test_a_preview_recovers_when_the_record_is_mended(tmp_path: Path) -> None:
    project(tmp_path, {**desk(), "briefs/earlier.yaml": BROKEN})
    _, plugin, _ = built(tmp_path, preview=True)
    assert plugin.build.around.told.report
    (tmp_path / "briefs/earlier.yaml").write_text(desk()["briefs/earlier.yaml"], "utf-8")
    _, plugin, _ = built(tmp_path, preview=True)
    assert not plugin.build.around.told.report
