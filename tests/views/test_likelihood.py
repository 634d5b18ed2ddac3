"""Likelihood and confidence as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.model import Confidence, Likelihood
from bluf.model.lexicon import LEXICONS, LexiconId
from bluf.model.vocabulary import ConfidenceLevel
from bluf.views.likelihood import LikelihoodView, confidence_view, likelihood_view, number, percent

PROBABILITIES = st.floats(0, 1)


def seen(lexicon: LexiconId = LexiconId.ICD203, **fields: object) -> LikelihoodView:
    view = likelihood_view(Likelihood.model_validate(fields), lexicon)
    assert view is not None
    return view


def test_a_term_has_the_band_of_its_lexicon() -> None:
    view = seen(term="likely")
    assert (view.term, view.printed, view.low, view.high, view.point) == ("likely", "55-80%", 55, 80, None)
    assert view.spoken == "Likelihood: likely, 55-80%"


def test_the_same_term_has_another_band_in_another_lexicon() -> None:
    assert [seen(one, term="likely").printed for one in LexiconId] == ["55-80%", "55-75%", "66-100%"]


def test_a_term_keeps_the_words_of_the_analyst() -> None:
    assert seen(term="Probable").term == "Probable"
    assert seen(term="Probable").printed == "55-80%"


@pytest.mark.parametrize("p", [0.55, 0.8])
def test_a_shared_edge_belongs_to_the_term_that_was_written(p: float) -> None:
    assert (seen(term="likely", p=p).term, seen(term="likely", p=p).low) == ("likely", 55)


@pytest.mark.parametrize("p", [0.05, 0.2, 0.45, 0.55, 0.8, 0.95])
def test_a_number_alone_on_a_shared_edge_has_no_term_and_no_band(p: float) -> None:
    view = seen(p=p)
    assert (view.term, view.low, view.high) == ("", None, None)
    assert view.printed == f"{p * 100:g}%"
    assert view.spoken == f"Likelihood: {p * 100:g}%"


def test_a_number_alone_inside_one_band_has_its_term() -> None:
    view = seen(p=0.72)
    assert (view.term, view.printed, view.point) == ("likely", "55-80%", 72)
    assert view.spoken == "Likelihood: likely, 55-80%; point estimate 72%"


@pytest.mark.parametrize("p", [0, 0.07, 0.22, 0.37, 0.5, 0.52, 0.77, 0.93, 1])
def test_a_number_in_a_gap_of_the_phia_yardstick_is_never_rounded_into_a_band(p: float) -> None:
    view = seen(LexiconId.PHIA, p=p)
    assert (view.term, view.low, view.printed) == ("", None, f"{p * 100:g}%")


@pytest.mark.parametrize("p", [0.005, 0.6, 0.95, 0.995])
def test_a_number_in_nested_terms_of_the_ipcc_has_none_of_them(p: float) -> None:
    assert seen(LexiconId.IPCC, p=p).term == ""


def test_a_term_that_the_lexicon_lacks_has_no_band_and_no_range() -> None:
    view = seen(term="a fair chance")
    assert (view.term, view.printed, view.low) == ("a fair chance", "", None)
    assert view.spoken == "Likelihood: a fair chance"
    assert seen(term="a fair chance", p=0.6).printed == "60%"


def test_the_date_and_the_condition_are_kept() -> None:
    view = seen(term="likely", by="2022-06", condition="the talks take place")
    assert (view.by, view.condition) == ("2022-06", "the talks take place")


def test_no_likelihood_stays_none() -> None:
    assert likelihood_view(None, LexiconId.ICD203) is None


@pytest.mark.parametrize(
    ("p", "printed"), [(0.55, "55"), (0.07, "7"), (0.29, "29"), (0.333, "33.3"), (1 / 3, "33.3333"), (1, "100")]
)
def test_percentages_are_free_of_binary_noise(p: float, printed: str) -> None:
    assert number(percent(p)) == printed


@given(PROBABILITIES, st.sampled_from(LexiconId))
def test_a_band_holds_its_point_and_stays_on_the_scale(p: float, lexicon: LexiconId) -> None:
    view = seen(lexicon, p=p)
    assert view.point is not None
    assert 0 <= view.point <= 100
    if view.low is not None and view.high is not None:
        assert 0 <= view.low <= view.point <= view.high <= 100


@given(st.sampled_from([(one.id, term) for one in LEXICONS.values() for term in one.terms()]))
def test_every_term_of_every_lexicon_has_a_band(pair: tuple[LexiconId, str]) -> None:
    view = seen(pair[0], term=pair[1])
    assert view.printed
    assert view.low is not None


def test_confidence_is_one_two_or_three_steps_with_its_reason() -> None:
    found = [confidence_view(Confidence(level=level, because="Why.")) for level in ConfidenceLevel]
    assert [(view.label, view.steps, view.because) for view in found if view] == [
        ("Low", 1, "Why."),
        ("Moderate", 2, "Why."),
        ("High", 3, "Why."),
    ]


def test_absent_confidence_is_not_low_confidence() -> None:
    assert confidence_view(None) is None
