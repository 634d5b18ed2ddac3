"""The calibration diagram shows the record to scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.calibration import Share, calibration_figure

PERCENT = st.floats(0, 100)


def share(said: float = 60, observed: float = 40, weight: float = 5, **fields: object) -> Share:
    made = {
        "low": 55,
        "high": 80,
        "said": said,
        "observed": observed,
        "interval_low": max(0.0, observed - 10),
        "interval_high": min(100.0, observed + 10),
        "count": f"{weight:g}",
        "weight": weight,
        "few": weight < 5,
    }
    return Share(**(made | fields))


def test_an_empty_record_has_axes_and_no_point() -> None:
    figure = calibration_figure([], 50, [20, 80])
    assert figure.points == ()
    assert [label for label, _, _ in figure.ticks] == ["0", "25", "50", "75", "100"]
    assert figure.right - figure.left == figure.bottom - figure.top


def test_points_lie_to_scale_on_both_axes() -> None:
    figure = calibration_figure([share(60, 40)], 25, [20, 80])
    (point,) = figure.points
    side = figure.right - figure.left
    assert point.x == pytest.approx(figure.left + 0.6 * side)
    assert point.y == pytest.approx(figure.bottom - 0.4 * side)
    assert (point.top, point.bottom) == pytest.approx((figure.bottom - 0.5 * side, figure.bottom - 0.3 * side))
    assert figure.base_y == pytest.approx(figure.bottom - 0.25 * side)
    assert figure.edges == pytest.approx((figure.left + 0.2 * side, figure.left + 0.8 * side))
    assert point.count_x == pytest.approx(figure.left + 0.675 * side)


def test_a_point_on_the_diagonal_is_a_perfect_one() -> None:
    figure = calibration_figure([share(70, 70)], 50, [])
    (point,) = figure.points
    assert point.x - figure.left == pytest.approx(figure.bottom - point.y)


def test_a_band_that_holds_more_is_drawn_larger_and_one_that_holds_little_hollow() -> None:
    small, large = calibration_figure([share(weight=2), share(weight=20)], 50, []).points
    assert small.radius < large.radius
    assert (small.few, large.few) == (True, False)


def test_the_radius_grows_with_the_root_of_the_count() -> None:
    quarter, whole = calibration_figure([share(weight=5), share(weight=20)], 50, []).points
    assert quarter.radius == pytest.approx((3 + whole.radius) / 2)


@given(st.lists(st.tuples(PERCENT, PERCENT, st.floats(0.1, 500)), max_size=7), PERCENT)
def test_everything_lies_in_the_picture(made: list[tuple[float, float, float]], base: float) -> None:
    figure = calibration_figure([share(*one) for one in made], base, [5, 20, 45, 55, 80, 95])
    for point in figure.points:
        assert figure.left <= point.x <= figure.right
        assert figure.top <= point.top <= point.y <= point.bottom <= figure.bottom
        assert 0 < point.radius <= 8
    assert figure.top <= figure.base_y <= figure.bottom
    assert figure.right < figure.width <= 350
    assert figure.bottom < figure.height
