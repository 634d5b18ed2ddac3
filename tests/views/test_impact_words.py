"""What the loss of something does, in words."""

import pytest

from bluf.analysis.impact.losses import JudgmentImpact
from bluf.analysis.impact.verdicts import Verdict, Why
from bluf.corpus import Corpus
from bluf.views import impact_words as words
from tests.analysis.impact.desks import corpus, in_brief, taking

DESK = """
key_judgments:
  - {id: kj1, statement: S1, evidence: [c1]}
  - {id: kj2, statement: S2, evidence: [c1, c2], sources: [wire]}
  - {id: kj3, statement: S3, evidence: [c2], against: [c1], assumptions: [a1, a2]}
claims: [{id: c1, text: T, chains: [[wire, o1]]}, {id: c2, text: T, chains: [[radio, o2], [wire, o2]]}]
origins: [{id: o1, label: a minister, independence_group: crown}, {id: o2, label: a banker, independence_group: guild}]
assumptions: [{id: a1, text: A, impact: high}, {id: a2, text: A}]
"""


LEFT = (
    "Before: 2 independent origins, 2 claims, 1 source cited directly."
    " Left: 1 independent origin, 1 claim, 1 source cited directly."
)


def desk(follow_up: str = "") -> Corpus:
    return corpus(DESK, follow_up, wire="", radio="")


def judgment(written: str, name: str) -> JudgmentImpact:
    return next(one for one in in_brief(desk(), written).judgments if one.id == name)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("c1", "1 judgment falls; 1 is weakened; 1 is touched but not weakened."),
        ("c2", "1 judgment falls; 1 is weakened."),
        ("a2", "No judgment falls; 1 is touched but not weakened."),
        ("o2", "1 judgment falls; 1 is weakened."),
    ],
)
def test_the_summary_counts_what_falls_what_is_weakened_and_what_is_touched(written: str, said: str) -> None:
    assert words.summary(taking(desk(), written)) == said


def test_the_summary_tells_briefs_that_were_superseded() -> None:
    assert words.summary(taking(desk(DESK), "o2")).startswith(
        "2 judgments fall, 1 of them in briefs that were superseded;"
    )
    other = "key_judgments: [{id: kj9, statement: S, evidence: [c9]}]\nclaims: [{id: c9, text: T, sources: [radio]}]\n"
    assert words.summary(taking(desk(other), "o2")).startswith("1 judgment falls, in briefs that were superseded;")


def test_nothing_rests_on_what_carries_nothing() -> None:
    assert words.summary(taking(corpus(DESK + "actors: [bystander]\n", wire="", radio=""), "bystander")) == (
        "No judgment rests on it."
    )


@pytest.mark.parametrize(
    ("written", "name", "reason", "change"),
    [
        (
            "c1",
            "kj1",
            "Nothing is left, no claim and no source that speaks for it.",
            "Before: 1 independent origin, 1 claim.",
        ),
        (
            "o1",
            "kj2",
            "Fewer independent origins: without c1.",
            LEFT,
        ),
        (
            "c2",
            "kj2",
            "Fewer independent origins: without c2.",
            LEFT,
        ),
        ("c1", "kj3", "What would be lost speaks against it: c1.", ""),
        ("a1", "kj3", "It leans on the assumption, whose impact is high: if it is wrong, the judgment is void.", ""),
        (
            "a2",
            "kj3",
            "It leans on the assumption, whose impact is not high: if it is wrong, scope or degree change.",
            "",
        ),
    ],
)
def test_a_judgment_says_why_and_what_is_left(written: str, name: str, reason: str, change: str) -> None:
    found = judgment(written, name)
    assert (words.reason(found), words.change(found)) == (reason, change)


def test_what_is_left_of_unknown_origin_is_named() -> None:
    one = corpus(
        """
key_judgments: [{id: kj1, statement: S, evidence: [c1, c2]}]
claims: [{id: c1, text: T, chains: [[wire, o1]]}, {id: c2, text: T, sources: [wire]}]
origins: [{id: o1, label: a minister, independence_group: crown}]
""",
        wire="",
    )
    (found,) = in_brief(one, "crown").judgments
    assert (found.verdict, found.why) == (Verdict.FALLS, Why.UNKNOWN_LEFT)
    assert words.reason(found) == "Only what is of unknown origin is left: c2."
    assert words.change(found).endswith("Left: no known origin, 1 claim.")


ACH = """
ach:
  hypotheses: [{id: H1, text: A}, {id: H2, text: B}]
  evidence:
    - {id: E1, text: T, ref: c1, cells: {H1: C, H2: I}}
    - {id: E2, text: T, ref: c2, cells: {H1: C, H2: C}}
"""


def test_the_matrix_says_who_leads_with_and_without_the_rows() -> None:
    one = corpus(DESK + ACH, wire="", radio="")
    assert words.hypotheses(in_brief(one, "c1")) == "H1 leads; without row E1, H1 and H2 are tied in the lead."
    assert words.hypotheses(in_brief(one, "c2")) == "H1 leads, also without row E2."
    assert words.hypotheses(in_brief(one, "a2")) == ""


def test_parts_are_named_as_readers_know_them() -> None:
    assert words.part_name("relation", "r1") == "tie r1"
    assert words.part_name("outcome", "kj1") == "outcome of kj1"
    assert words.part_name("event", "e1") == "event e1"
