"""T101 reads sentence by sentence, and only the desk's own words."""

import pytest

from tests.rules.lone_brief import findings, judged, problems

TOGETHER = [
    "We judge with high confidence that it is likely (55-80%) that Ruritania asked.",
    "It is likely (55-80%) that Ruritania asked, and our confidence is low.",
    "We are confident that Ruritania probably asked.",
    "Our confidence that it is very unlikely (05-20%) is moderate.",
    "With low confidence, we put it at 72%.",
    "With low confidence, we put it at between 55 and 80 percent.",
    "We judge with *moderate confidence* that it is **almost certain**.",
    "Confidence: low; it is unlikely that the U.S. asked.",
    "Gen. Sapt of the U.S. says so, and we have high confidence that it is highly likely.",
    "It is likely\nand our confidence\nis low.",
    "We are very sure that it is likely (55-80%).",
    "It is likely (55-80%), and the desk is fairly sure of it.",
    "We have high confidence that (see p. 5 and No. 3.5 of the list) it is likely.",
]
APART = [
    "It is likely (55-80%) that Ruritania asked. Our confidence is low.",
    "It is likely (55-80%) that it asked the U.S. Our confidence is low: one origin.",
    "It is likely (55-80%) that Gen. Sapt asked. Our confidence is moderate.",
    "Output fell by 3.5%. Our confidence is high.",
    "Our confidence is low, because output fell by 3.5%.",
    "Our confidence is low, because 40% of the outlets share one origin.",
    "It is likely (55-80%). (Our confidence is low.)",
    "(It is likely.) Our confidence is low.",
    '**It is likely (55-80%).** Our confidence is "low".',
    'The spokesman has "high confidence" that a loan is likely (55-80%).',
    "The spokesman said: \u201cWe are confident that it is likely.\u201d",
    "A vote of confidence is likely (55-80%).",
    "It is likely (55-80%) that confidence in the rouble is low.",
    "Public confidence is low, and a vote is likely (55-80%).",
    "It is likely (55-80%)\n\nOur confidence is low",
    "- It is likely (55-80%)\n- Our confidence is low",
    "| Term | Confidence |\n|---|---|\n| likely | high confidence |",
    "New talks would make it more likely; our confidence is low.",
    "See [high confidence](https://courier.example/likely-55%).",
]


@pytest.mark.parametrize("text", TOGETHER)
@pytest.mark.parametrize("field", ["bluf", "body"])
def test_both_in_one_sentence_are_reported_once(field: str, text: str) -> None:
    assert [finding.path for finding in findings("T101", **{field: text})] == [(field,)]


@pytest.mark.parametrize("text", APART)
@pytest.mark.parametrize("field", ["bluf", "body"])
def test_each_in_its_own_sentence_passes(field: str, text: str) -> None:
    assert findings("T101", **{field: text}) == []


def test_two_fields_side_by_side_are_two_sentences() -> None:
    fields = judged(
        "It is likely (55-80%) that it asked", "likely", confidence={"level": "low", "because": "Low confidence"}
    )
    assert findings("T101", **fields) == []


BOTH = "With low confidence it is likely."


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": BOTH}, ("title",)),
        ({"implications": ["One.", BOTH]}, ("implications", 1)),
        ({"outlook": {"text": BOTH}}, ("outlook", "text")),
        ({"alternatives": [{"text": "A.", "for": BOTH}]}, ("alternatives", 0, "for")),
        ({"alternatives": [BOTH]}, ("alternatives", 0, "text")),
        ({"dissent": [{"by": "Balkan desk", "text": BOTH}]}, ("dissent", 0, "text")),
        ({"source_summary": {"weaknesses": BOTH}}, ("source_summary", "weaknesses")),
        ({"assumptions": [{"text": "A.", "if_wrong": BOTH}]}, ("assumptions", 0, "if_wrong")),
        (judged("A.", confidence={"level": "low", "because": BOTH}), ("key_judgments", 0, "confidence", "because")),
        (judged("A.", would_change=BOTH), ("key_judgments", 0, "would_change")),
        ({"method": BOTH}, ("method",)),
    ],
)
def test_every_text_of_the_desk_is_read(fields: dict[str, object], path: tuple[object, ...]) -> None:
    assert [finding.path for finding in findings("T101", **fields)] == [path]


@pytest.mark.parametrize(
    "fields", [{"claims": [{"text": BOTH}]}, {"waivers": [{"rule": "T101", "because": BOTH}]}], ids=["claim", "waiver"]
)
def test_the_words_of_others_are_left_alone(fields: dict[str, object]) -> None:
    assert findings("T101", **fields) == []


def test_the_caret_stands_under_the_phrase_in_a_folded_text() -> None:
    text = """title: Ruritania seeks support
date: 2022-03-14
tlp: clear
bluf: >-
  Our confidence is low. The U.S. was told
  so, and we have high confidence that it is likely.
key_judgments:
  - statement: Ruritania seeks support.
"""
    (problem,) = problems("T101", text)
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (6, 19, 34)
    assert problem.message == "One sentence states confidence (`high confidence`) and likelihood (`likely`)"
