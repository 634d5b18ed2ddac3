"""What cannot be read or may not stand ends a build with a report, and leaves the last site as it was."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.project import build, built, files, make, write
from tests.site.records import BRIEF, BROKEN, SMALLEST

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a project that was built once, into `site` beside it."""
    folder = tmp_path_factory.mktemp("once")
    built(make(folder / "desk", SMALLEST), folder / "site")
    return folder


@pytest.fixture
def desk(once: Path, tmp_path: Path) -> Path:
    """Return a copy of the project, with a copy of its site beside it."""
    shutil.copytree(once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "desk"


def _refused(desk: Path, *arguments: str) -> str:
    """Build once more, see it fail with the last site untouched, and return the report."""
    site = desk.parent / "site"
    before = {path: (content, (site / path).stat().st_mtime_ns) for path, content in files(site).items()}
    run = build(desk, site, *arguments)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr + run.stdout
    assert {path: (content, (site / path).stat().st_mtime_ns) for path, content in files(site).items()} == before
    return run.stderr


def test_a_broken_brief_ends_the_build_with_its_place_its_code_and_a_caret(desk: Path) -> None:
    write(desk, {BRIEF: BROKEN})
    report = _refused(desk)
    assert f"{BRIEF}:1:1: error M002 A brief has no field `titel`" in report
    assert "titel: Ruritania has probably" in report
    assert "^^^^^" in report
    assert "Did you mean `title`?" in report
    assert f"{BRIEF}:1:1: error M001" in report


def test_all_problems_of_all_files_come_in_one_report(desk: Path) -> None:
    write(desk, {BRIEF: BROKEN, "seeds/other.yaml": "title: [\n", "briefs/actors/x.yaml": "- a list\n"})
    report = _refused(desk)
    for place in (f"{BRIEF}:1:1: error M002", "seeds/other.yaml:", "briefs/actors/x.yaml:1:1: error Y011"):
        assert place in report


def test_a_reference_that_leads_nowhere_ends_the_build(desk: Path) -> None:
    write(desk, {BRIEF: SMALLEST[BRIEF].replace("[courier-2022-03-13]", "[courier-2022-03-31]")})
    assert "Did you mean `courier-2022-03-13`?" in _refused(desk)


def test_warnings_do_not_end_a_build_and_do_end_a_strict_one(desk: Path, tmp_path: Path) -> None:
    run = build(desk, tmp_path / "other")
    assert run.returncode == 0
    assert "warning T303" in run.stderr
    assert "warning T303" in _refused(desk, "--strict")


def test_wrong_options_end_the_build(desk: Path) -> None:
    options = desk / "mkdocs.yml"
    options.write_text(options.read_text("utf-8").replace("max_tlp: clear", "max_tlp: cleer"), encoding="utf-8")
    report = _refused(desk)
    assert "error C003 `cleer` is not a marking" in report


def _link(place: str, target: str) -> Callable[[Path], None]:
    def make_link(desk: Path) -> None:
        (desk / place).parent.mkdir(parents=True, exist_ok=True)
        (desk / place).symlink_to(target.format(outside=desk.parent / "outside"))

    return make_link


@pytest.mark.parametrize(
    ("place", "target", "said"),
    [
        ("briefs/map.png", "{outside}/map.png", "This is a link, and its target would be published"),
        ("briefs/deep/er/map.png", "{outside}/map.png", "This is a link, and its target would be published"),
        ("briefs/note.md", "{outside}/note.md", "This is a link, and its target would be published"),
        ("briefs/options.txt", "../mkdocs.yml", "This is a link, and its target would be published"),
        ("briefs/copy.txt", "loans.yaml", "This is a link, and its target would be published"),
        ("briefs/gone.png", "nowhere.png", "This is a link, and its target would be published"),
        ("briefs/round.png", "round.png", "This is a link, and its target would be published"),
        ("briefs/folder", "{outside}", "This is a link to a folder"),
        ("briefs/other.yaml", "{outside}/other.yaml", "The link leaves the project"),
        ("seeds/other.yaml", "{outside}/other.yaml", "The link leaves the project"),
    ],
)
def test_a_link_that_would_publish_something_else_is_refused_aloud(
    place: str, target: str, said: str, desk: Path
) -> None:
    outside = desk.parent / "outside"
    outside.mkdir()
    (outside / "map.png").write_bytes(b"secret")
    (outside / "note.md").write_text("---\ntlp: clear\n---\n# Secret\n", encoding="utf-8")
    (outside / "other.yaml").write_text(SMALLEST[BRIEF], encoding="utf-8")
    _link(place, target)(desk)
    report = _refused(desk)
    assert f"{place}:1:1: error Y013 {said}" in report


def test_the_lock_of_an_editor_is_no_record(desk: Path, tmp_path: Path) -> None:
    """Emacs leaves a link that points to nothing beside a file that is being edited."""
    _link("briefs/.#loans.yaml", "analyst@desk.4711")(desk)
    assert os.path.lexists(desk / "briefs/.#loans.yaml")
    built(desk, tmp_path / "other")
