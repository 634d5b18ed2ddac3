"""What changed, as text for a terminal."""

from bluf.report.differences import as_text
from tests.analysis.changes.follow_up import follow_up, judgment


def test_a_new_judgment_and_a_dropped_one_are_told_with_their_statements() -> None:
    found = follow_up(
        {"key_judgments": [judgment("old", statement="Envoys met.", likelihood="likely")]},
        {"key_judgments": [judgment("new", statement="Envoys left.")]},
    )
    assert as_text(found) == (
        "older -> newer\n\nnew: New\n    Envoys left.\n\nold: Dropped without a word, was likely\n    Envoys met.\n"
    )


def test_confidence_grades_and_classes_are_told_by_their_words() -> None:
    found = follow_up(
        {"key_judgments": [judgment(confidence="low")], "claims": [{"text": "A", "grade": "B2"}]},
        {
            "key_judgments": [judgment(confidence="high")],
            "claims": [{"text": "A", "grade": "D4", "regraded": "Terms changed."}],
            "assumptions": [{"text": "B"}],
        },
    )
    assert as_text(found) == (
        "older -> newer\n\n"
        "kj1: Moved, confidence from low to high\n    Confidence: low -> high\n\n"
        "claim c1: Regraded: B2 -> D4\n    Because: Terms changed.\n\n"
        "assumption a1: New: B\n"
    )


def test_grounds_of_one_sort_are_told_in_one_line() -> None:
    found = follow_up({}, {"key_judgments": [judgment(evidence=["c1", "c2"], assumptions=["a1"])]})
    assert "    New evidence for it: c1, c2\n    Assumption added: a1\n" in as_text(found)


def test_no_text_can_command_a_terminal() -> None:
    told = as_text(follow_up({"claims": [{"text": "A"}]}, {"claims": [{"text": "A\u05d0\u061c\u200eB"}]}))
    assert "claim c1: Reworded: [-A-] {+A\u05d0\ufffd\ufffdB+}\n" in told
