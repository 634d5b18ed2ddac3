"""What a matrix of competing hypotheses can tell."""

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.hypotheses.matrix import (
    BASE_WEIGHTS,
    counts,
    factor,
    is_diagnostic,
    leaders,
    not_rated,
    scores,
    unrefuted,
    weight,
)
from bluf.model import Ach
from bluf.model.technique_terms import Consistency, Weight
from tests.analysis.hypotheses.matrices import WORKED_SCORES, matrices, matrix, of, row, worked


def test_a_row_of_one_base_weight_tells_nothing_apart() -> None:
    assert not is_diagnostic(row(H1="CC", H2="N", H3="NA", H4="C"))
    assert not is_diagnostic(row(H1="II", H2="II"))
    assert not is_diagnostic(row(H1="I"))
    assert is_diagnostic(row(H1="I", H2="II"))
    assert is_diagnostic(row(H1="N", H2="I"))


def test_a_hypothesis_nothing_speaks_against_is_named() -> None:
    ach = matrix("H1 H2 H3", row(H1="I", H2="C"), row(H1="C", H2="CC"))
    assert unrefuted(ach) == ("H2",), "H3 was not rated, so nothing is known of it"


def test_every_code_has_a_base_weight() -> None:
    assert set(BASE_WEIGHTS) == set(Consistency)


@pytest.mark.parametrize(
    ("code", "credibility", "relevance", "weighs"),
    [
        ("I", "H", "H", -2.0),
        ("II", "L", "L", -1.0),
        ("II", "H", "M", -2.8284),
        ("I", "M", "L", -0.7071),
        ("I", "L", "H", -1.0),
        ("I", "M", "M", -1.0),
        ("II", "M", "M", -2.0),
        ("CC", "H", "H", 0.0),
        ("C", "M", "M", 0.0),
        ("N", "L", "L", 0.0),
        ("NA", "H", "L", 0.0),
        ("-", "H", "H", 0.0),
    ],
)
def test_a_cell_weighs_its_code_times_credibility_and_relevance(
    code: str, credibility: str, relevance: str, weighs: float
) -> None:
    assert weight(row("E1", credibility, relevance, H1=code), "H1") == pytest.approx(weighs, abs=1e-4)


def test_low_and_high_cancel_out_exactly() -> None:
    assert weight(row("E1", "L", "H", H1="I"), "H1") == -1.0
    assert [factor(one) for one in Weight] == pytest.approx([1 / math.sqrt(2), 1.0, math.sqrt(2)])


def test_the_worked_matrix_has_the_scores_that_were_computed_by_hand() -> None:
    assert scores(worked()) == pytest.approx(WORKED_SCORES, abs=1e-4)
    assert counts(worked()) == {"H1": 1, "H2": 0, "H3": 1, "H4": 2}
    assert leaders(worked()) == unrefuted(worked()) == ("H2",)
    assert [one.id for one in worked().evidence if is_diagnostic(one)] == ["E3", "E5", "E9"]


def test_rows_can_be_left_out_by_their_ids() -> None:
    assert scores(worked(), {"E3", "E5"}) == pytest.approx({"H1": 0, "H2": 0, "H3": -1, "H4": 0})
    assert leaders(worked(), {"E3", "E5"}) == ("H1", "H2", "H4")


def test_a_tie_stays_a_tie_though_binary_fractions_differ() -> None:
    ach = of(
        ["E1", "L", "M", "I", "C"], ["E2", "L", "M", "I", "C"], ["E3", "H", "M", "C", "I"], ["E4", "H", "H", "C", "C"]
    )
    assert scores(ach)["H1"] == pytest.approx(scores(ach)["H2"])
    assert leaders(ach) == ("H1", "H2")


def test_scores_that_differ_a_little_are_no_tie() -> None:
    seven = [[f"M{number}", "M", "M", "I", "C"] for number in range(7)]
    five = [[f"H{number}", "H", "M", "C", "I"] for number in range(5)]
    ach = of(*seven, *five)
    assert scores(ach) == pytest.approx({"H1": -7, "H2": -7.0711}, abs=1e-4)
    assert leaders(ach) == ("H1",)


def test_leaders_stand_in_the_order_of_the_brief() -> None:
    assert leaders(matrix("H2 H1", row(H1="C", H2="C"))) == ("H2", "H1")


def test_a_hypothesis_that_was_never_rated_has_no_score_and_does_not_lead() -> None:
    ach = matrix("H1 H2", row(H1="II"))
    assert scores(ach) == {"H1": -2.0}
    assert leaders(ach) == ("H1",)
    assert not_rated(ach) == {"H1": 0, "H2": 1}


def test_a_matrix_that_rates_nothing_has_no_leader() -> None:
    ach = matrix("H1 H2", row(H9="C"))
    assert (leaders(ach), dict(scores(ach)), unrefuted(ach)) == ((), {}, ())


def test_blank_cells_are_counted_and_weigh_nothing() -> None:
    ach = of(["E1", "M", "M", "I", "-"], ["E2", "M", "M", "-", "-"], ["E3", "M", "M", "C", "I"])
    assert not_rated(ach) == {"H1": 1, "H2": 2}
    assert scores(ach) == {"H1": -1.0, "H2": -1.0}


@given(matrices())
def test_no_score_is_above_zero_and_only_one_without_a_row_against_it_is_zero(ach: Ach) -> None:
    for name, score in scores(ach).items():
        assert score <= 0
        assert (score == 0) == (counts(ach)[name] == 0) == (name in unrefuted(ach))


@given(matrices(), st.sampled_from(["I", "II"]), st.sampled_from("LMH"), st.sampled_from("LMH"))
def test_a_further_inconsistent_row_never_helps_a_hypothesis(
    ach: Ach, code: str, credibility: str, relevance: str
) -> None:
    more = ach.model_copy(update={"evidence": (*ach.evidence, row("new", credibility, relevance, H1=code))})
    before, after = scores(ach).get("H1", 0.0), scores(more)["H1"]
    assert after < before
    assert counts(more)["H1"] == counts(ach).get("H1", 0) + 1
    if "H1" in scores(ach) and "H1" not in leaders(ach):
        assert "H1" not in leaders(more)


@given(matrices(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_hypotheses_changes_no_score(ach: Ach, order: Random) -> None:
    rows, columns = list(ach.evidence), list(ach.hypotheses)
    order.shuffle(rows)
    order.shuffle(columns)
    shuffled = ach.model_copy(update={"evidence": tuple(rows), "hypotheses": tuple(columns)})
    assert scores(shuffled) == scores(ach)
    assert set(leaders(shuffled)) == set(leaders(ach))


@given(matrices(blanks=False))
def test_leaving_out_a_row_that_tells_nothing_apart_leaves_the_leaders(ach: Ach) -> None:
    for one in ach.evidence:
        if not is_diagnostic(one):
            assert leaders(ach, {one.id}) == leaders(ach)


@given(matrices())
def test_more_evidence_never_clears_a_hypothesis(ach: Ach) -> None:
    fewer = ach.model_copy(update={"evidence": ach.evidence[:1]})
    cleared = set(unrefuted(ach)) & set(scores(fewer))
    assert cleared <= set(unrefuted(fewer))
