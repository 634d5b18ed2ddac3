"""T106 wants the likelihood in the field and in the words."""

import pytest

from tests.rules.lone_brief import findings, judged


@pytest.mark.parametrize(
    ("statement", "example"),
    [("It is unlikely (20-45%) that it asked.", "unlikely"), ("It asked.", "likely"), ('It is "unlikely".', "likely")],
)
def test_a_judgment_without_the_field_is_reported(statement: str, example: str) -> None:
    (finding,) = findings("T106", **judged(statement))
    assert finding.path == ("key_judgments", 0)
    assert finding.hint == f"Add `likelihood: {example}`, or the term that is meant."


def test_a_field_that_says_only_when_is_no_likelihood() -> None:
    (finding,) = findings("T106", **judged("It is likely (55-80%).", {"by": "2022-04"}))
    assert finding.message == "Judgment `kj1` has no likelihood"


@pytest.mark.parametrize("verb", ["We assess", "We judge", "we strongly believe", "The desk expects", "Analysts think"])
def test_a_verb_of_judging_is_no_likelihood(verb: str) -> None:
    (finding,) = findings("T106", **judged(f"{verb} that the U.S. asked.", "likely"))
    assert finding.message == f"`{verb}` does not say how likely judgment `kj1` is"
    assert finding.hint == "Write `likely (55-80%)`, as the field does."
    assert finding.piece == verb


@pytest.mark.parametrize(
    ("likelihood", "hint"),
    [("likely", "Write `likely (55-80%)`, as the field does."), (0.7, "Write how likely it is, with the range.")],
)
def test_a_statement_that_says_nothing_of_likelihood_is_reported(likelihood: object, hint: str) -> None:
    (finding,) = findings("T106", **judged("Output fell by 3.5%.", likelihood))
    assert finding.path == ("key_judgments", 0, "statement")
    assert finding.hint == hint


@pytest.mark.parametrize(
    "statement",
    [
        "We assess that it is likely (55-80%) that it asked.",
        "There is a 72% chance that it asked.",
        "It is highly likely that it asked.",
        "It may have asked.",
    ],
)
def test_a_statement_with_a_likelihood_or_a_hedge_passes(statement: str) -> None:
    assert findings("T106", **judged(statement, "likely")) == []


def test_a_withdrawn_judgment_needs_no_likelihood() -> None:
    assert findings("T106", **judged("It asked.", change="withdrawn")) == []
