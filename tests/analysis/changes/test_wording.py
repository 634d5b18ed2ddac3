"""The word diff: nothing is lost, nothing is invented, and a changed phrase stays in one piece."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.changes.wording import Fate, Segment, reworded, word_diff

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "the", "Ruritania,", "\u56fd"]), max_size=40).map(" ".join)
"""Few words, so that many are alike."""


def joined(segments: tuple[Segment, ...], *fates: Fate) -> list[str]:
    return " ".join(one.text for one in segments if one.fate in fates).split()


def marked(old: str, new: str) -> str:
    marks = {Fate.SAME: "{}", Fate.REMOVED: "-{}-", Fate.ADDED: "+{}+"}
    return " ".join(marks[one.fate].format(one.text) for one in word_diff(old, new))


@given(TEXTS | st.text(), TEXTS | st.text())
def test_what_stayed_and_what_went_is_the_old_text_and_what_stayed_and_came_the_new(old: str, new: str) -> None:
    found = word_diff(old, new)
    assert joined(found, Fate.SAME, Fate.REMOVED) == old.split()
    assert joined(found, Fate.SAME, Fate.ADDED) == new.split()


@given(TEXTS)
def test_a_text_is_the_same_as_itself_whatever_its_spaces(text: str) -> None:
    assert {one.fate for one in word_diff(text, text.replace(" ", "\n  "))} <= {Fate.SAME}
    assert not reworded(text, text.replace(" ", "\n  "))


@given(TEXTS, TEXTS)
def test_two_texts_differ_if_and_only_if_some_words_came_or_went(old: str, new: str) -> None:
    assert reworded(old, new) == any(one.fate is not Fate.SAME for one in word_diff(old, new))


@given(TEXTS, TEXTS)
def test_no_segment_is_empty_and_no_two_neighbours_share_a_fate(old: str, new: str) -> None:
    found = word_diff(old, new)
    assert all(one.text for one in found)
    assert all(left.fate is not right.fate for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("The reports are few.", "The first reports are few.", "The +first+ reports are few."),
        ("It is likely that help came.", "It is unlikely that help came.", "It is -likely- +unlikely+ that help came."),
        ("Envoys met in Zenda.", "", "-Envoys met in Zenda.-"),
        ("", "Envoys met in Zenda.", "+Envoys met in Zenda.+"),
        ("it was asked", "It was asked", "-it- +It+ was asked"),
    ],
)
def test_changed_words_are_marked_in_their_place(old: str, new: str, said: str) -> None:
    assert marked(old, new) == said


def test_a_phrase_that_was_replaced_is_not_shown_in_shreds() -> None:
    assert marked("old king gave the gold coins away", "new queen took the silver cups away") == (
        "-old king gave the gold coins- +new queen took the silver cups+ away"
    )


def test_a_long_text_of_one_word_does_not_take_minutes() -> None:
    started = time.perf_counter()
    found = word_diff("a " * 20_000, "a b " * 20_000)
    assert [one.fate for one in found] == [Fate.REMOVED, Fate.ADDED]
    assert time.perf_counter() - started < 5
