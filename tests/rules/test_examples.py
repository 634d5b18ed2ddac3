"""Every rule's own examples: the bad one breaks that rule and no other, the good one breaks none."""

import pytest

from bluf.problems import Problem
from bluf.rules import Rule, all_rules
from tests.rules.examples import desk, laid_over, reported


def _name(rule: Rule) -> str:
    return f"{rule.code}-{rule.explanation.name}"


def _lines(problems: tuple[Problem, ...]) -> str:
    return "\n".join(f"{problem.place} {problem.code} {problem.message}. {problem.hint}" for problem in problems)


def test_the_base_desk_passes_every_rule() -> None:
    assert not reported(), _lines(reported())


@pytest.mark.parametrize("rule", all_rules(), ids=_name)
def test_the_bad_example_breaks_its_own_rule_and_no_other(rule: Rule) -> None:
    problems = reported(rule.explanation.bad)
    assert {problem.code for problem in problems} == {rule.code}, _lines(problems)


@pytest.mark.parametrize("rule", all_rules(), ids=_name)
def test_the_good_example_breaks_no_rule(rule: Rule) -> None:
    problems = reported(rule.explanation.good)
    assert not problems, _lines(problems)


@pytest.mark.parametrize("rule", all_rules(), ids=_name)
def test_every_problem_says_what_is_wrong_and_what_to_write_instead(rule: Rule) -> None:
    for problem in reported(rule.explanation.bad):
        assert problem.message, problem
        assert not problem.message.endswith("."), problem.message
        assert problem.hint.endswith((".", "?", "`")), problem.hint


def test_a_fragment_replaces_fields_and_null_takes_them_away() -> None:
    files = laid_over("desk: Another desk\nbody: null\ngaps: []\n")
    assert "desk: Another desk\n" in files["briefs/example.yaml"]
    assert "\nbody:" not in files["briefs/example.yaml"]
    assert "\ngaps:" not in files["briefs/example.yaml"]
    assert "\nindicators:" in files["briefs/example.yaml"]


def test_a_fragment_can_change_one_file_and_begin_another() -> None:
    fragment = """
# briefs/actors/borduria.yaml
aliases: [Bordurian Realm]
# briefs/actors/syldavia.yaml
name: Syldavia
kind: state
tlp: clear
"""
    files = laid_over(fragment)
    assert "aliases: [Bordurian Realm]\n" in files["briefs/actors/borduria.yaml"]
    assert "name: Borduria\n" in files["briefs/actors/borduria.yaml"]
    assert files["briefs/actors/syldavia.yaml"] == "name: Syldavia\nkind: state\ntlp: clear\n"
    assert files["briefs/example.yaml"] == desk()["briefs/example.yaml"]
