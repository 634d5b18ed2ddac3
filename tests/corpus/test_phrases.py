"""Known phrases in a text: the same as one great alternation would find, in the same time however many there are."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus.phrases import Phrases
from tests.proof import tries

LETTERS = st.text("ab A.-_(é1", min_size=1, max_size=7)
PHRASES = st.sets(LETTERS.map(str.strip).filter(bool), min_size=1, max_size=7)


def by_alternation(phrases: set[str], text: str) -> list[tuple[int, int]]:
    longest_first = sorted(phrases, key=lambda one: (-len(one), one))
    pattern = re.compile(r"(?<![\w.-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
    return [found.span() for found in pattern.finditer(text)]


@settings(max_examples=tries(500, 100_000))
@given(PHRASES, st.lists(LETTERS, max_size=12).map("".join), st.data())
def test_the_same_is_found_as_by_an_alternation(phrases: set[str], text: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(sorted(phrases)) | st.sampled_from(" .-(a"), max_size=8))
    for one in (text, "".join(pieces)):
        assert list(Phrases(phrases).find(one)) == by_alternation(phrases, one)


def test_without_phrases_nothing_is_found() -> None:
    assert list(Phrases([]).find("Ruritania")) == []
    assert list(Phrases([""]).find("Ruritania")) == []
