"""Likelihood terms are found whole: the longest first, in any case, and none that is only part of another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.words.estimative import nearest_band, overlapping, term_mentions
from bluf.model.lexicon import ICD203, IPCC, LEXICONS, PHIA, Lexicon, LexiconId

_ALL = [(lexicon, term) for lexicon in LEXICONS.values() for term in lexicon.terms()]

ICD_CASES = {
    "It is very unlikely.": ["very-unlikely"],
    "It is unlikely, or likely.": ["unlikely", "likely"],
    "It is *very* likely.": ["very-likely"],
    "**Very unlikely** it is.": ["very-unlikely"],
    "_likely_": ["likely"],
    "very\nlikely": ["very-likely"],
    "very-likely": ["very-likely"],
    "ALMOST CERTAINLY": ["almost-certain"],
    "nearly certain": ["almost-certain"],
    "probably": ["likely"],
    "improbably": ["unlikely"],
    "highly improbable": ["very-unlikely"],
    "roughly even chance": ["roughly-even-chance"],
    "roughly even odds": ["roughly-even-chance"],
    "almost no chance": ["almost-no-chance"],
    "a remote chance": ["almost-no-chance"],
    "remote (01-05%)": ["almost-no-chance"],
    "The chance is remote.": ["almost-no-chance"],
}
NO_TERMS = [
    "likelihood",
    "unlikeliness",
    "likely-looking",
    "probability",
    "a remote province",
    "The province is remote.",
    "remotely",
    "It would make a loan more likely.",
    "Nothing is less likely.",
    "the most likely outcome",
    "as likely as that",
    "how likely it is",
    "",
]
FOREIGN = {
    "highly likely": ("highly likely", [LexiconId.PHIA]),
    "a realistic possibility": ("realistic possibility", [LexiconId.PHIA]),
    "virtually certain": ("virtually certain", [LexiconId.IPCC]),
    "more likely than not": ("more likely than not", [LexiconId.IPCC]),
    "about as likely as not": ("about as likely as not", [LexiconId.IPCC]),
    "quite likely": ("quite likely", []),
    "not likely": ("not likely", []),
    "not unlikely": ("not unlikely", []),
    "very probable": ("very probable", []),
    "an even chance": ("even chance", []),
    "very highly likely": ("very highly likely", []),
}


@pytest.mark.parametrize(("text", "codes"), ICD_CASES.items(), ids=ICD_CASES.keys())
def test_terms_of_the_declared_lexicon_have_their_band(text: str, codes: list[str]) -> None:
    assert [mention.band and mention.band.code for mention in term_mentions(text, ICD203)] == codes


@pytest.mark.parametrize("text", NO_TERMS)
def test_parts_of_words_comparisons_and_far_provinces_are_no_terms(text: str) -> None:
    assert term_mentions(text, ICD203) == ()


@pytest.mark.parametrize(("text", "found"), FOREIGN.items(), ids=FOREIGN.keys())
def test_a_foreign_or_home_made_term_has_no_band(text: str, found: tuple[str, list[LexiconId]]) -> None:
    (mention,) = term_mentions(text, ICD203)
    assert mention.band is None
    assert (mention.term, list(mention.elsewhere)) == found


@pytest.mark.parametrize(("lexicon", "term"), _ALL)
def test_every_term_of_every_lexicon_is_found_whole(lexicon: Lexicon, term: str) -> None:
    text = f"There is, {term} (so), that"
    (mention,) = term_mentions(text, lexicon)
    assert text[mention.start : mention.end] == term
    assert mention.band == lexicon.band(term)


@pytest.mark.parametrize(
    ("term", "lexicon", "meant"),
    [
        ("highly likely", ICD203, "very likely"),
        ("highly unlikely", ICD203, "very unlikely"),
        ("realistic possibility", ICD203, "roughly even chance"),
        ("virtually certain", ICD203, "almost certain"),
        ("very likely", PHIA, "highly likely"),
        ("roughly even odds", IPCC, "about as likely as not"),
    ],
)
def test_a_foreign_term_leads_to_the_band_that_means_most_nearly_the_same(
    term: str, lexicon: Lexicon, meant: str
) -> None:
    (mention,) = term_mentions(term, lexicon)
    band = nearest_band(mention, lexicon)
    assert band is not None
    assert band.term == meant


def test_a_home_made_term_leads_nowhere() -> None:
    (mention,) = term_mentions("quite likely", ICD203)
    assert nearest_band(mention, ICD203) is None


@given(st.sampled_from(list(LEXICONS.values())), st.data())
def test_a_band_overlaps_most_with_itself(lexicon: Lexicon, data: st.DataObject) -> None:
    band = data.draw(st.sampled_from(lexicon.bands))
    assert overlapping(band, lexicon) == band


@given(
    st.lists(st.sampled_from(["very", "likely", "unlikely", "not", "more", "remote", "chance", "*", "-", "A"])).map(
        " ".join
    )
)
def test_mentions_never_overlap_and_their_places_are_right(text: str) -> None:
    end = 0
    for mention in term_mentions(text, ICD203):
        assert end <= mention.start < mention.end
        assert text[mention.start].isalpha()
        assert text[mention.end - 1].isalpha()
        end = mention.end
