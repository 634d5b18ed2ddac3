"""T105 reports a hedge where a likelihood should stand."""

import pytest

from tests.rules.lone_brief import findings, judged

HEDGED = {
    "Ruritania may have asked.": "may",
    "Ruritania might ask Gen. Sapt.": "might",
    "Ruritania could ask.": "could",
    "A request is possible.": "possible",
    "Possibly the U.S. asked.": "Possibly",
    "We cannot rule out a request.": "cannot rule out",
    "There is a significant chance of a request.": "significant chance",
    "It is likely (55-80%) that it asked. There is a serious risk of war.": "serious risk",
}
PLAIN = [
    "It is likely (55-80%) that Ruritania could pay.",
    "It is likely (55-80%) that Ruritania asked. Aid could take the form of loans.",
    "There is a 55-80% chance that it may ask.",
    "It is likely (55-80%) that they meet in May.",
    "They met in May 2022.",
    'The spokesman said that aid "may be possible".',
    "It pays as soon as possible.",
    "Ruritania asked.",
]


@pytest.mark.parametrize(("statement", "hedge"), HEDGED.items())
def test_a_hedge_that_stands_for_the_estimate_is_reported(statement: str, hedge: str) -> None:
    (finding,) = findings("T105", **judged(statement, "likely"))
    assert finding.message == f"`{hedge}` leaves open how likely judgment `kj1` is"
    assert finding.hint == "Write `likely (55-80%)`, as the field says."
    assert finding.piece.startswith(hedge)


@pytest.mark.parametrize("statement", PLAIN)
def test_a_hedge_beside_a_term_a_month_and_a_quotation_pass(statement: str) -> None:
    assert findings("T105", **judged(statement, "likely")) == []


def test_without_a_field_the_hint_gives_an_example_of_the_lexicon() -> None:
    (finding,) = findings("T105", lexicon="phia", **judged("It may ask."))
    assert "`likely (55-75%)`" in finding.hint


def test_only_judgments_and_the_bottom_line_are_looked_at() -> None:
    assert findings("T105", implications=["It might."], outlook="It may.", body="It could.") == []


def test_a_bottom_line_that_only_hedges_is_reported() -> None:
    (finding,) = findings("T105", bluf="Ruritania may have asked. Planners should prepare for loans.")
    assert finding.path == ("bluf",)
    assert finding.message == "`may` leaves open how likely the bottom line is"
    assert finding.hint == "Write a term of the lexicon with its range, for example `likely (55-80%)`."


@pytest.mark.parametrize(
    "bluf",
    [
        "It is likely (55-80%) that Ruritania asked. There is a serious risk of war.",
        "There is a serious risk of war. The chance of a request is 70%.",
        "Ruritania asked. Planners should prepare for loans.",
    ],
)
def test_a_bottom_line_with_a_likelihood_in_it_may_say_more(bluf: str) -> None:
    assert findings("T105", bluf=bluf) == []
