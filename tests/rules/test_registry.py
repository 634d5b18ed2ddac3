"""What holds of every rule and of every code that the program can report."""

import pkgutil
import re

import bluf.rules
from bluf.load import FAULTS, Kind
from bluf.problems import Severity
from bluf.rules import all_rules, explanations


def test_every_rule_is_documented() -> None:
    for rule in all_rules():
        said = rule.explanation
        for text in (said.summary, said.why, said.bad, said.good):
            assert text.strip(), rule.code
        assert said.summary.endswith("."), rule.code
        assert said.why.strip().endswith("."), rule.code
        assert isinstance(said.severity, Severity), rule.code


def test_every_rule_of_the_tradecraft_says_where_it_comes_from() -> None:
    for rule in all_rules():
        assert rule.explanation.standard or not rule.code.startswith("T"), rule.code


def test_every_fault_of_the_file_format_is_documented() -> None:
    for code, said in FAULTS.items():
        assert said.code == code
        assert said.summary.endswith("."), code
        assert said.why.endswith("."), code


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len(explanations()) == len(rules) + len(FAULTS)
    assert len({said.name for said in explanations().values()}) == len(explanations())


def test_codes_and_names_follow_one_pattern() -> None:
    for rule in all_rules():
        assert re.fullmatch("[TX][1-9][0-9]{2}", rule.code), rule.code
    for code, said in explanations().items():
        assert re.fullmatch("[CMPTXY][0-9]{3}", code), code
        assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", said.name), said.name


def test_a_rule_is_the_module_of_its_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(bluf.rules.__path__)} - {"base"}
    assert modules == {rule.explanation.name.replace("-", "_") for rule in all_rules()}


def test_the_bad_example_and_the_good_one_differ() -> None:
    for rule in all_rules():
        assert rule.explanation.bad.strip() != rule.explanation.good.strip(), rule.code


def test_a_broken_reference_or_a_marking_cannot_be_waived() -> None:
    fixed = {code for code, said in explanations().items() if not said.waivable}
    assert {code for code in explanations() if code[0] in "CMXY"} | {"T212", "T501", "T502", "T504", "T505"} <= fixed


def test_every_rule_looks_at_some_kind_of_record() -> None:
    for rule in all_rules():
        assert rule.kinds, rule.code
        assert rule.kinds <= set(Kind), rule.code


def test_rules_and_explanations_are_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in all_rules()] == sorted(rule.code for rule in all_rules())
    assert list(explanations()) == sorted(explanations())
