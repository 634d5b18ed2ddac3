"""The width of a text, guessed on the wide side."""

import pytest

from bluf.figures.letters import breadth

# Measured in DejaVu Sans at 13 pixels, which a browser takes where it has no narrower one.
MEASURED = {
    "Ministry of Foreign Affairs": 166.2,
    "BBC": 26.7,
    "NATO": 35.8,
    "intelNews": 63.7,
    "WWW": 38.6,
    "minimum": 61.7,
}


@pytest.mark.parametrize(("text", "measured"), MEASURED.items())
def test_a_text_is_hardly_wider_than_guessed_and_not_much_narrower(text: str, measured: float) -> None:
    assert 0.98 * measured <= breadth(text, 13) <= 1.2 * measured


def test_a_letter_of_two_cells_is_as_wide_as_the_type_is_high() -> None:
    assert breadth("\u56fd\u5bb6", 10) == pytest.approx(21)
