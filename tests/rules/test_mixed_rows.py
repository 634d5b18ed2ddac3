"""T104 reports the row that a brief uses less."""

import pytest

from tests.rules.lone_brief import findings, judged

MIXED = {
    "two statements": (
        {
            "key_judgments": [
                {"statement": "It is likely."},
                {"statement": "It is likely."},
                {"statement": "It is improbable."},
            ]
        },
        [("key_judgments", 2, "statement")],
    ),
    "a field and a text": (
        judged("It is highly probable.", "very likely") | {"bluf": "It is very likely."},
        [("key_judgments", 0, "statement")],
    ),
    "two fields": (
        judged("It asked.", "likely") | {"alternatives": [{"text": "No.", "likelihood": "improbable"}]},
        [("alternatives", 0, "likelihood", "term")],
    ),
    "mostly the second row": (
        judged("It is probable.", "probable") | {"body": "It is likely."},
        [("body",)],
    ),
    "an implication": (
        judged("It is likely.", "likely") | {"implications": ["It will probably rain."]},
        [("implications", 0)],
    ),
}
CLEAN = {
    "one row": judged("It is likely.", "likely") | {"bluf": "It is very likely."},
    "the other row": judged("It is probable.", "probable") | {"bluf": "It is highly improbable."},
    "an adverb of the first row": judged("It will almost certainly.", "almost certain") | {"bluf": "It is likely."},
    "a title": judged("It is likely.", "likely") | {"title": "Ruritania has probably asked"},
    "dissent": judged("It is likely.", "likely")
    | {"dissent": [{"by": "Balkan desk", "text": "Improbable.", "likelihood": "improbable"}]},
    "a quotation": judged("It is likely.", "likely") | {"body": 'He called it "improbable".'},
    "a note": judged("It is likely.", "likely")
    | {"bluf": "Improbable.", "lexicon_note": "Likely and probable mean the same."},
    "another lexicon": judged("It is likely.", "likely") | {"bluf": "It is probable.", "lexicon": "phia"},
    "no term": judged("It asked."),
}


@pytest.mark.parametrize(("fields", "paths"), MIXED.values(), ids=MIXED.keys())
def test_terms_of_both_rows_are_reported_where_the_rarer_row_stands(fields: dict, paths: list) -> None:
    assert [finding.path for finding in findings("T104", **fields)] == paths


@pytest.mark.parametrize("fields", CLEAN.values(), ids=CLEAN.keys())
def test_one_row_or_a_note_passes(fields: dict) -> None:
    assert findings("T104", **fields) == []


def test_the_hint_names_the_term_of_the_same_band_in_the_other_row() -> None:
    (finding,) = findings("T104", bluf="It is very likely, and very likely.", **judged("It is highly improbable."))
    assert finding.hint.startswith("Write `very unlikely`, or say in `lexicon_note`")
    assert finding.piece == "highly improbable"
