"""Rules are selected, run, waived and sorted."""

import pytest

from bluf.check import Selection, check, within
from bluf.corpus import build
from bluf.problems import Severity, Span, in_order
from tests.rules.examples import documents_of, excerpt, laid_over, pointed_at, reported

NO_COPY_AND_MORE = "implications: []\nalternatives: []\n"
UNTREATED = """
contradictions:
  - {id: x1, between: [c1, c2], kind: emphasis}
  - {id: x2, between: [c1, c3], kind: emphasis}
"""


def found(example: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in reported(example)]


def test_problems_come_sorted_by_file_place_and_code() -> None:
    example = "body: See [[zzz]].\ngaps: [{id: e1, question: Q}]\n"
    example += "# seeds/courier-2022-03-13.yaml\ndescriptor: null\naccessed: null\n"
    problems = reported(example)
    assert [(one.file, one.code) for one in problems] == [
        ("briefs/example.yaml", "X102"),
        ("briefs/example.yaml", "X105"),
        ("seeds/courier-2022-03-13.yaml", "T202"),
        ("seeds/courier-2022-03-13.yaml", "T209"),
    ]
    assert problems == in_order(problems)


def test_the_order_of_files_never_matters() -> None:
    documents = documents_of(laid_over(NO_COPY_AND_MORE + UNTREATED))
    assert check(documents, build(documents)) == check(documents[::-1], build(documents[::-1]))


def test_a_rule_has_its_documented_severity_unless_another_was_chosen() -> None:
    assert [one.severity for one in reported("implications: []\n")] == [Severity.WARNING]
    chosen = Selection({"T303": Severity.ERROR})
    assert [one.severity for one in reported("implications: []\n", chosen)] == [Severity.ERROR]


def test_a_rule_that_is_off_reports_nothing() -> None:
    assert not reported("implications: []\n", Selection({"T303": None}))


def test_a_waiver_with_a_reason_takes_a_problem_out() -> None:
    assert not found("implications: []\nwaivers: [{rule: T303, because: The reader knows.}]\n")


def test_a_waiver_for_one_part_leaves_the_others() -> None:
    one = "waivers: [{rule: T210, because: Known to all., where: x2}]\n"
    assert found(UNTREATED + one) == [("T210", "Contradiction `x1` of `c1` and `c2` is not dealt with")]
    whole = "waivers: [{rule: T210, because: Known to all.}]\n"
    assert not found(UNTREATED + whole)


def test_a_waiver_for_a_part_does_not_waive_what_concerns_the_brief() -> None:
    example = "implications: []\nwaivers: [{rule: T303, because: The reader knows., where: kj1}]\n"
    assert found(example) == [
        ("T303", "The brief does not say what follows from it"),
        ("T901", "The waiver of `T303` waives nothing"),
    ]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("T303", "The waiver of `T303` waives nothing"),
        ("T999", "There is no rule `T999`"),
        ("X101", "`X101` cannot be waived"),
        ("M001", "`M001` cannot be waived"),
    ],
)
def test_a_waiver_that_waives_nothing_is_reported_at_its_rule(rule: str, message: str) -> None:
    example = f"waivers:\n  - {{rule: {rule}, because: To be safe.}}\n"
    assert pointed_at(example, "T901") == [(rule, message)]


def test_what_cannot_be_waived_is_reported_all_the_same() -> None:
    example = "events: [{id: e1, title: T, country: NO}]\nwaivers: [{rule: T501, because: We know.}]\n"
    assert [code for code, _ in found(example)] == ["T501", "T901"]


def test_of_two_waivers_of_one_thing_the_second_waives_nothing() -> None:
    example = "implications: []\nwaivers:\n  - {rule: T303, because: A.}\n  - {rule: T303, because: B.}\n"
    problems = reported(example)
    assert [(one.code, one.span.line) for one in problems] == [
        ("T901", len(laid_over(example)[problems[0].file].splitlines()))
    ]


def test_a_waiver_of_a_rule_that_is_off_waives_nothing() -> None:
    example = "implications: []\nwaivers: [{rule: T303, because: The reader knows.}]\n"
    assert [one.code for one in reported(example, Selection({"T303": None}))] == ["T901"]


def test_the_rule_of_unused_waivers_can_be_turned_off() -> None:
    example = "waivers: [{rule: T303, because: The reader knows.}]\n"
    assert not reported(example, Selection({"T901": None}))


def test_only_briefs_waive_and_only_for_themselves() -> None:
    example = "waivers: [{rule: T202, because: We know.}]\n# seeds/loan-terms.yaml\ndescriptor: null\n"
    assert [(one.file, one.code) for one in reported(example)] == [
        ("briefs/example.yaml", "T901"),
        ("seeds/loan-terms.yaml", "T202"),
    ]


def test_an_absence_is_reported_at_what_should_hold_it() -> None:
    files = laid_over(UNTREATED)
    assert [excerpt(one, files) for one in reported(UNTREATED)] == [
        "{id: x1, between: [c1, c2], kind: emphasis}",
        "{id: x2, between: [c1, c3], kind: emphasis}",
    ]


TEXT = "bluf: >-\n  It is very\n  likely, so likely.\nnext: likely\n"


@pytest.mark.parametrize(
    ("piece", "span"),
    [
        ("likely", Span(3, 3, 3, 9)),
        ("very likely", Span(2, 9, 2, 13)),
        ("so likely", Span(3, 11, 3, 20)),
        ("absent", Span(1, 7, 1, 7)),
    ],
    ids=["a word", "over a line break", "later in the line", "not there"],
)
def test_a_span_narrows_to_the_piece_that_is_at_fault(piece: str, span: Span) -> None:
    assert within(TEXT, Span(1, 7, 1, 7), piece) == span


def test_a_span_narrows_in_a_text_without_a_last_line_break() -> None:
    assert within("bluf: so likely", Span(1, 7, 1, 16), "likely") == Span(1, 10, 1, 16)


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\r\n"])
def test_a_span_counts_lines_as_yaml_does(sign: str) -> None:
    line = 2 if sign in "\x85\u2028\r\n" else 1
    text = f"bluf: a{sign}likely\nnext: likely\n"
    assert within(text, Span(line + 1, 1, line + 1, 13), "likely") == Span(line + 1, 7, line + 1, 13)


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("t303", "Did you mean `T303`? Otherwise remove the waiver."),
        ("T 303", "Did you mean `T303`? Otherwise remove the waiver."),
        ("no-implications", "Did you mean `T303`? Otherwise remove the waiver."),
        ("No implication", "Did you mean `T303`? Otherwise remove the waiver."),
        ("elephant", "Remove the waiver, or write the code of a rule."),
    ],
)
def test_a_waiver_of_a_rule_that_does_not_exist_is_told_which_was_meant(written: str, hint: str) -> None:
    example = f"waivers:\n  - {{rule: {written}, because: To be safe.}}\n"
    assert [one.hint for one in reported(example) if one.code == "T901"] == [hint]
