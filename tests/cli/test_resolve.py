"""`bluf resolve`."""

import stat
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bluf.cli.today import today
from tests.cli.desk import bluf, project

BRIEF = "briefs/example.yaml"
NEXT_MONTH = (today() + timedelta(days=31)).isoformat()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


def text(desk: Path, file: str = BRIEF) -> str:
    return (desk / file).read_bytes().decode()


def forecast(desk: Path) -> Any:
    (only,) = yaml.load(text(desk), Loader=yaml.BaseLoader)["forecasts"]  # noqa: S506 - all values stay text
    return only


def refused(desk: Path, *arguments: str) -> str:
    """Run it, and return what it says; fails unless it refuses and leaves the file alone."""
    before = text(desk)
    result = bluf(desk, "resolve", *arguments)
    assert result.exit_code == 2
    assert text(desk) == before
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


def test_the_outcome_is_written_and_nothing_else_changes(desk: Path) -> None:
    before = text(desk)
    result = bluf(
        desk, "resolve", "example#f1", "--outcome", "yes", "--on", "2022-04-01", "--because", "Both said: yes."
    )
    assert result.exit_code == 0, result.output
    assert result.output == "Wrote the outcome `yes` of example#f1 into briefs/example.yaml.\n"
    added = (
        '    resolution:\n      outcome: "yes"\n      on: 2022-04-01\n'
        f"      recorded: {today()}\n      because: 'Both said: yes.'\n"
    )
    assert text(desk) == before.replace("    p: 0.3\n", f"    p: 0.3\n{added}")
    assert bluf(desk, "check").exit_code == 0


def test_an_id_alone_will_do_where_one_brief_has_it(desk: Path) -> None:
    assert bluf(desk, "resolve", "f1", "--outcome", "no", "--on", "2022-04-14").exit_code == 0
    assert forecast(desk)["resolution"]["outcome"] == "no"


def test_what_the_rules_miss_is_told_after_writing(desk: Path) -> None:
    result = bluf(desk, "resolve", "f1", "--outcome", "ambiguous")
    assert result.exit_code == 0
    assert "warning T402" in result.stderr
    assert "outcome: ambiguous\n" in text(desk)


def test_sources_and_days_are_written_as_they_are_given(desk: Path) -> None:
    options = ("--recorded", "2022-05", "--on", "2022-04-14", "--source", "courier-2022-03-13", "--source", "s1")
    assert bluf(desk, "resolve", "f1", "--outcome", "annulled", *options).exit_code == 0
    assert forecast(desk)["resolution"] == {
        "outcome": "annulled",
        "on": "2022-04-14",
        "recorded": "2022-05",
        "sources": ["courier-2022-03-13", "s1"],
    }


def test_an_outcome_is_never_written_over(desk: Path) -> None:
    bluf(desk, "resolve", "f1", "--outcome", "no", "--on", "2022-04-14", "--recorded", "2022-04-15")
    said = refused(desk, "f1", "--outcome", "yes")
    assert "has the outcome `no`, recorded 2022-04-15; --amend keeps it" in said


def test_an_amended_outcome_is_kept(desk: Path) -> None:
    for outcome, day in (("no", "2022-04-15"), ("ambiguous", "2022-04-16"), ("yes", "2022-04-17")):
        amend = ("--amend",) if outcome != "no" else ()
        options = ("--outcome", outcome, "--recorded", day, "--because", f"Read as {outcome}.", *amend)
        assert bluf(desk, "resolve", "f1", *options).exit_code == 0
    written = forecast(desk)["resolution"]
    assert (written["outcome"], written["recorded"]) == ("yes", "2022-04-17")
    assert [(one["outcome"], one["recorded"], one["because"]) for one in written["earlier"]] == [
        ("no", "2022-04-15", "Read as no."),
        ("ambiguous", "2022-04-16", "Read as ambiguous."),
    ]


def test_there_must_be_something_to_amend(desk: Path) -> None:
    assert "no outcome to amend" in refused(desk, "f1", "--outcome", "yes", "--amend")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("f9", "--outcome", "yes"), "no current brief has a judgment or forecast `f9`; there are kj1, f1"),
        (("exampel#f1", "--outcome", "yes"), "there is no brief `exampel`; did you mean example?"),
        (("example#f9", "--outcome", "yes"), "brief `example` has no `f9`; there are kj1, f1"),
        (("example#c1", "--outcome", "yes"), "`c1` is a claim; outcomes belong to judgments and forecasts"),
        (("kj1", "--outcome", "yes"), "`kj1` stands in 2 briefs; write which: `example#kj1`, `earlier#kj1`"),
        (("example#kj1", "--outcome", "yes"), "`example#kj1` has no forecast; add one with `question`"),
        (("f1", "--outcome", "perhaps"), "'perhaps' is not one of"),
        (("f1",), "Missing option '--outcome'"),
        (("f1", "--outcome", "yes", "--source", "courier-2022"), "there is no source `courier-2022`; did you mean"),
        (("f1", "--outcome", "yes", "--source", "No Id"), "--source: "),
        (("f1", "--outcome", "yes", "--on", "14 April"), "--on: `14 April` is not a date"),
        (("f1", "--outcome", "yes", "--on", NEXT_MONTH), f"{NEXT_MONTH} lies in the future"),
        (("f1", "--outcome", "yes", "--recorded", NEXT_MONTH), f"{NEXT_MONTH} lies in the future"),
        (("f1", "--outcome", "yes", "--on", "2022-04-02", "--recorded", "2022-04-01"), "cannot have been recorded on"),
        (("f1", "--outcome", "yes", "--on", "2022-03-13"), "2022-03-13 lies before the forecast was made"),
        (("f1", "--outcome", "yes", "--because", "\u200bhidden"), "--because: "),
        (("f1", "--outcome", "yes", "--because", " "), "--because: the text is empty"),
    ],
)
def test_misuse_is_told_and_changes_nothing(desk: Path, arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(desk, *arguments)


def test_an_amendment_is_not_older_than_what_it_amends(desk: Path) -> None:
    bluf(desk, "resolve", "f1", "--outcome", "no", "--recorded", "2022-04-15")
    said = refused(desk, "f1", "--outcome", "yes", "--amend", "--recorded", "2022-04-14")
    assert "was recorded later, on 2022-04-15" in said


def test_a_question_carried_on_is_resolved_where_it_was_asked_last(desk: Path) -> None:
    old = text(desk).replace("title:", "supersedes: example\ntitle:", 1).replace("2022-03-14\ntlp", "2022-03-20\ntlp")
    (desk / "briefs/newer.yaml").write_text(old, encoding="utf-8")
    assert "asked last in `newer#f1`; name that one" in refused(desk, "example#f1", "--outcome", "yes")
    assert bluf(desk, "resolve", "f1", "--outcome", "yes", "--on", "2022-04-01").exit_code == 0
    assert "stands in `newer#f1`: yes" in refused(desk, "example#f1", "--outcome", "no", "--amend")


def test_windows_line_endings_and_the_mode_of_the_file_are_kept(desk: Path) -> None:
    path = desk / BRIEF
    path.write_bytes(text(desk).replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert bluf(desk, "resolve", "f1", "--outcome", "no", "--on", "2022-04-14").exit_code == 0
    assert text(desk).count("\n") == text(desk).count("\r\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".")] == []


def test_a_link_stays_a_link(desk: Path) -> None:
    path = desk / BRIEF
    path.rename(desk / "briefs/real.txt")
    path.symlink_to("real.txt")
    assert bluf(desk, "resolve", "f1", "--outcome", "no", "--on", "2022-04-14").exit_code == 0
    assert path.is_symlink()
    assert "resolution:" in (desk / "briefs/real.txt").read_text("utf-8")


def test_what_cannot_be_kept_is_printed_to_be_pasted(desk: Path) -> None:
    changed = text(desk).replace("    p: 0.3\n", '    p: 0.3\n    resolution: {outcome: "no"} # doubtful\n')
    (desk / BRIEF).write_text(changed, encoding="utf-8")
    result = bluf(desk, "resolve", "f1", "--outcome", "yes", "--recorded", "2022-04-15", "--amend")
    assert result.exit_code == 2
    assert text(desk) == changed
    assert result.stdout == (
        '  resolution:\n    outcome: "yes"\n    recorded: 2022-04-15\n    earlier:\n      - outcome: "no"\n'
    )
    assert "without touching other lines; the file was left as it is" in result.stderr


def test_a_brief_that_cannot_be_read_is_left_alone(desk: Path) -> None:
    (desk / BRIEF).write_text(text(desk) + "colour: green\n", encoding="utf-8")
    assert f"{BRIEF} cannot be read; `bluf check` says why" in refused(desk, "example#f1", "--outcome", "yes")


def test_what_could_not_be_read_is_told(desk: Path) -> None:
    newer = text(desk).replace("title:", "supersedes: example\ncolour: green\ntitle:", 1)
    (desk / "briefs/newer.yaml").write_text(newer, encoding="utf-8")
    done = bluf(desk, "resolve", "f1", "--outcome", "yes", "--on", "2022-04-01")
    assert done.exit_code == 0
    assert "Left out, because they cannot be read: briefs/newer.yaml; run `bluf check`." in done.stderr


def test_the_day_it_is_written_down_is_today(desk: Path) -> None:
    bluf(desk, "resolve", "f1", "--outcome", "no", "--on", "2022-04-14")
    assert date.fromisoformat(str(forecast(desk)["resolution"]["recorded"])) - today() in (timedelta(0), -timedelta(1))
