"""Excerpts: the caret stands under what is at fault, and nothing commands the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from bluf.report.display import WIDTH, columns, excerpt, printable


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("confidence: medium", "medium"),
        ("\tconfidence:\tmedium", "medium"),
        ("\u9c81\u91cc\u5766\u5c3c\u4e9a: medium", "medium"),
        ("Cafe\u0301 re\u0301sume\u0301: medium", "medium"),
        ("\U0001f469\u200d\U0001f680: medium", "medium"),
        ("a\x1b[31m: medium", "medium"),
        ("x" * 300 + " medium " + "y" * 300, "medium"),
        ("\u9c81" * 300 + " medium " + "\u9c81" * 300, "medium"),
        ("e\u0301" * 300 + " medium", "medium"),
    ],
)
def test_the_carets_stand_under_the_word(line: str, word: str) -> None:
    start = line.index(word)
    shown, carets = excerpt(line, start, start + len(word))
    before = shown[: shown.index(word)]
    assert columns(before) == carets.index("^")
    assert carets.count("^") == len(word)
    assert columns(shown) <= WIDTH


def test_an_empty_stretch_gets_one_caret() -> None:
    assert excerpt("title:", 6, 6) == ("title:", "      ^")


def test_a_long_line_is_cut_on_both_sides_with_dots() -> None:
    shown, carets = excerpt("a" * 200 + "B" + "c" * 200, 200, 201)
    assert shown.startswith("...a")
    assert shown.endswith("c...")
    assert carets.index("^") == shown.index("B")


def test_a_long_fault_is_cut_once() -> None:
    shown, carets = excerpt("p: " + "9" * 500, 3, 503)
    assert shown == "p: " + "9" * 94 + "..."
    assert len(carets) == WIDTH


@given(st.text(), st.integers(0, 400), st.integers(0, 400))
def test_any_line_and_any_stretch_can_be_shown(line: str, start: int, length: int) -> None:
    shown, carets = excerpt(line, start, start + length)
    assert wcswidth(shown) >= 0
    assert "^" in carets
    assert not {"\n", "\r", "\x1b", "\t"} & set(shown + carets)


@given(st.text())
def test_printable_text_has_no_control_character_and_the_same_length(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(character >= " " and character != "\x7f" for character in shown)


def test_characters_that_turn_the_reading_order_are_made_visible() -> None:
    assert printable("a\u202eb\u2066c") == "a\ufffdb\ufffdc"
