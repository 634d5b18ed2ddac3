"""Higher, lower, the same, or neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.changes.likelihoods import Shift, likelihood_words, shift
from bluf.model import Likelihood
from bluf.model.lexicon import ICD203, LexiconId

ICD = LexiconId.ICD203
LIKELIHOODS = st.none() | st.builds(
    lambda term, p: Likelihood(term=term, p=p),
    st.none() | st.sampled_from([*ICD203.terms(), "Likely", "perhaps"]),
    st.none() | st.sampled_from([0.0, 0.03, 0.3, 0.5, 0.55, 0.72, 1.0]),
)


def stated(term: str | None = None, p: float | None = None) -> Likelihood:
    return Likelihood(term=term, p=p)


@pytest.mark.parametrize(
    ("before", "after", "went"),
    [
        (stated("likely", 0.72), stated("likely", 0.68), Shift.DOWN),
        (stated("very likely", 0.85), stated("very likely", 0.9), Shift.UP),
        (stated("unlikely"), stated("likely"), Shift.UP),
        (stated("likely"), stated("very unlikely"), Shift.DOWN),
        (stated("likely"), stated("probable"), Shift.NONE),
        (stated("likely"), stated("Likely "), Shift.NONE),
        (stated("likely"), stated("likely", 0.6), Shift.NONE),
        (stated(p=0.6), stated(p=0.6), Shift.NONE),
        (stated("likely", 0.8), stated("very likely", 0.8), Shift.UP),
        (stated("likely"), stated(p=0.6), Shift.UNCLEAR),
        (stated("likely"), stated(p=0.3), Shift.DOWN),
        (stated("likely"), stated("perhaps"), Shift.UNCLEAR),
        (None, stated("likely"), Shift.UNCLEAR),
        (None, None, Shift.NONE),
    ],
)
def test_a_likelihood_goes_where_its_number_or_its_range_goes(
    before: Likelihood | None, after: Likelihood | None, went: Shift
) -> None:
    assert shift(before, ICD, after, ICD) is went


def test_the_same_term_of_another_lexicon_is_no_move() -> None:
    assert shift(stated("likely"), ICD, stated("likely"), LexiconId.PHIA) is Shift.NONE


def test_terms_of_two_lexicons_are_compared_by_their_ranges() -> None:
    assert shift(stated("likely"), ICD, stated("highly likely"), LexiconId.PHIA) is Shift.UP
    assert shift(stated("roughly even chance"), ICD, stated("realistic possibility"), LexiconId.PHIA) is Shift.DOWN


def test_a_number_told_in_the_words_of_another_lexicon_is_no_move() -> None:
    assert shift(stated("very likely", 0.85), ICD, stated("highly likely", 0.85), LexiconId.PHIA) is Shift.NONE
    assert shift(stated("very likely", 0.85), ICD, stated("highly likely", 0.82), LexiconId.PHIA) is Shift.DOWN


@given(LIKELIHOODS)
def test_nothing_moves_away_from_itself(one: Likelihood | None) -> None:
    assert shift(one, ICD, one, ICD) is Shift.NONE


@given(LIKELIHOODS, LIKELIHOODS)
def test_the_way_back_is_the_opposite_way(before: Likelihood | None, after: Likelihood | None) -> None:
    opposite = {Shift.UP: Shift.DOWN, Shift.DOWN: Shift.UP}
    there, back = shift(before, ICD, after, ICD), shift(after, ICD, before, ICD)
    assert back is opposite.get(there, there)


def test_a_likelihood_is_said_with_all_that_is_stated_of_it() -> None:
    whole = Likelihood.model_validate({"term": "likely", "p": 0.07, "by": "2022-04", "condition": "the talks fail"})
    assert likelihood_words(whole) == "likely, 7%, by 2022-04, if the talks fail"
    assert likelihood_words(stated(p=0.125)) == "12.5%"
    assert likelihood_words(None) == ""
