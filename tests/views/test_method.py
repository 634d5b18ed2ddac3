"""The method page and the pages of the rules say what the data says."""

import pytest

from bluf.model import Tlp
from bluf.model.base import Term
from bluf.model.grading import Credibility, Reliability
from bluf.model.lexicon import LEXICONS
from bluf.model.technique_terms import Consistency
from bluf.model.vocabulary import ClaimKind, ConfidenceLevel, ContradictionKind
from bluf.rules import all_rules, explanations
from bluf.views.method import TermTable, method_page
from bluf.views.rules import rule_page, rules_page
from bluf.views.targets import Link, Target

PAGE = method_page(explanations())


def test_every_lexicon_is_printed_with_every_band_and_every_term() -> None:
    assert [table.name for table in PAGE.lexicons] == [one.id.label for one in LEXICONS.values()]
    for table, lexicon in zip(PAGE.lexicons, LEXICONS.values(), strict=True):
        assert table.source == lexicon.source
        assert [(row.low, row.high, row.printed) for row in table.rows] == [
            (band.low, band.high, band.printed) for band in lexicon.bands
        ]
        printed = [term for row in table.rows for term in (row.term, *filter(None, row.synonyms.split(", ")))]
        assert printed == list(lexicon.terms())


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        (PAGE.confidence, ConfidenceLevel),
        (PAGE.reliability, Reliability),
        (PAGE.credibility, Credibility),
        (PAGE.claims, ClaimKind),
        (PAGE.contradictions, ContradictionKind),
    ],
    ids=lambda one: getattr(one, "name", None),
)
def test_a_table_holds_its_vocabulary_and_nothing_else(table: TermTable, vocabulary: type[Term]) -> None:
    assert table.rows == tuple((term.value, term.label, term.meaning) for term in vocabulary)
    assert all(all(row) for row in table.rows)


def test_the_codes_of_a_matrix_are_printed_with_what_they_weigh() -> None:
    assert [code for code, _, _ in PAGE.cells.rows] == [one.value for one in Consistency]
    assert [said for code, _, said in PAGE.cells.rows if code in ("C", "I", "II")] == [
        "weighs 0",
        "weighs -1",
        "weighs -2",
    ]
    assert PAGE.factors == (("low", "0.7071"), ("medium", "1"), ("high", "1.414"))


def test_markings_are_all_printed_from_the_least_to_the_most_restrictive() -> None:
    assert [one.label for one in PAGE.markings] == [tlp.label for tlp in Tlp]


def test_the_method_page_lists_every_rule_of_tradecraft() -> None:
    wanted = [rule.code for rule in all_rules() if rule.code.startswith("T")]
    assert [link.target for link in PAGE.rules] == [Target("rule", code) for code in wanted]


def test_every_code_stands_in_one_family_of_the_list_of_rules() -> None:
    listed = [row.link.text for group in rules_page(explanations()).groups for row in group.rows]
    assert sorted(listed) == sorted(explanations())


@pytest.mark.parametrize("code", explanations())
def test_every_code_has_a_page_with_its_text(code: str) -> None:
    view, one = rule_page(explanations(), code), explanations()[code]
    assert view.title == f"{code} {one.name}"
    assert (view.summary, view.severity, view.waivable) == (one.summary, one.severity, one.waivable)
    assert view.why
    assert view.bad in one.bad
    assert not view.bad.startswith("\n")


def test_rules_follow_one_another_by_code() -> None:
    order = list(explanations())
    assert rule_page(explanations(), order[0]).previous is None
    assert rule_page(explanations(), order[-1]).next is None
    assert rule_page(explanations(), order[1]).previous == Link(order[0], Target("rule", order[0]))
    assert rule_page(explanations(), order[1]).next == Link(order[2], Target("rule", order[2]))
