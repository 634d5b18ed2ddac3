"""What became of a judgment, and how that is said."""

from typing import Any

import pytest

from bluf.analysis.changes.judgment_changes import Course, JudgmentChange
from bluf.analysis.changes.move_words import move_words
from tests.analysis.changes.follow_up import between, corpus_of, follow_up, judgment, told

LIKELY = {"term": "likely", "p": 0.72}


def change(before: dict[str, Any], after: dict[str, Any], **newer: Any) -> JudgmentChange:
    (one,) = follow_up(
        {"key_judgments": [judgment(**before)]}, {"key_judgments": [judgment(**after)], **newer}
    ).judgments
    return one


@pytest.mark.parametrize(
    ("before", "after", "course", "said"),
    [
        ({"likelihood": LIKELY}, {"likelihood": {"term": "likely", "p": 0.68}}, Course.DOWN, "from 72% to 68%"),
        (
            {"likelihood": LIKELY, "confidence": "low"},
            {"likelihood": {"term": "very likely", "p": 0.9}, "confidence": "high"},
            Course.UP,
            "from likely, 72% to very likely, 90%, confidence from low to high",
        ),
        ({"likelihood": "likely"}, {"likelihood": "unlikely"}, Course.DOWN, "from likely to unlikely"),
        ({"confidence": "low"}, {"confidence": "moderate"}, Course.MOVED, "confidence from low to moderate"),
        ({"confidence": "low"}, {}, Course.MOVED, "confidence from low to not stated"),
        ({}, {"likelihood": "likely"}, Course.MOVED, "from not stated to likely"),
        ({"likelihood": LIKELY, "confidence": "low"}, {"likelihood": LIKELY, "confidence": "low"}, Course.UNCHANGED,
         "at likely, 72%, low confidence"),
        ({}, {"statement": "Ruritania seeks money."}, Course.REWORDED, "at not stated"),
        ({}, {"sources": ["courier"]}, Course.UNCHANGED, "at not stated"),
        ({"likelihood": LIKELY}, {"likelihood": "likely", "change": "withdrawn"}, Course.WITHDRAWN, "was likely, 72%"),
    ],
)  # fmt: skip
def test_the_course_of_a_judgment_is_what_its_fields_say(
    before: dict[str, Any], after: dict[str, Any], course: Course, said: str
) -> None:
    one = change(before, after)
    assert (one.course, move_words(one)) == (course, said)


def test_date_and_condition_are_told_and_do_not_move_a_judgment() -> None:
    one = change({"likelihood": LIKELY}, {"likelihood": {**LIKELY, "by": "2022-04", "condition": "talks fail"}})
    assert one.course is Course.UNCHANGED
    assert told(one.changes) == [
        ("judgment", "kj1", "likelihood", "likely, 72%", "likely, 72%, by 2022-04, if talks fail"),
    ]


def test_grounds_are_told_one_by_one_what_went_before_what_came() -> None:
    one = change(
        {"evidence": ["c1", "c2"], "against": ["c3"], "sources": ["s1"], "assumptions": ["a1"]},
        {"evidence": ["c2", "c3"], "sources": ["s2"], "assumptions": ["a1", "a2"]},
    )
    assert [(aspect, before, after) for _, _, aspect, before, after in told(one.changes)] == [
        ("evidence", "c1", ""),
        ("evidence", "", "c3"),
        ("against", "c3", ""),
        ("sources", "s1", ""),
        ("sources", "", "s2"),
        ("assumptions", "", "a2"),
    ]


def test_evidence_from_outside_the_article_says_so_on_either_side() -> None:
    claims = [{"id": "c1", "text": "A", "outside_seed": True}, {"id": "c2", "text": "B"}]
    found = follow_up(
        {"key_judgments": [judgment(evidence=["c1"])], "claims": claims},
        {"key_judgments": [judgment(evidence=["c2"])], "claims": claims},
    )
    assert [(one.before, one.after, one.outside_seed) for one in found.judgments[0].changes] == [
        ("c1", "", True),
        ("", "c2", False),
    ]


def test_every_change_carries_the_reason_of_its_judgment() -> None:
    declared = {"status": "changed", "cause": "new-information", "because": "A letter was found."}
    one = change({"likelihood": LIKELY}, {"likelihood": "unlikely", "statement": "S", "change": declared})
    assert one.declared == "changed"
    assert one.cause == "new-information"
    assert {each.reason for each in one.changes} == {"A letter was found."}


def test_a_missing_reason_stays_empty() -> None:
    one = change({"likelihood": LIKELY}, {"likelihood": "unlikely"})
    assert (one.declared, one.cause, one.reason) == (None, None, "")


def test_the_reason_for_an_earlier_change_is_none_for_the_way_back() -> None:
    corpus = corpus_of(
        a={
            "key_judgments": [judgment(likelihood="likely", change={"status": "initial", "because": "First coverage."})]
        },
        b={"key_judgments": [judgment(likelihood="unlikely")], "supersedes": "a"},
    )
    (back,) = between(corpus, "b", "a").judgments
    assert (back.course, back.reason, back.declared) == (Course.UP, "", None)


def test_a_new_judgment_and_a_dropped_one_have_nothing_to_compare() -> None:
    found = follow_up({"key_judgments": [judgment("old")]}, {"key_judgments": [judgment("new")]})
    assert [(one.course, one.changes, move_words(one)) for one in found.judgments] == [
        (Course.NEW, (), ""),
        (Course.DROPPED, (), "was not stated"),
    ]
