"""Percentages and ranges are read as a reader reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.words.percentages import as_percent, in_brackets_after, percentages, printed

RANGES = {
    "55-80%": (55, 80),
    "(55-80%)": (55, 80),
    "05-20%": (5, 20),
    "5-20%": (5, 20),
    "55\u201380%": (55, 80),
    "55\u2014 80 %": (55, 80),
    "55%-80%": (55, 80),
    "55 to 80 percent": (55, 80),
    "55 to 80 per cent": (55, 80),
    "between 55 and 80 percent": (55, 80),
    "from 20% to 30%": (20, 30),
    "40-<50%": (40, 50),
    ">0-5%": (0, 5),
    "~10% to ~20%": (10, 20),
    "a 55-80% chance": (55, 80),
    "2.5-3.5%": (2.5, 3.5),
    "72%": (72, 72),
    "72 percent": (72, 72),
    "about 3.5%.": (3.5, 3.5),
    "95-<100%": (95, 100),
}
NONE = ["", "2021-22", "1,200%", "120%", "F3", "55-80", "No. 5", "80-55%", "x5%", "v1.2.5%"]


@pytest.mark.parametrize(("text", "ends"), RANGES.items(), ids=RANGES.keys())
def test_a_percentage_or_range_is_found(text: str, ends: tuple[float, float]) -> None:
    assert [(one.low, one.high) for one in percentages(text)] == [ends]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_percentages(text: str) -> None:
    assert percentages(text) == ()


def test_and_makes_a_range_only_after_between() -> None:
    assert [(one.low, one.high) for one in percentages("20 and 30%")] == [(30, 30)]


@pytest.mark.parametrize(
    "text", ["Growth fell by 3.5%", "by about 3.5 percent", "40% of the outlets", "It is 40-50% of all"]
)
def test_what_measures_something_else_is_marked(text: str) -> None:
    assert [one.measure for one in percentages(text)] == [True]


@pytest.mark.parametrize("text", ["likely (55-80%)", "The chance is 40%.", "a probability near 3.5%"])
def test_what_can_be_a_probability_is_not_marked(text: str) -> None:
    assert [one.measure for one in percentages(text)] == [False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("likely (55-80%) that", [(55, 80)]),
        ("likely* (55-80%) that", [(55, 80)]),
        ("likely chance (55-80%, p = 72%)", [(55, 80), (72, 72)]),
        ("likely that it is (55-80%)", []),
        ("likely (so the desk)", []),
        ("likely", []),
    ],
)
def test_the_brackets_right_after_a_term_are_read(text: str, found: list[tuple[float, float]]) -> None:
    beside = in_brackets_after(text, len("likely"))
    assert [(one.low, one.high) for one in beside] == found
    for one in beside:
        assert text[one.start : one.end].strip()[0].isdigit()


@given(st.integers(0, 1000))
def test_a_probability_in_thousandths_becomes_the_percentage_a_reader_expects(thousandths: int) -> None:
    assert as_percent(thousandths / 1000) == thousandths / 10
    assert float(printed(thousandths / 10)[:-1]) == thousandths / 10


def test_binary_noise_is_gone() -> None:
    assert 0.55 * 100 != 55
    assert as_percent(0.55) == 55
    assert printed(as_percent(0.005)) == "0.5%"


@given(st.text("0123456789.,%-<>~ to", max_size=40))
def test_places_are_right_and_numbers_are_percentages(text: str) -> None:
    for one in percentages(text):
        assert 0 <= one.low <= one.high <= 100
        assert 0 <= one.start < one.end <= len(text)
