"""T111 counts sentences, and is not misled by full stops inside them."""

import pytest

from tests.rules.lone_brief import findings

FOUR = "It asked Gen. Sapt of the U.S. It pays 3.5% (see p. 5). Planners should prepare. Our confidence is low."


@pytest.mark.parametrize("text", ["It asked.", FOUR, FOUR.replace(". ", ".\n")])
def test_up_to_four_sentences_pass(text: str) -> None:
    assert findings("T111", bluf=text) == []


@pytest.mark.parametrize(("more", "count"), [(" It lasts.", 5), (" It lasts. It ends.", 6)])
def test_the_fifth_sentence_is_reported(more: str, count: int) -> None:
    (finding,) = findings("T111", bluf=FOUR + more)
    assert finding.message.startswith(f"The bottom line has {count} sentences")
    assert finding.piece == "It lasts."
