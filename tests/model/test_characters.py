"""What cannot be seen is found, and what a language needs is left alone."""

import sys
import time
import timeit

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.model.characters import hidden, hidden_in_prose, is_unseen, marks, read, stacked, visible
from tests.proof import tries

pytestmark = pytest.mark.proof

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]
PROPERTIES = (
    "Default_Ignorable_Code_Point",
    "Bidi_Control",
    "Cc",
    "Cs",
    "Co",
    "Zl",
    "Zp",
    "Noncharacter_Code_Point",
    "Variation_Selector",
)
JOINING = regex.compile(r"[\p{InSC=Invisible_Stacker}\p{InSC=Number_Joiner}\U00013430-\U0001343F]")
DRAWN_FORMATS = regex.compile(r"\p{Prepended_Concatenation_Mark}")


@pytest.mark.parametrize("name", PROPERTIES)
def test_no_character_that_unicode_calls_unseen_passes_between_latin_letters(name: str) -> None:
    has = regex.compile(rf"\p{{{name}}}")
    for character in filter(has.match, EVERY):
        if character not in "\t\n":
            text = f"Rurit{character}ania"
            assert [one.character for one in hidden(text)] == [character], f"U+{ord(character):04X}"
            assert [one.character for one in hidden_in_prose(text)] == [character], f"U+{ord(character):04X}"


def test_every_format_character_is_refused_or_drawn() -> None:
    for character in filter(regex.compile(r"\p{Cf}").match, EVERY):
        assert is_unseen(character) is not bool(DRAWN_FORMATS.match(character)), f"U+{ord(character):04X}"


@pytest.mark.parametrize(
    "text",
    [
        "\U00013079\U00013430\U0001307a",  # two hieroglyphs, one upon the other
        "\U00013437\U00013079\U00013430\U0001307a\U00013438",
        "\u1019\u1039\u1019",  # Burmese: two letters in a stack
        "\u1004\u103a\u1039\u1000",
        "\u1780\u17d2\u1798",  # Khmer
        "\U00011064\U0001107f\U00011052",  # Brahmi: a number of two signs
    ],
)
def test_what_stacks_or_joins_passes_between_signs_of_its_script(text: str) -> None:
    assert not list(hidden(text))
    assert not list(hidden_in_prose(text))


@pytest.mark.parametrize(
    "character",
    ["\U00013441", "\U00013442", "\U00013430", "\U0001343f", "\U0001107f", "\u1039", "\u17d2", "\uaaf6", "\u1bab"],
)
def test_what_stacks_or_joins_in_another_script_is_refused(character: str) -> None:
    for text in (f"Rurit{character}ania", f"{character}", f"Rurit{character}{character}ania"):
        assert character in [one.character for one in hidden(text)]
        assert character in [one.character for one in hidden_in_prose(text)]
    assert list(hidden("\u0915\u17d2"))


def test_more_than_30_marks_upon_one_letter_are_found() -> None:
    assert stacked("a" + "\u0301" * 30) is None
    assert stacked("a" + "\u0301\u0323" * 15 + "b" + "\u0301" * 30) is None
    assert stacked("ab" + "\u0301\u0323" * 16) == 2
    assert stacked("\u0928\u093f\u0924\u094d\u092f" * 20) is None


@pytest.mark.parametrize("character", ["\u2800", "\ufffc", "\U00016fe4", "\U0001d159", "\u3164", "\uffa0", "\u115f"])
def test_a_character_that_is_drawn_as_nothing_is_refused(character: str) -> None:
    assert [one.character for one in hidden_in_prose(f"a {character} b")] == [character]


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian: a joiner that is seen (A1)
        "\u062e\u0627\u0645\u0646\u0647\u200c\u0627\u06cc",
        "\u0915\u094d\u200c\u0937",  # Devanagari (A2)
        "\u0915\u094d\u200d\u0937",  # Devanagari (B)
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",  # Sinhala: Sri
    ],
)
def test_joiners_that_a_language_needs_pass_even_in_names(text: str) -> None:
    assert not list(hidden(text))
    assert not list(hidden_in_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "a\u200cb",
        "a\u200db",
        "\u0643\u0627\u0631\u200c\u0647\u0627",  # after a letter that does not join, it is not seen
        "\u0645\u06cc\u200c\u200c\u062e",
        "\u0645\u06cc\u200c",
        "\u200c\u062e",
        "\u0915\u200d\u0937",
        "\u0915\u094d\u200d\u093f",
    ],
)
def test_joiners_that_nobody_sees_are_refused(text: str) -> None:
    assert {one.character for one in hidden_in_prose(text)} <= {"\u200c", "\u200d"}
    assert list(hidden_in_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "\u2764\ufe0f",
        "\u26a0\ufe0e",
        "1\ufe0f\u20e3",
        "\U0001f469\u200d\U0001f680",
        "\U0001f469\U0001f3fd\u200d\U0001f680",
        "\U0001f3f3\ufe0f\u200d\U0001f308",
        "\U0001f1f3\U0001f1f4",
    ],
)
def test_sequences_of_emoji_pass_in_prose(text: str) -> None:
    assert not list(hidden_in_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "1\ufe0f",
        "a\ufe0f",
        "\u2764\ufe0f\ufe0f",
        "\U0001f469\u200d",
        "\u200d\U0001f680",
        "\U0001f3f4\U000e0067\U000e007f",
    ],
)
def test_what_only_looks_like_a_sequence_of_emoji_does_not_pass(text: str) -> None:
    assert list(hidden_in_prose(text))


@pytest.mark.parametrize("text", ["\u2764\ufe0f", "\U0001f469\u200d\U0001f680", "\u05d0\u200f", "\u845b\U000e0100"])
def test_a_name_holds_nothing_hidden_but_joiners(text: str) -> None:
    assert list(hidden(text))


@pytest.mark.parametrize(
    "text",
    [
        "\u05e9\u05dc\u05d5\u05dd\u200f!",
        "\u05e9\u05dc (12)\u200e a",
        "\u061c\u0639",
        "\u845b\U000e0100",
        "\u1820\u180b",
    ],
)
def test_marks_that_a_script_may_need_pass_in_prose_and_are_told(text: str) -> None:
    assert not list(hidden_in_prose(text))
    assert len(list(marks(text))) == 1


@pytest.mark.parametrize("text", ["a\u200fb", "\u200e", "\u05d0abc\u200f", "a\U000e0100", "\u845b\U000e0100\U000e0101"])
def test_marks_where_no_script_needs_them_are_refused(text: str) -> None:
    assert list(hidden_in_prose(text))


@settings(max_examples=tries(300, 100_000))
@given(
    st.text(
        st.one_of(
            st.characters(), st.sampled_from("\u200c\u200d\u200e\u200f\ufe0f\U000e0100\u05d0\u0645\u094d\u2764 a1")
        )
    )
)
def test_what_passes_holds_only_joiners_emoji_and_marks_that_are_told(text: str) -> None:
    refused = {one.start for one in hidden_in_prose(text)}
    told = {one.start for one in marks(text)}
    for start, character in enumerate(text):
        if is_unseen(character) and start not in refused | told:
            assert character in "\u200c\u200d\ufe0e\ufe0f" or JOINING.match(character)
    assert refused <= {one.start for one in hidden(text)}
    assert not any(map(is_unseen, visible(text)))


@pytest.mark.parametrize("written", ["&#x202E;", "&#8238;", "&ZeroWidthSpace;", "&shy;", "&zwj;", "&#x202e", "&lrm;"])
def test_an_entity_is_the_character_that_it_stands_for(written: str) -> None:
    assert list(hidden_in_prose(read(f"a {written} b")))


@pytest.mark.parametrize(
    "unit",
    [
        "\u0301\u200c",
        "\u0646\u064e\u064e\u064e\u200c",
        "\u200e ",
        "\u0915\u094d\u200d",
        "\u200c",
        "\u1019\u1039",
        "\U00013430",
        "a\u1039",
    ],
)
def test_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        return min(
            timeit.repeat(
                lambda: (list(hidden_in_prose(text)), list(marks(text))), timer=time.process_time, number=1, repeat=3
            )
        )

    assert cost(40_000) < 12 * cost(10_000) + 0.01


def test_a_message_shows_what_cannot_be_seen() -> None:
    assert visible("de\u200bsk \U000e0041") == "de[U+200B]sk [U+E0041]"
    assert visible("caf\u00e9\n") == "caf\u00e9\n"
