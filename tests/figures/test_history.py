"""The history of a judgment as a picture: everything inside it, time from left to right, likelihood upwards."""

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.history import Point, history

DAY = date(2022, 3, 14)
PERCENT = st.floats(0, 100)
POINTS = st.lists(
    st.builds(
        lambda days, band, value, steps, withdrawn: Point(
            DAY + timedelta(days), *(sorted(band) if band else (None, None)), value, steps, withdrawn
        ),
        st.integers(0, 4000),
        st.none() | st.tuples(PERCENT, PERCENT),
        st.none() | PERCENT,
        st.integers(0, 3),
        st.booleans(),
    ),
    max_size=40,
).map(lambda points: sorted(points, key=lambda point: point.day))


def at(days: int, value: float | None = None, band: tuple[float, float] | None = None, **fields: bool) -> Point:
    low, high = band or (None, None)
    return Point(DAY + timedelta(days), low, high, value, 1, **fields)


def across(path: str) -> list[float]:
    return [float(number) for number in re.findall(r"(?:M|H)([\d.]+)", path)]


@given(POINTS)
def test_everything_lies_inside_the_picture(points: list[Point]) -> None:
    made = history(points)
    for mark in made.marks:
        assert made.left <= mark.x <= made.right
        assert 0 <= mark.y <= made.height
    for bar in made.bars:
        assert made.left <= bar.x
        assert bar.x + bar.width <= made.right + 0.2
        assert 0 <= bar.y <= bar.y + bar.height <= made.height
    for x in across(made.path):
        assert made.left <= x <= made.right


@given(POINTS)
def test_every_likelihood_is_a_point_or_a_bar_and_none_is_neither(points: list[Point]) -> None:
    made = history(points)
    assert len(made.marks) == sum(point.value is not None for point in points)
    assert len(made.bars) == sum(point.value is None and point.low is not None for point in points)
    assert [mark.steps for mark in made.marks] == [point.steps for point in points if point.value is not None]


@given(POINTS)
def test_later_stands_further_right_and_more_likely_higher(points: list[Point]) -> None:
    made = history([point for point in points if point.value is not None])
    assert all(left.x < right.x for left, right in pairwise(made.marks))
    heights = sorted((point.value or 0, -mark.y) for point, mark in zip(_valued(points), made.marks, strict=True))
    assert [height for _, height in heights] == sorted(height for _, height in heights)


def _valued(points: list[Point]) -> list[Point]:
    return [point for point in points if point.value is not None]


def test_a_value_is_held_until_the_next() -> None:
    first, second = (mark for mark in history([at(0, 72), at(10, 68)]).marks)
    path = history([at(0, 72), at(10, 68)]).path
    assert re.fullmatch(rf"M{first.x:g} {first.y:g}H{second.x:g}V{second.y:g}H[\d.]+", path)


def test_a_term_without_a_number_breaks_the_line_and_spans_its_band() -> None:
    made = history([at(0, 72), at(10, band=(20, 45)), at(20, 50)])
    assert made.path.count("M") == 2
    (bar,) = made.bars
    low, high = (next(mark.y for mark in history([at(0, edge)]).marks) for edge in (20, 45))
    assert (bar.y, round(bar.y + bar.height, 1)) == (high, low)
    assert [bar.x, bar.x + bar.width] == across(made.path)[1:3]


def test_a_judgment_without_likelihood_leaves_its_place_empty() -> None:
    made = history([at(0, 72), at(10), at(20, 50)])
    assert (made.path.count("M"), len(made.marks), made.bars) == (2, 2, ())


def test_one_stage_is_a_point_with_a_short_line() -> None:
    made = history([at(0, 72)])
    start, end = across(made.path)
    assert len(made.marks) == 1
    assert 0 < end - start < 40
    assert [day.text for day in made.days] == ["2022-03-14"]


def test_no_stage_is_an_empty_picture() -> None:
    made = history([])
    assert (made.path, made.marks, made.bars, made.days) == ("", (), (), ())


def test_stages_of_one_day_stand_side_by_side_and_share_their_date() -> None:
    made = history([at(0, 72), at(0, 68), at(0, 70)])
    first, second, third = (mark.x for mark in made.marks)
    assert second - first == third - second > 20
    assert [day.text for day in made.days] == ["2022-03-14"]


def test_a_long_time_is_wider_than_a_short_one_and_the_short_one_is_still_seen() -> None:
    first, second, third = (mark.x for mark in history([at(0, 72), at(1, 68), at(1000, 70)]).marks)
    assert 20 <= second - first < third - second


def test_a_date_known_to_the_month_does_not_turn_time_round() -> None:
    made = history([at(5, 72), at(0, 68)])
    assert made.marks[0].x < made.marks[1].x


def test_a_withdrawn_judgment_is_marked_and_not_held_on() -> None:
    made = history([at(0, 72), at(10, 68, withdrawn=True)])
    assert [mark.withdrawn for mark in made.marks] == [False, True]
    assert across(made.path)[-1] == made.marks[-1].x


def test_only_0_50_and_100_carry_their_number() -> None:
    made = history([at(0, 72)], edges=(0, 33, 66))
    assert [tick.label for tick in made.ticks] == ["0", "", "50", "", "100"]
    assert [tick.y for tick in made.ticks] == sorted((tick.y for tick in made.ticks), reverse=True)


def test_the_picture_fits_a_phone() -> None:
    assert history([at(0, 72)]).width <= 320
