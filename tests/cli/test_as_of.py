"""The option `--as-of` of the commands that read: what they tell is what was known on the day."""

import json
from datetime import date
from pathlib import Path

import pytest

from bluf.cli.as_of import with_as_of
from bluf.settings import read_settings
from tests.cli.desk import bluf, project
from tests.site.project import copy

FIRST, FOLLOW_UP = "2022-03-14-russia-china-support-request", "2022-03-15-after-the-rome-talks"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy(tmp_path_factory.mktemp("as-of") / "desk")


def test_a_brief_that_was_not_written_yet_has_no_differences(desk: Path) -> None:
    assert bluf(desk, "diff", FOLLOW_UP).exit_code == 0
    early = bluf(desk, "diff", FOLLOW_UP, "--as-of", "2022-03-14")
    assert early.exit_code == 2
    assert f"there is no brief `{FOLLOW_UP}`" in early.output


def test_a_source_that_nobody_had_read_is_not_known(desk: Path) -> None:
    assert bluf(desk, "impact", "kremlin-2022-03-14").exit_code == 0
    assert bluf(desk, "impact", "kremlin-2022-03-14", "--as-of", "2022-03-14").exit_code == 2


def test_what_falls_on_a_day_is_told_of_the_briefs_of_that_day(desk: Path) -> None:
    now = bluf(desk, "impact", f"{FIRST}#o2", "--format", "json", "--as-of", "2022-03-14")
    assert now.exit_code == 0
    assert json.loads(now.output)
    assert FOLLOW_UP not in now.output


def test_what_is_due_on_a_day_is_told_as_of_it(desk: Path) -> None:
    told = json.loads(bluf(desk, "due", "--as-of", "2022-03-14", "--format", "json").output)
    assert told["as_of"] == "2022-03-14"
    assert FOLLOW_UP not in {row["id"].partition("#")[0] for row in told["due"]}


@pytest.mark.parametrize("command", [["due"], ["diff", FOLLOW_UP], ["impact", "intelnews"], ["build"]])
def test_a_day_that_is_none_is_misuse(command: list[str], desk: Path) -> None:
    told = bluf(desk, *command, "--as-of", "soon")
    assert told.exit_code == 2
    assert "`soon` is not a day" in told.output


def test_the_surroundings_name_a_day_and_the_command_another(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLUF_AS_OF", "2022-03-14")
    assert bluf(desk, "diff", FOLLOW_UP).exit_code == 2
    assert bluf(desk, "diff", FOLLOW_UP, "--as-of", "2022-03-15").exit_code == 0


def test_the_command_is_obeyed_before_the_options(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "mkdocs.yml").write_text("plugins: [{bluf: {bluf_as_of: 2022-03-14}}]\n", encoding="utf-8")
    settings = read_settings(folder)
    assert with_as_of(settings, date(2022, 1, 10)).as_of == date(2022, 1, 10)
    assert with_as_of(settings, None) == settings
    assert settings.as_of == date(2022, 3, 14)
