"""Scores equal the published vectors, stay in range, and are what scikit-learn makes of them."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import brier_score_loss, log_loss

from bluf.analysis.ledger.scoring import CLIP, brier_single, log_score, skill, weighted_mean

PROBABILITY = st.floats(0, 1)


def brier_sum(options: Sequence[float], came_true: int) -> float:
    """The form of 1950, summed over all options; the ledger asks questions with two, and prints twice the single."""
    return sum(brier_single(p, option == came_true) for option, p in enumerate(options))


def brier_ordered(options: Sequence[float], came_true: int) -> float:
    """The sum form of each cut A|BCD, AB|CD, ABC|D, averaged."""
    cuts = range(1, len(options))
    below = [min(1.0, sum(options[:cut])) for cut in cuts]
    return sum(brier_sum((p, 1 - p), came_true >= cut) for cut, p in zip(cuts, below, strict=True)) / len(cuts)


def test_the_single_form_is_half_the_sum_form_of_a_yes_or_no_question() -> None:
    assert brier_single(0.7, True) == pytest.approx(0.09)
    assert brier_sum((0.7, 0.3), 0) == pytest.approx(0.18)


def test_the_sum_form_runs_over_all_options() -> None:
    assert brier_sum((0.5, 0.3, 0.2), 0) == pytest.approx(0.38)
    assert brier_sum((0.15, 0.45, 0.25, 0.15), 2) == pytest.approx(0.81)


def test_ordered_options_cost_less_when_the_miss_is_near() -> None:
    assert brier_ordered((0.15, 0.45, 0.25, 0.15), 2) == pytest.approx(0.27)
    assert brier_ordered((0, 1, 0, 0), 2) < brier_ordered((1, 0, 0, 0), 2)
    assert brier_ordered((0.7, 0.3), 0) == pytest.approx(brier_sum((0.7, 0.3), 0))


def test_a_forecast_counts_on_every_day_it_stood() -> None:
    daily = ((brier_sum((0.9, 0.1), 0), 3), (brier_sum((0.95, 0.05), 0), 4))
    assert [round(score, 6) for score, _ in daily] == [0.02, 0.005]
    assert weighted_mean(daily) == pytest.approx(0.0114, abs=0.00005)


def test_nothing_has_no_mean() -> None:
    with pytest.raises(ValueError, match="nothing"):
        weighted_mean([])
    with pytest.raises(ValueError, match="nothing"):
        weighted_mean([(0.5, 0)])


@pytest.mark.parametrize(("p", "score"), [(0.9, 0.1054), (0.7, 0.3567), (0.5, 0.6931), (0.2, 1.6094), (0.05, 2.9957)])
def test_the_log_score_is_the_surprise_at_what_happened(p: float, score: float) -> None:
    assert log_score(p, True) == pytest.approx(score, abs=0.00005)
    assert log_score(1 - p, False) == pytest.approx(score, abs=0.00005)


@pytest.mark.parametrize(("p", "baseline"), [(0.99, 98.55), (0.9, 84.80), (0.5, 0), (0.2, -132.19), (0.01, -564.39)])
def test_the_log_score_is_that_of_the_baseline_of_metaculus(p: float, baseline: float) -> None:
    """Reference 10.3: 100 * (log2 p + 1) of what happened, within the clip."""
    assert 100 * (1 - log_score(p, True) / math.log(2)) == pytest.approx(baseline, abs=0.005)
    assert 100 * (1 - log_score(1 - p, False) / math.log(2)) == pytest.approx(baseline, abs=0.005)


def test_the_log_score_of_a_failed_certainty_is_clipped() -> None:
    assert log_score(0, True) == log_score(CLIP[0], True) == -math.log(0.01)
    assert log_score(1, False) == log_score(CLIP[1], False) == pytest.approx(-math.log(0.01))


def test_skill_compares_with_a_reference() -> None:
    assert skill(0.19, 0.248889) == pytest.approx(0.2366, abs=0.00005)
    assert skill(0, 0.25) == 1
    assert skill(0.25, 0.25) == 0
    assert skill(0.5, 0.25) == -1
    assert skill(0.1, 0) is None


@given(PROBABILITY, st.booleans())
def test_scores_of_yes_and_no_stay_in_range(p: float, outcome: bool) -> None:
    assert 0 <= brier_single(p, outcome) <= 1
    assert 0 <= log_score(p, outcome) <= -math.log(CLIP[0]) + 1e-12


@given(st.lists(st.floats(0.001, 1), min_size=2, max_size=6), st.data())
def test_scores_of_many_options_stay_in_range(weights: list[float], data: st.DataObject) -> None:
    options = [weight / sum(weights) for weight in weights]
    came_true = data.draw(st.integers(0, len(options) - 1))
    assert 0 <= brier_sum(options, came_true) <= 2
    assert -1e-12 <= brier_ordered(options, came_true) <= 2


@given(st.lists(st.tuples(st.floats(0.01, 0.99), st.booleans(), st.integers(1, 9)), min_size=1, max_size=30))
def test_mean_scores_are_those_of_scikit_learn(forecasts: list[tuple[float, bool, int]]) -> None:
    happened = [outcome for _, outcome, _ in forecasts]
    said, days = [p for p, _, _ in forecasts], [length for _, _, length in forecasts]
    brier = weighted_mean((brier_single(p, outcome), length) for p, outcome, length in forecasts)
    log = weighted_mean((log_score(p, outcome), length) for p, outcome, length in forecasts)
    expected = brier_score_loss(happened, said, sample_weight=days, pos_label=True, labels=[False, True])
    assert brier == pytest.approx(expected)
    assert log == pytest.approx(log_loss(happened, said, sample_weight=days, labels=[False, True]))
