"""`bluf diff`."""

import json
from pathlib import Path

import pytest

from tests.cli.desk import bluf, bluf_process, project

_FOLLOW_UP = """\
title: Borduria is very unlikely to cut its loans to Ruritania
date: 2022-02-10
tlp: clear
bluf: It is unlikely (20-45%) that Borduria cuts its loans before April 2022. Our confidence is moderate.
supersedes: earlier
key_judgments:
  - id: kj1
    statement: It is very unlikely (05-20%) that Borduria cuts its loans to Ruritania before March 2022.
    likelihood: {term: very unlikely, p: 0.1, by: 2022-03-01}
    confidence: {level: moderate, because: The loan terms are public and both sides gain by them.}
    evidence: [c1, c2]
    change: {status: changed, cause: new-information, because: The lender has spoken.}
claims:
  - {id: c1, text: The loan runs until the end of the year., sources: [loan-terms]}
  - {id: c2, text: The lender means to stay., sources: [loan-terms], outside_seed: true}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = project(tmp_path)
    (folder / "briefs/follow-up.yaml").write_text(_FOLLOW_UP, encoding="utf-8")
    return folder


def test_a_brief_is_compared_with_the_one_it_supersedes(desk: Path) -> None:
    result = bluf(desk, "diff", "follow-up")
    assert result.exit_code == 0
    assert result.output == bluf(desk, "diff", "earlier", "follow-up").output
    assert result.output.startswith(
        "earlier -> follow-up\n"
        "\n"
        "kj1: Moved down from unlikely, 30% to very unlikely, 10%\n"
        "    Reworded: It is {+very+} unlikely [-(20-45%)-] {+(05-20%)+} that Borduria cuts its\n"
        "        loans to Ruritania before March 2022.\n"
        "    Likelihood: unlikely, 30%, by 2022-03-01 -> very unlikely, 10%, by 2022-03-01\n"
        "    New evidence for it: c2 (from the public record)\n"
        "    Because: New information. The lender has spoken.\n"
        "\n"
        "bottom line: Reworded: It is unlikely (20-45%) that Borduria cuts its loans before\n"
        "    [-March-] {+April+} 2022. Our confidence is moderate.\n"
        "\n"
        "claim c2: New (from the public record): The lender means to stay.\n"
    )
    assert result.output.endswith("\nAs before: 1 claim.\n")


def test_any_two_briefs_can_be_compared_either_way(desk: Path) -> None:
    back = bluf(desk, "diff", "follow-up", "earlier").output
    assert "kj1: Moved up from very unlikely, 10% to unlikely, 30%\n" in back
    assert "claim c2: No longer used (from the public record)" in back
    assert "The lender has spoken" not in back
    assert bluf(desk, "diff", "earlier", "example").exit_code == 0


def test_a_brief_does_not_differ_from_itself(desk: Path) -> None:
    result = bluf(desk, "diff", "earlier", "earlier")
    assert (result.exit_code, result.output) == (
        0,
        "earlier -> earlier\n\nNothing changed.\n\nAs before: 1 judgment, 1 claim, 1 indicator, 1 alternative.\n",
    )


def test_json_says_the_same_in_fields(desk: Path) -> None:
    told = json.loads(bluf(desk, "diff", "follow-up", "--format", "json").output)
    (judgment,) = told["judgments"]
    assert (told["older"], told["newer"], told["unchanged"]) == ("earlier", "follow-up", {"claim": 1})
    assert (judgment["before"], judgment["after"], judgment["course"]) == ("earlier#kj1", "follow-up#kj1", "down")
    assert (judgment["declared"], judgment["cause"], judgment["because"]) == (
        "changed",
        "new-information",
        "The lender has spoken.",
    )
    assert [change["aspect"] for change in judgment["changes"]] == ["wording", "likelihood", "evidence"]
    assert {
        "part": "claim",
        "id": "c2",
        "aspect": "presence",
        "before": "",
        "after": "The lender means to stay.",
        "because": "",
        "outside_seed": True,
    } in told["changes"]


def test_an_unknown_brief_is_misuse_with_a_suggestion(desk: Path) -> None:
    result = bluf(desk, "diff", "earlyer", "follow-up")
    assert (result.exit_code, result.output) == (2, "Error: there is no brief `earlyer`; did you mean earlier?\n")
    assert bluf(desk, "diff", "zzz").output == "Error: there is no brief `zzz`\n"


def test_a_brief_that_supersedes_none_needs_a_second(desk: Path) -> None:
    result = bluf(desk, "diff", "earlier")
    assert (result.exit_code, result.output) == (2, "Error: `earlier` supersedes no brief; name two\n")


def test_a_brief_that_supersedes_one_that_is_gone_is_misuse(desk: Path) -> None:
    (desk / "briefs/earlier.yaml").unlink()
    assert bluf(desk, "diff", "follow-up").output == "Error: there is no brief `earlier`\n"


def test_what_cannot_be_read_is_named_and_the_rest_compared(desk: Path) -> None:
    (desk / "briefs/broken.yaml").write_text("title: [\n", encoding="utf-8")
    result = bluf(desk, "diff", "follow-up")
    assert result.stderr == "Left out, because they cannot be read: briefs/broken.yaml; run `bluf check`.\n"
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "earlier -> follow-up")


def test_an_unknown_format_is_misuse(desk: Path) -> None:
    assert bluf(desk, "diff", "follow-up", "--format", "xml").exit_code == 2


def test_a_comparison_needs_nothing_that_only_a_site_needs(desk: Path) -> None:
    large = ("mkdocs", "material", "jinja2", "requests", "typst", "PIL")
    code = f"import sys; print([name for name in {large} if name in sys.modules])"
    done = bluf_process(desk, "diff", "follow-up", code=code)
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr
