"""T108 reports words that contradict the field, and nothing that merely says more."""

import pytest

from tests.rules.lone_brief import findings, judged

DIFFERS = [
    ("It is unlikely (20-45%) that it asked.", "likely", "unlikely"),
    ("It is very likely that it asked.", "likely", "very likely"),
    ("It is likely (55-80%) that it asked.", 0.3, "likely"),
    ("It is likely (72%) that it asked.", {"term": "likely", "p": 0.6}, "72%"),
    ("It is likely (90%) that it asked.", "likely", "90%"),
    ("It is likely (55-80%, about 60%).", {"term": "likely", "p": 0.72}, "60%"),
    ("There is a 20-45% chance that it asked.", "likely", "20-45%"),
    ("There is a 60% chance that it asked.", 0.7, "60%"),
    ("There is a 55-65 percent chance that it asked.", 0.7, "55-65 percent"),
]
AGREES = [
    ("It is likely (55-80%) that it asked.", "likely"),
    ("It is likely (55-80%) that it asked.", "probable"),
    ("It is likely (55-80%) that it asked.", 0.7),
    ("It is likely (55-80%) that it asked.", 0.55),
    ("It is likely (72%) that it asked.", {"term": "likely", "p": 0.72}),
    ("It is likely (55-80%) that it asked and unlikely (20-45%) that it will pay.", "unlikely"),
    ("It is likely (20-45%) that it asked.", "likely"),
    ("There is a 55-80% chance that it asked.", "likely"),
    ("There is a 60-75% chance that it asked.", {"term": "likely", "p": 0.7}),
    ("There is a 55 percent chance.", 0.55),
    ("Output fell by 3.5%.", "likely"),
    ("It is highly likely that it asked.", "likely"),
    ("It is unlikely that it asked.", "highly likely"),
    ('The spokesman called it "unlikely".', "likely"),
    ("It asked.", "likely"),
    ("It is unlikely.", None),
]


@pytest.mark.parametrize(("statement", "likelihood", "piece"), DIFFERS)
def test_words_that_contradict_the_field_are_reported(statement: str, likelihood: object, piece: str) -> None:
    (finding,) = findings("T108", **judged(statement, likelihood))
    assert finding.path == ("key_judgments", 0, "statement")
    assert f"says `{piece}` in words" in finding.message
    assert finding.piece.startswith(piece)


@pytest.mark.parametrize(("statement", "likelihood"), AGREES)
def test_words_that_agree_or_say_nothing_pass(statement: str, likelihood: object) -> None:
    assert findings("T108", **judged(statement, likelihood)) == []


def test_the_message_shows_both() -> None:
    (finding,) = findings("T108", **judged("It is unlikely.", {"term": "likely", "p": 0.7}))
    assert (
        finding.message
        == "Judgment `kj1` says `unlikely` in words and `likely (55-80%), 70%` in its field `likelihood`"
    )


def test_alternatives_and_dissent_are_held_to_the_same() -> None:
    alternatives = findings("T108", alternatives=[{"text": "It is likely.", "likelihood": "unlikely"}])
    dissent = findings("T108", dissent=[{"by": "Balkan desk", "text": "It is likely.", "likelihood": "unlikely"}])
    assert [finding.path for finding in (*alternatives, *dissent)] == [
        ("alternatives", 0, "text"),
        ("dissent", 0, "text"),
    ]
