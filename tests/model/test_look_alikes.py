"""Skeletons and scripts (UTS #39)."""

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.model.look_alikes import _prototypes, bare_skeleton, deceptive, mixed, plain, skeleton, typed, words
from tests.proof import tries

pytestmark = pytest.mark.proof


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paypal", "p\u0430ypal"),
        ("paypal", "\u0440\u0430\u0443\u0440\u0430\u04cf"),
        ("Iran", "lran"),
        ("Iran", "|ran"),
        ("Iran", "\u0406ran"),
        ("modern", "modem"),
        ("CBP", "\u0421\u0412\u0420"),
        ("America", "\u0410merica"),
        ("Xi", "\u03a7\u0456"),
        ("NATO", "NAT0"),
        ("Zenda", "\U0001d419\U0001d41e\U0001d427\U0001d41d\U0001d41a"),
        ("U.S.", "U\u2024S\u2024"),
        ("Zenda", "Zen\u200dda"),
        ("Strelsau", "\uff33\uff54\uff52\uff45\uff4c\uff53\uff41\uff55"),
        ("Strelsau", "\u24c8\u24e3\u24e1\u24d4\u24db\u24e2\u24d0\u24e4"),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_what_looks_alike_has_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Iran", "Iraq"), ("Zenda", "zenda"), ("caf\u00e9", "cafe"), ("US", "us")])
def test_what_looks_different_has_two(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_a_prototype_looks_like_itself() -> None:
    for prototype in _prototypes().values():
        assert skeleton(skeleton(prototype)) == skeleton(prototype)


def test_the_data_is_as_new_as_unicode_16() -> None:
    assert skeleton("\U0001ccd6\U0001ccd7") == "AB"  # outlined Latin capital letters
    assert len(_prototypes()) > 6_400


@settings(max_examples=tries(200, 50_000))
@given(st.text())
def test_a_skeleton_is_its_own_skeleton_and_canonical_equivalents_have_one(text: str) -> None:
    assert skeleton(skeleton(text)) == skeleton(text)
    assert skeleton(unicodedata.normalize("NFC", text)) == skeleton(unicodedata.normalize("NFD", text))


def test_a_stroke_over_a_letter_counts_for_the_looks_and_can_be_left_out() -> None:
    assert skeleton("Strelsa\u0336u") != skeleton("Strelsau")
    assert bare_skeleton("Strelsa\u0336u") == bare_skeleton("Strelsau")
    assert bare_skeleton("\u00d8resund") != bare_skeleton("Oresund")


def test_every_blank_of_print_is_that_of_the_typewriter() -> None:
    for blank in map(chr, range(sys.maxunicode)):
        if unicodedata.category(blank) == "Zs":
            assert typed(f"a{blank}b") == "a b"


def test_quotation_marks_hyphens_and_blanks_of_print_are_those_of_the_typewriter() -> None:
    assert plain("People\u2019s\u00a0Bank \u2010 Zenda") == "People's Bank - Zenda"


@pytest.mark.parametrize(
    "word",
    [
        "Zenda",
        "caf\u00e9",
        "\u0420\u043e\u0441\u0441\u0438\u044f",
        "\u6771\u4eac\u30bf\u30ef\u30fc",
        "\u65e5\u672cA",
        "\ud55c\uad6d\u6f22",
        "\u0645\u06cc\u200c\u062e",
        "x\u0301",
        "2022",
        "T34",
    ],
)
def test_words_of_real_languages_are_in_one_script(word: str) -> None:
    assert not mixed(word)


@pytest.mark.parametrize("word", ["\u0410merica", "\u0445aker", "l\u043eans", "TNF\u03b1", "\u13a2ran"])
def test_a_word_that_hides_its_second_script_is_deceptive(word: str) -> None:
    assert mixed(word)
    assert deceptive(word)


@pytest.mark.parametrize("word", ["k\u03a9", "\u03bcm", "\u0436et"])
def test_a_word_that_shows_its_second_script_is_mixed_and_not_deceptive(word: str) -> None:
    assert mixed(word)
    assert not deceptive(word)


def test_words_are_runs_of_letters_marks_and_digits() -> None:
    assert words("al-Qaida's T34, \u0645\u06cc\u200c\u062e") == ["al", "Qaida", "s", "T34", "\u0645\u06cc\u200c\u062e"]
