"""`bluf rule`."""

from pathlib import Path

import pytest

from bluf.rules import explanations
from tests.cli.desk import bluf


@pytest.mark.parametrize("code", explanations())
def test_every_code_is_explained(code: str, tmp_path: Path) -> None:
    explanation = explanations()[code]
    result = bluf(tmp_path, "rule", code)
    words = " ".join(result.output.split())
    assert result.exit_code == 0
    assert result.output.startswith(f"{code} {explanation.name}\n")
    assert explanation.summary in words
    assert " ".join(explanation.why.split()) in words
    assert explanation.standard in words


def test_a_rule_answers_to_its_name_and_in_any_letter_case(tmp_path: Path) -> None:
    assert bluf(tmp_path, "rule", "t107").output == bluf(tmp_path, "rule", "T107").output
    assert bluf(tmp_path, "rule", "judgment-without-confidence").output == bluf(tmp_path, "rule", "T107").output


def test_an_unknown_code_is_misuse_with_a_suggestion(tmp_path: Path) -> None:
    result = bluf(tmp_path, "rule", "judgement-without-confidence")
    assert result.exit_code == 2
    assert result.output == (
        "Error: there is no rule `judgement-without-confidence`; did you mean judgment-without-confidence?\n"
    )
    assert bluf(tmp_path, "rule", "*").output == "Error: there is no rule `*`; `bluf rule` lists all\n"


def test_all_rules_are_listed_without_a_code(tmp_path: Path) -> None:
    listed = [line.split()[0] for line in bluf(tmp_path, "rule").output.splitlines()]
    assert listed == list(explanations())
