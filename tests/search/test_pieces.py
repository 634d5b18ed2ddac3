"""The index of words in small pieces."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import cbor2
from hypothesis import given
from hypothesis import strategies as st

from bluf.search import pieces


def _cut(words: Iterable[tuple[str, int]]) -> list[tuple[str, str, list[Any]]]:
    """Cut words of a size each."""
    each = ((word, cbor2.dumps([word, b"." * size, []])) for word, size in words)
    return [(begin, end, cbor2.loads(piece)[0]) for begin, end, piece in pieces.cut(each)]


@given(
    st.lists(st.tuples(st.text("abc", min_size=1), st.integers(0, 30_000)), min_size=1, unique_by=lambda pair: pair[0])
)
def test_no_word_is_lost_and_each_stands_in_a_piece_that_answers_to_it(sizes: list[tuple[str, int]]) -> None:
    found = _cut(sorted(sizes))
    assert [(word, len(content)) for _, _, piece in found for word, content, _ in piece] == sorted(sizes)
    assert all(begin <= word[0] <= end for begin, end, piece in found for word in piece)


@given(st.lists(st.integers(0, 30_000), min_size=1, max_size=30))
def test_a_piece_is_small_unless_it_is_one_word(sizes: list[int]) -> None:
    found = [piece for _, _, piece in _cut((f"w{number:02}", size) for number, size in enumerate(sizes))]
    assert all(len(piece) == 1 or len(cbor2.dumps(piece)) <= pieces.MOST + 9 for piece in found)
    assert all(len(cbor2.dumps(one)) + len(cbor2.dumps(next_)) > pieces.MOST for one, next_ in pairwise(found))


def _ends(*words: str) -> list[tuple[str, str]]:
    return [(begin, end) for begin, end, _ in _cut((word, 9_000) for word in words)]


def test_who_has_typed_what_two_pieces_have_in_common_is_shown_both() -> None:
    assert _ends("convene", "convoy") == [("convene", "convene"), ("conv", "convoy")]


def test_who_has_typed_a_stem_is_shown_what_else_begins_with_it() -> None:
    assert _ends("econom", "economi") == [("econom", "econom"), ("econom", "economi")]


def test_no_more_than_two_pieces_are_fetched_for_what_many_begin_with() -> None:
    ends = _ends("apt1", "apt2", "apt3", "apt4")
    assert ends == [("apt1", "apt1"), ("apt", "apt2"), ("apt2\0", "apt3"), ("apt3\0", "apt4")]


def test_no_word_lies_between_two_pieces_as_pagefind_would_take_each_that_begins_like_it() -> None:
    assert _ends("a", "arm") == [("a", "a"), ("a\0", "arm")]  # `arms` is looked for as it is, too


def test_no_words_are_no_pieces() -> None:
    assert _ends() == []
