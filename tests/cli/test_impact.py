"""`bluf impact`."""

import json
from pathlib import Path

import pytest

from tests.cli.desk import bluf, project


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


REPORT = """\
Taken away: courier-2022-03-13, source
  Kingdom seeks help abroad

1 judgment falls.

Falls: no known origin is left to carry it, or an assumption it cannot do without is gone

  example#kj1
    briefs/example.yaml:19
    It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    Nothing is left, no claim and no source that speaks for it.
    Before: 1 independent origin, 1 claim.

In example
  Claims that fall: c1
  Hypotheses: H1 leads; without row E1, H2 leads.
  Also rests on it: alternative alt1, event e1, tie r1

This says what would be left to carry each judgment. It does not say how likely it is
that the thing goes, nor how likely a judgment would be without it.
"""


def test_the_report_names_what_falls_where_and_why(desk: Path) -> None:
    result = bluf(desk, "impact", "courier-2022-03-13")
    assert (result.exit_code, result.output) == (0, REPORT)


def test_json_says_the_same_for_machines(desk: Path) -> None:
    result = bluf(desk, "impact", "courier-2022-03-13", "--format", "json")
    found = json.loads(result.output)
    assert result.exit_code == 0
    assert found["version"] == 1
    assert found["taken"] == [
        {
            "kind": "source",
            "id": "courier-2022-03-13",
            "briefs": [],
            "text": "Kingdom seeks help abroad",
            "retracted": False,
        }
    ]
    assert found["summary"] == {"falls": 1, "weakened": 0, "touched": 0}
    (brief,) = found["briefs"]
    (judgment,) = brief["judgments"]
    assert (brief["id"], brief["superseded"], judgment["id"], judgment["verdict"], judgment["why"]) == (
        "example",
        False,
        "kj1",
        "falls",
        "nothing-left",
    )
    assert (judgment["file"], judgment["line"]) == ("briefs/example.yaml", 19)
    assert judgment["before"] == {"origins": 1, "unknown": 0, "claims": ["c1"], "sources": []}
    assert judgment["after"] == {"origins": 0, "unknown": 0, "claims": [], "sources": []}
    assert {"id": "c3", "before": 2, "after": 1} in brief["claims"]
    assert brief["hypotheses"] == {"rows": ["E1"], "before": ["H1"], "after": ["H2"]}
    assert {"kind": "relation", "id": "r1"} in brief["parts"]
    assert result.output.isascii()


def test_several_things_go_at_once(desk: Path) -> None:
    both = bluf(desk, "impact", "courier-2022-03-13", "loan-terms").output
    assert "example#kj1" in both
    assert "earlier#kj1" in both
    assert bluf(desk, "impact", "loan-terms", "loan-terms").output == bluf(desk, "impact", "loan-terms").output


def test_what_nothing_rests_on_is_told_and_is_no_failure(desk: Path) -> None:
    result = bluf(desk, "impact", "s1")
    assert result.exit_code == 0
    assert "No judgment rests on it." in result.output


def test_what_is_retracted_already_is_said_to_be(desk: Path) -> None:
    path = desk / "seeds/courier-2022-03-13.yaml"
    path.write_text(path.read_text("utf-8") + "retracted: {date: 2022-03-20, because: False.}\n", "utf-8")
    (told,) = json.loads(bluf(desk, "impact", "courier-2022-03-13", "--format", "json").output)["taken"]
    assert told["retracted"] is True
    output = bluf(desk, "impact", "courier-2022-03-13").output
    assert "It is retracted already, so nothing counts it and nothing more goes with it." in output
    assert "No judgment rests on it." in output


def test_a_superseded_brief_is_marked(desk: Path) -> None:
    path = desk / "briefs/example.yaml"
    path.write_text(path.read_text("utf-8") + "supersedes: earlier\n", "utf-8")
    assert "  earlier#kj1  (superseded)\n" in bluf(desk, "impact", "loan-terms").output


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("courrier-2022-03-13", "there is no `courrier-2022-03-13`; did you mean courier-2022-03-13?"),
        ("c1", "`c1` is the id of 2 things; write example#c1, earlier#c1"),
        (
            "example",
            "`example` is a brief: name what it rests on, a source, an origin, an independence group, a claim, ",
        ),
        ("exmple#c1", "there is no brief `exmple`; did you mean example#c1?"),
    ],
)
def test_what_cannot_be_taken_away_is_misuse_in_one_line(desk: Path, written: str, said: str) -> None:
    result = bluf(desk, "impact", written)
    assert result.exit_code == 2
    assert result.output.startswith(f"Error: {said}")
    assert result.output.count("\n") == 1


def test_without_an_id_the_usage_is_told(desk: Path) -> None:
    assert bluf(desk, "impact").exit_code == 2


def test_a_file_that_cannot_be_read_is_left_out_and_named(desk: Path) -> None:
    (desk / "briefs/broken.yaml").write_text("title: [\n", encoding="utf-8")
    result = bluf(desk, "impact", "example#c1")
    assert result.exit_code == 0
    assert "Left out, because they cannot be read: briefs/broken.yaml; run `bluf check`.\n" in result.stderr
    assert "briefs/broken.yaml" not in result.stdout


def test_nothing_in_a_record_can_command_the_terminal(desk: Path) -> None:
    """A mark of direction is allowed beside a letter that is written from the right; a terminal need not see it."""
    path = desk / "briefs/example.yaml"
    text = path.read_text("utf-8")
    assert "statement: It is likely" in text
    path.write_text(text.replace("statement: It is likely", "statement: \u05d0\u200f It is likely"), encoding="utf-8")
    output = bluf(desk, "impact", "example#c1").output
    assert "\u200f" not in output
    assert "\u05d0\ufffd It is likely" in output
