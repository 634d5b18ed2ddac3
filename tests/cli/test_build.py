"""`bluf build`: MkDocs builds, as of any day, and the command does without MkDocs."""

from pathlib import Path

import pytest

from tests.cli.desk import bluf, bluf_process, project

pytestmark = pytest.mark.site


def _pages(site: Path) -> set[str]:
    return {path.parent.name for path in site.glob("briefs/*/index.html")}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return _options(project(tmp_path / "desk"), "bluf")


def _options(desk: Path, plugin: str) -> Path:
    theme = "theme: {name: material, font: false}"
    text = f"site_name: Desk\ndocs_dir: briefs\nexclude_docs: '*.yaml'\n{theme}\nplugins: [search, {plugin}]\n"
    (desk / "mkdocs.yml").write_text(text, encoding="utf-8")
    return desk


def test_a_site_is_built_where_it_is_asked_for_and_as_of_the_day(desk: Path, tmp_path: Path) -> None:
    done = bluf_process(desk, "build", "--as-of", "2022-01-10", "--output", "../then", "--no-strict")
    assert done.returncode == 0, done.stderr
    assert _pages(tmp_path / "then") == {"earlier"}
    assert not (desk / "site").exists()


def test_without_a_day_it_builds_what_there_is_also_from_a_folder_below(desk: Path) -> None:
    done = bluf_process(desk / "briefs", "build")
    assert done.returncode == 0, done.stderr
    assert _pages(desk / "site") == {"earlier", "example"}


def test_the_day_holds_whatever_mkdocs_yml_says_and_the_surroundings_name_it_too(desk: Path, tmp_path: Path) -> None:
    _options(desk, "{bluf: {bluf_as_of: 2022-03-14}}")
    done = bluf_process(desk, "build", "--output", str(tmp_path / "then"), BLUF_AS_OF="2022-01-10")
    assert done.returncode == 0, done.stderr
    assert _pages(tmp_path / "then") == {"earlier"}


def test_what_ends_a_build_ends_the_command_with_what_mkdocs_said_and_leaves_the_last_site(desk: Path) -> None:
    (desk / "site").mkdir()
    (desk / "site/index.html").write_text("the last one", encoding="utf-8")
    (desk / "briefs/broken.yaml").write_text("title: [\n", encoding="utf-8")
    done = bluf_process(desk, "build")
    assert done.returncode == 1
    assert b"briefs/broken.yaml" in done.stderr
    assert b"Traceback" not in done.stderr
    assert (desk / "site/index.html").read_text("utf-8") == "the last one"


def test_a_strict_build_ends_at_a_warning(desk: Path, tmp_path: Path) -> None:
    brief = desk / "briefs/earlier.yaml"
    brief.write_text(brief.read_text("utf-8").replace("implications:", "topics: [a]\n#"), encoding="utf-8")
    assert bluf_process(desk, "build", "--output", str(tmp_path / "loose")).returncode == 0
    assert bluf_process(desk, "build", "--strict", "--output", str(tmp_path / "strict")).returncode == 1
    assert not (tmp_path / "strict").exists()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("soon", "`soon` is not a day; write a day, for example 2022-03-14"),
        ("2022-03", "`2022-03` is not a day; write a day, for example 2022-03-14"),
        ("2022-02-30", "`2022-02-30` is not a day; write a day, for example 2022-03-14"),
        ("", "no day is named; write a day, for example 2022-03-14"),
    ],
)
def test_a_day_that_is_none_is_misuse_and_builds_nothing(desk: Path, written: str, said: str) -> None:
    done = bluf(desk, "build", "--as-of", written)
    assert done.exit_code == 2
    assert said in done.output
    assert not (desk / "site").exists()


def test_a_folder_must_be_named(desk: Path) -> None:
    done = bluf(desk, "build", "--output", "")
    assert (done.exit_code, done.output) == (2, "Error: --output names no folder\n")


def test_there_must_be_a_project(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    done = bluf(tmp_path, "build")
    assert done.exit_code == 2
    assert "no mkdocs.yml here or above" in done.output


def test_the_command_itself_does_not_load_mkdocs(desk: Path) -> None:
    code = "import sys; print('mkdocs' in sys.modules)"
    done = bluf_process(desk, "build", "--output", "../then", code=code)
    assert done.stdout.splitlines()[-1:] == [b"False"], done.stderr
