"""How much a record may hold: at each limit it is read, one beyond it is a problem that says what and where."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.load import Kind
from bluf.load.limits import (
    MAX_ACTORS,
    MAX_LINE,
    MAX_MARKS,
    MAX_PARTS,
    MAX_PROSE,
    MAX_REFERENCES,
    marks,
)
from bluf.load.tree import read_record
from bluf.problems import Problem

pytestmark = pytest.mark.proof

BRIEF: dict[str, Any] = {
    "title": "Talks",
    "date": "2022-03-14",
    "tlp": "clear",
    "bluf": "They talk",
    "key_judgments": [{"statement": "They talk"}],
}


def problems(**fields: Any) -> list[Problem]:
    text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in {**BRIEF, **fields}.items())
    return read_record("briefs/talks.yaml", Kind.BRIEF, text)[1]


def claims(number: int) -> list[str]:
    return ["They talk"] * number


@pytest.mark.parametrize(
    ("at", "beyond"),
    [
        ({"claims": claims(MAX_PARTS - 1)}, {"claims": claims(MAX_PARTS)}),
        (
            {
                "claims": claims(1),
                "ach": {
                    "hypotheses": [],
                    "evidence": [{"id": f"E{n}", "text": "T", "cells": {}} for n in range(MAX_PARTS - 2)],
                },
            },
            {
                "claims": claims(1),
                "ach": {
                    "hypotheses": [],
                    "evidence": [{"id": f"E{n}", "text": "T", "cells": {}} for n in range(MAX_PARTS - 1)],
                },
            },
        ),
        ({"actors": [f"a{n}" for n in range(MAX_ACTORS)]}, {"actors": [f"a{n}" for n in range(MAX_ACTORS + 1)]}),
        (
            {"claims": [{"text": "T", "actors": [f"a{n % 9}" for n in range(MAX_REFERENCES)]}]},
            {"claims": [{"text": "T", "actors": [f"a{n % 9}" for n in range(MAX_REFERENCES + 1)]}]},
        ),
        ({"title": "w" * MAX_LINE}, {"title": "w" * (MAX_LINE + 1)}),
        ({"bluf": "w" * MAX_PROSE}, {"bluf": "w" * (MAX_PROSE + 1)}),
        ({"authors": ["w" * MAX_LINE]}, {"authors": ["w" * (MAX_LINE + 1)]}),
        ({"body": "*" * MAX_MARKS}, {"body": "*" * (MAX_MARKS + 1)}),
    ],
    ids=["parts", "rows of a matrix", "actors", "references", "a title", "prose", "an author", "marks"],
)
def test_a_record_at_the_limit_is_read_and_one_beyond_it_is_not(at: dict[str, Any], beyond: dict[str, Any]) -> None:
    assert problems(**at) == []
    (problem,) = problems(**beyond)
    assert problem.code in ("M007", "M008", "M009")
    assert problem.hint


def test_a_problem_names_the_number_and_stands_at_what_is_most() -> None:
    (problem,) = problems(implications=["x"], claims=claims(500), gaps=["Q"])
    assert problem.message == "The record has 502 parts; the limit is 400"
    assert problem.span.line == 7


def test_a_text_that_is_too_long_is_told_where_it_stands() -> None:
    (problem,) = problems(claims=["short", "w" * (MAX_PROSE + 7)])
    assert problem.message == "`claims` has 5,007 characters; the limit is 5,000"
    assert problem.span.column == problem.span.end_column - MAX_PROSE - 7 - 2


def test_a_body_may_be_as_long_as_a_file() -> None:
    assert problems(body="word " * 50_000) == []


def test_marks_of_all_texts_count_together() -> None:
    (problem,) = problems(claims=["." * 4_000, "." * 4_000, "." * 4_000])
    assert problem.code == "M009"
    assert problem.span.line == 6


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Plain words, nothing more; (really) 'so'", 0),
        ("One. Two? Three!", 3),
        ("the desk's 'so-called' claim, 'and so on'", 0),
        ("' ''", 3),
        ("a\nb\n", 2),
        ("**bold** and `code` and [[kj1]]", 10),
        ("漢。字", 1),
        ("हिन्दी", 0),
        ("mid-2022: a loan", 0),
        ("- item\n---", 5),
        ("::", 2),
        ("|a|b|\n|-|-|\n|c|d|", 16),
        ("|a|b|\n|-|-|\nc\nd\ne\n\nf", 23),
    ],
)
def test_what_counts_as_a_mark(text: str, number: int) -> None:
    assert marks(text) == number


@given(st.text(max_size=200), st.text(max_size=200))
def test_two_texts_have_as_many_marks_as_both(one: str, other: str) -> None:
    if not set("-:'") & {*one, *other}:
        assert marks(one) + marks(other) == marks(one + other)
