"""`bluf due`."""

import json
from pathlib import Path

import pytest

from tests.analysis.ledger.test_rows import NO, brief, judged
from tests.cli.desk import bluf, project
from tests.site.project import copy


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    outcome = {**NO, "on": "2022-04-20", "recorded": "2022-04-21"}
    asked = [judged(by="2022-04-25"), judged(by="2022-04-20", outcome=outcome) | {"id": "kj2"}]
    gaps = [{"id": "g1", "question": "What was asked?", "needed_by": "2022-04-18"}]
    text = brief("2022-03-01", asked, gaps=gaps)
    (tmp_path / "briefs/talks.yaml").write_text("# ours\n" + text, encoding="utf-8")
    return tmp_path


def test_each_line_has_place_kind_id_and_days(desk: Path) -> None:
    result = bluf(desk, "due", "--as-of", "2022-04-24")
    assert result.exit_code == 0
    assert result.output == (
        "briefs/talks.yaml:7: gap talks#g1, late by 6 days (2022-04-18)\n    What was asked?\n"
        "briefs/talks.yaml:6: forecast talks#kj1, due in 1 day (2022-04-25)\n    S\n"
        "As of 2022-04-24: 1 late, 1 due by 2022-05-08.\n"
    )


def test_a_day_of_the_past_does_not_know_later_outcomes(desk: Path) -> None:
    result = bluf(desk, "due", "--as-of", "2022-04-20", "--within", "0")
    assert "talks#kj2, due today (2022-04-20)" in result.output
    assert "kj2" not in bluf(desk, "due", "--as-of", "2022-04-21").output


def test_nothing_is_due_before_it_was_written(desk: Path) -> None:
    assert bluf(desk, "due", "--as-of", "2022-02-01").output == "As of 2022-02-01: 0 late, 0 due by 2022-02-15.\n"


def test_the_days_can_be_chosen(desk: Path) -> None:
    assert "kj1" not in bluf(desk, "due", "--as-of", "2022-04-10", "--within", "14").output
    assert "kj1" in bluf(desk, "due", "--as-of", "2022-04-10", "--within", "15").output
    assert bluf(desk, "due", "--within", "-1").exit_code == 2


def test_a_script_reads_it_as_json(desk: Path) -> None:
    result = bluf(desk, "due", "--as-of", "2022-04-24", "--format", "json")
    read = json.loads(result.output)
    assert (read["as_of"], read["within"]) == ("2022-04-24", 14)
    assert [(one["id"], one["line"], one["days"]) for one in read["due"]] == [("talks#g1", 7, -6), ("talks#kj1", 6, 1)]
    assert read["due"][0] == {
        "kind": "gap",
        "id": "talks#g1",
        "file": "briefs/talks.yaml",
        "line": 7,
        "on": "2022-04-18",
        "days": -6,
        "text": "What was asked?",
    }


def test_a_scheduled_job_can_fail_on_what_is_late(desk: Path) -> None:
    assert bluf(desk, "due", "--as-of", "2022-04-24", "--fail-overdue").exit_code == 1
    assert bluf(desk, "due", "--as-of", "2022-04-17", "--fail-overdue").exit_code == 0


def test_without_a_day_it_is_told_as_of_today(desk: Path) -> None:
    output = bluf(desk, "due").output
    assert "talks#kj1, late by" in output
    assert "kj2" not in output


def test_a_file_that_cannot_be_read_is_not_passed_over(desk: Path) -> None:
    (desk / "briefs/broken.yaml").write_text("title: [", encoding="utf-8")
    result = bluf(desk, "due", "--as-of", "2022-04-24")
    assert result.exit_code == 0
    assert "1 file could not be read" in result.stderr
    assert "talks#g1" in result.stdout


def test_the_shipped_desk_had_its_forecasts_due_in_april_2022(tmp_path: Path) -> None:
    shipped = copy(tmp_path / "shipped")
    read = json.loads(bluf(shipped, "due", "--as-of", "2022-04-10", "--format", "json").output)
    forecasts = [one["id"].partition("#")[2] for one in read["due"] if one["kind"] == "forecast"]
    assert forecasts == ["f1", "f2", "kj3"]
    now = json.loads(bluf(shipped, "due", "--format", "json").output)
    assert [one for one in now["due"] if one["kind"] == "forecast"] == []


def test_the_base_desk_is_listed(tmp_path: Path) -> None:
    output = bluf(project(tmp_path), "due", "--as-of", "2022-04-14", "--within", "0").output
    assert "example#f1, due today" in output
    assert "example#i1, late by 1 day" in output
