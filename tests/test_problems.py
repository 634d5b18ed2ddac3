"""Problems, their places and their order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from bluf.problems import Problem, Severity, Span, in_order, lines_of, offset

_problems = st.builds(
    Problem,
    code=st.sampled_from(["T101", "T102", "M001"]),
    severity=st.just(Severity.ERROR),
    message=st.sampled_from(["one", "two"]),
    hint=st.sampled_from(["do", "do not"]),
    file=st.sampled_from(["a.yaml", "b.yaml"]),
    span=st.builds(Span, *[st.integers(1, 3)] * 4),
)


def test_a_place_is_file_line_and_column() -> None:
    assert Problem("M001", Severity.ERROR, "m", "h", "a.yaml", Span(3, 7, 3, 9)).place == "a.yaml:3:7"


def test_a_problem_can_weigh_differently_and_stays_the_same_otherwise() -> None:
    problem = Problem("T101", Severity.ERROR, "m", "h", "a.yaml")
    lighter = problem.weighing(Severity.NOTICE)
    assert lighter.severity is Severity.NOTICE
    assert lighter.weighing(Severity.ERROR) == problem


@given(st.lists(_problems), st.randoms())
def test_the_order_of_problems_does_not_depend_on_the_order_they_were_found_in(
    problems: list[Problem], chance: random.Random
) -> None:
    ordered = in_order(problems)
    chance.shuffle(problems)
    assert in_order(problems) == ordered
    assert len(set(ordered)) == len(ordered)


def test_lines_end_where_yaml_ends_them() -> None:
    assert lines_of("a\nb\r\nc\rd\x85e\u2028f\u2029g\x0bh") == ["a", "b", "c", "d", "e", "f", "g\x0bh"]


@given(st.lists(st.sampled_from(["a", "\r\n", "\n", "\r", "\x85", "\u2028", "\x0b", "\x1c"])).map("".join))
def test_a_place_leads_back_to_its_character(text: str) -> None:
    for before in range(len(text) + 1):
        if text[max(before - 1, 0) : before + 1] == "\r\n":
            continue  # within one line break there is no place
        lines = lines_of(text[:before])
        assert offset(text, len(lines), len(lines[-1]) + 1) == before
