"""What a text may hold."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from bluf.model.base import Line, Prose

PROSE: TypeAdapter[Any] = TypeAdapter(Prose)


@pytest.mark.parametrize(
    "character",
    [
        "\x08",
        "\x1b",
        "\x7f",
        "\ue000",
        "\ufeff",
        "\ufffe",
        "\ufdd0",
        "\U0001ffff",
        "\u200b",
        "\u202e",
        "\u2066",
        "\u2069",
    ],
)
def test_a_character_that_hides_or_turns_text_is_refused(character: str) -> None:
    with pytest.raises(ValidationError) as caught:
        PROSE.validate_python(f"Ruritania{character} asked")
    assert f"U+{ord(character):04X}" in str(caught.value)


@pytest.mark.parametrize(
    "text", ["one\ntwo\tthree", "\u0646\u200c\u0647", "\u200e\u05d0", "\U0001fae8", "\U0001f1f3\U0001f1f4", "café"]
)
def test_joiners_marks_and_characters_newer_than_this_python_are_kept(text: str) -> None:
    assert PROSE.validate_python(text) == text


def test_a_line_has_no_line_breaks() -> None:
    assert TypeAdapter(Line).validate_python("one\n  two") == "one two"


@pytest.mark.parametrize(
    "text", ["\u2764\ufe0f", "\u05d0\u200f", "\U0001f469\u200d\U0001f680", "a\u00adb", "\u845b\U000e0100"]
)
def test_a_line_holds_nothing_hidden_that_prose_may_hold(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python(text)


def test_a_line_keeps_a_joiner_that_its_language_needs() -> None:
    assert TypeAdapter(Line).validate_python("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"


@pytest.mark.parametrize("text", ["a &#x202E; b", "a &ZeroWidthSpace; b", "a &shy;b"])
def test_an_entity_in_prose_hides_nothing(text: str) -> None:
    with pytest.raises(ValidationError):
        PROSE.validate_python(text)
    assert TypeAdapter(Line).validate_python(text) == text  # a line is no Markdown, and shows what is written
