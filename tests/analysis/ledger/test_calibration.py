"""Murphy's decomposition, the bins and the intervals are those of the published example and of an own computation."""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from bluf.analysis.ledger.calibration import Forecasted, band_of, calibration, wilson
from bluf.analysis.ledger.scoring import skill
from bluf.model.lexicon import ICD203

FORECASTS = st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.floats(0.05, 3)), min_size=1, max_size=40)


def forecasted(*made: tuple[float, bool, float]) -> list[Forecasted]:
    return [Forecasted(p, outcome, weight, band_of(p)) for p, outcome, weight in made]


def test_the_decomposition_is_that_of_the_published_example() -> None:
    said = {0.9: 4, 0.6: 3, 0.2: 1}
    found = calibration(forecasted(*((p, n < true, 1.0) for p, true in said.items() for n in range(5))))
    assert found
    assert found.brier == pytest.approx(0.19)
    assert found.reliability == pytest.approx(0.003333, abs=5e-7)
    assert found.resolution == pytest.approx(0.062222, abs=5e-7)
    assert found.uncertainty == pytest.approx(0.248889, abs=5e-7)
    assert found.residual == pytest.approx(0, abs=1e-12)
    assert skill(found.brier, found.uncertainty) == pytest.approx(0.2366, abs=5e-5)
    assert [(one.band.term, one.weight, one.observed) for one in found.bins] == [
        ("unlikely", 5, 0.2),
        ("likely", 5, 0.6),
        ("very likely", 5, 0.8),
    ]


def test_nothing_said_has_no_calibration() -> None:
    assert calibration([]) is None


def test_whoever_always_names_the_base_rate_has_no_skill_and_no_resolution() -> None:
    found = calibration(forecasted(*((0.3, n < 3, 1.0) for n in range(10))))
    assert found
    assert skill(found.brier, found.uncertainty) == pytest.approx(0)
    assert (found.reliability, found.resolution) == (pytest.approx(0), pytest.approx(0))


@pytest.mark.parametrize(
    ("p", "term", "band"),
    [
        (0.2, None, "unlikely"),
        (0.2, "very unlikely", "very unlikely"),
        (0.2, "improbable", "unlikely"),
        (0.2, "likely", "unlikely"),
        (0.55, None, "likely"),
        (0.95, "Very  Likely", "very likely"),
        (0.0, None, "almost no chance"),
        (0.004, None, "almost no chance"),
        (1.0, None, "almost certain"),
        (0.8 - 1e-12, None, "very likely"),
        (0.0, "no such term", "almost no chance"),
    ],
)
def test_a_probability_belongs_to_one_band(p: float, term: str | None, band: str) -> None:
    assert band_of(p, term).term == band


@given(st.floats(0, 1))
def test_every_probability_belongs_to_a_band_that_reaches_it(p: float) -> None:
    band = band_of(p)
    assert band in ICD203.bands
    assert band.low - 1.000001 <= p * 100 <= band.high + 1.000001


@given(st.integers(1, 400), st.data())
def test_the_interval_is_wilsons_by_scipy(number: int, data: st.DataObject) -> None:
    true = data.draw(st.integers(0, number))
    expected = binomtest(true, number).proportion_ci(confidence_level=0.95, method="wilson")
    assert wilson(true / number, number) == pytest.approx((expected.low, expected.high), abs=1e-12)


@given(st.floats(0, 1), st.floats(0.1, 1000))
def test_the_interval_holds_the_share_and_stays_in_range(observed: float, number: float) -> None:
    low, high = wilson(observed, number)
    assert 0 <= low <= observed + 1e-9
    assert observed - 1e-9 <= high <= 1


@given(FORECASTS)
def test_the_parts_add_up_to_the_brier_score(made: list[tuple[float, bool, float]]) -> None:
    found = calibration(forecasted(*made))
    assert found
    said, happened, weights = (np.array(column, dtype=float) for column in zip(*made, strict=True))
    assert found.brier == pytest.approx(np.average((said - happened) ** 2, weights=weights))
    assert found.reliability - found.resolution + found.uncertainty + found.residual == pytest.approx(found.brier)
    assert sum(one.weight for one in found.bins) == pytest.approx(weights.sum())


@given(FORECASTS, st.randoms())
def test_parts_stay_in_range_whatever_the_order(made: list[tuple[float, bool, float]], order: Random) -> None:
    found = calibration(forecasted(*made))
    shuffled = list(made)
    order.shuffle(shuffled)
    assert found == calibration(forecasted(*shuffled))
    assert found
    for part in (found.brier, found.base_rate, found.reliability, found.resolution, found.expected_error):
        assert 0 <= part <= 1
    assert 0 <= found.uncertainty <= 0.25
    assert found.resolution <= found.uncertainty + 1e-12
    for one in found.bins:
        assert 0 <= one.interval[0] <= one.interval[1] <= 1
        assert one.few is (one.weight < 5)
