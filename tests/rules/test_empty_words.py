"""T110 reports hedged hedges, empty modifiers and reports without a source."""

import pytest

from tests.rules.lone_brief import findings, judged

STACKED = {
    "Ruritania probably may ask.": "probably may",
    "It may possibly ask.": "may possibly",
    "It might well probably ask.": "might well probably",
    "Perhaps it is so; it could be likely.": "could be likely",
    "It is possibly likely.": "possibly likely",
    "It is likely (55-80%) that Ruritania may ask.": "likely (55-80%) that Ruritania may",
}
EMPTY = {
    "Clearly, it asked.": "Clearly",
    "It has clearly asked.": "clearly",
    "Obviously the U.S. asked.": "Obviously",
    "It undoubtedly asked.": "undoubtedly",
    "It asked, of course.": "of course",
    "It is clear that it asked.": "It is clear that",
}
UNSOURCED = {
    "It reportedly asked Gen. Sapt.": "reportedly",
    "It is believed that it asked.": "It is believed that",
    "Sources say it asked.": "Sources say",
}
PLAIN = [
    "It is likely (55-80%) that it asked.",
    "It is likely (55-80%) that Ruritania could pay.",
    "The map is clearly marked.",
    "The second report is more clearly written.",
    "It reportedly asked ([[c1]]).",
    "It reportedly asked, according to the Strelsau Courier.",
    "It reportedly asked, says [the Courier](https://courier.example/).",
    'The spokesman said "obviously not".',
    "It may ask.",
    "In May it will probably ask.",
]


@pytest.mark.parametrize(("text", "piece"), [*STACKED.items(), *EMPTY.items(), *UNSOURCED.items()])
@pytest.mark.parametrize("field", ["bluf", "body"])
def test_words_that_say_nothing_are_reported(field: str, text: str, piece: str) -> None:
    (finding,) = findings("T110", **{field: text})
    assert finding.message.startswith(f"`{piece}` ")
    assert finding.piece == piece


@pytest.mark.parametrize("text", PLAIN)
def test_words_that_say_something_pass(text: str) -> None:
    assert findings("T110", bluf=text, body=text, **judged(text)) == []


def test_claims_keep_their_words() -> None:
    assert findings("T110", claims=["Ruritania clearly asked.", "It reportedly may possibly ask."]) == []
