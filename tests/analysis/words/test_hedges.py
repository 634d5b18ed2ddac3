"""Hedges are found; the month of May, and what only sounds like a hedge, is not."""

import pytest

from bluf.analysis.words.hedges import hedges

HEDGES = {
    "Ruritania may have asked": [("may", False)],
    "It might ask": [("might", False)],
    "It could ask": [("could", False)],
    "A request is possible": [("possible", False)],
    "Possibly it asked": [("Possibly", False)],
    "Perhaps it asked": [("Perhaps", False)],
    "We cannot rule out a request": [("cannot rule out", True)],
    "A request cannot be entirely ruled out": [("cannot be entirely ruled out", True)],
    "A request can\u2019t be excluded": [("can\u2019t be excluded", True)],
    "There is a significant chance of a request": [("significant chance", True)],
    "There is a chance of it": [("There is a chance", True)],
    "a good\nchance": [("good\nchance", True)],
    "It **may** ask": [("may", False)],
}
PLAIN = [
    "They meet in May 2022",
    "May talks were held",
    "as soon as possible",
    "if possible",
    "It could not pay",
    "It is likely",
    "impossible",
    "dismay",
    "a chance meeting",
    "",
]


@pytest.mark.parametrize(("text", "found"), HEDGES.items(), ids=HEDGES.keys())
def test_a_hedge_is_found(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(text[hedge.start : hedge.end], hedge.vague) for hedge in hedges(text)] == found


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_sounds_like_a_hedge_is_none(text: str) -> None:
    assert hedges(text) == ()
