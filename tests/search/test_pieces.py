"""The index of words in small pieces."""

import gzip
from itertools import pairwise
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.search import pieces, stored


def _stored(folder: Path, words: list[Any]) -> tuple[str, str, str]:
    folder.mkdir(exist_ok=True)
    return words[0][0], words[-1][0], stored.write(folder, "{}.pf_index", "en_1234567", [words])


def _cut(folder: Path, *chunks: list[Any]) -> list[tuple[str, str, list[Any]]]:
    found = pieces.cut(folder, [_stored(folder, words) for words in chunks])
    return [(begin, end, stored.read(folder / f"{name}.pf_index")[0]) for begin, end, name in found]


def _word(word: str, size: int) -> list[Any]:
    return [word, b"." * size, []]


@given(
    st.lists(st.tuples(st.text("abc", min_size=1), st.integers(0, 30_000)), min_size=1, unique_by=lambda pair: pair[0])
)
def test_no_word_is_lost_and_each_stands_in_a_piece_that_answers_to_it(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[tuple[str, int]]
) -> None:
    words = [_word(*pair) for pair in sorted(sizes)]
    found = _cut(tmp_path_factory.mktemp("index"), words)
    assert [word for _, _, piece in found for word in piece] == words
    assert all(begin <= word[0] <= end for begin, end, piece in found for word in piece)


@given(st.lists(st.integers(0, 30_000), min_size=1, max_size=30))
def test_a_piece_is_small_unless_it_is_one_word(tmp_path_factory: pytest.TempPathFactory, sizes: list[int]) -> None:
    words = [_word(f"w{number:02}", size) for number, size in enumerate(sizes)]
    found = [piece for _, _, piece in _cut(tmp_path_factory.mktemp("index"), words)]
    assert all(len(piece) == 1 or len(cbor2.dumps(piece)) <= pieces.MOST + 9 for piece in found)
    assert all(len(cbor2.dumps(one)) + len(cbor2.dumps(next_)) > pieces.MOST for one, next_ in pairwise(found))


def _ends(folder: Path, *words: str) -> list[tuple[str, str]]:
    return [(begin, end) for begin, end, _ in _cut(folder, *([_word(word, 9_000)] for word in words))]


def test_who_has_typed_what_two_pieces_have_in_common_is_shown_both(tmp_path: Path) -> None:
    assert _ends(tmp_path, "convene", "convoy") == [("convene", "convene"), ("conv", "convoy")]


def test_who_has_typed_a_stem_is_shown_what_else_begins_with_it(tmp_path: Path) -> None:
    assert _ends(tmp_path, "econom", "economi") == [("econom", "econom"), ("econom", "economi")]


def test_no_more_than_two_pieces_are_fetched_for_what_many_begin_with(tmp_path: Path) -> None:
    ends = _ends(tmp_path, "apt1", "apt2", "apt3", "apt4")
    assert ends == [("apt1", "apt1"), ("apt", "apt2"), ("apt2\0", "apt3"), ("apt3\0", "apt4")]


def test_no_word_lies_between_two_pieces_as_pagefind_would_take_each_that_begins_like_it(tmp_path: Path) -> None:
    assert _ends(tmp_path, "a", "arm") == [("a", "a"), ("a\0", "arm")]  # `arms` is looked for as it is, too


def test_only_pieces_are_left(tmp_path: Path) -> None:
    _cut(tmp_path, [_word("a", 30_000), _word("b", 30_000)])
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_without_the_mark_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en_1.pf_index").write_bytes(gzip.compress(cbor2.dumps([[]])))
    with pytest.raises(ValueError, match=r"en_1\.pf_index does not begin as a file of Pagefind does"):
        pieces.cut(tmp_path, [("a", "b", "en_1")])
