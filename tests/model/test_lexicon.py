"""The scales of likelihood: their edges, gaps and overlaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.model.lexicon import ICD203, IPCC, LEXICONS, PHIA, Lexicon, LexiconId

ALL = pytest.mark.parametrize("lexicon", LEXICONS.values(), ids=list(LEXICONS))


@ALL
def test_every_term_names_its_own_band_in_any_letter_case(lexicon: Lexicon) -> None:
    for band in lexicon.bands:
        for term in band.terms + band.second_row:
            assert lexicon.band(term.upper()) is band
            assert lexicon.band(term.replace(" ", "  ")) is band
    assert lexicon.band("perhaps") is None
    assert len(set(lexicon.terms())) == len(lexicon.terms())


@ALL
def test_the_middle_of_a_band_lies_in_it_and_its_outside_does_not(lexicon: Lexicon) -> None:
    for band in lexicon.bands:
        assert band.holds((band.low + band.high) / 2)
        assert not band.holds(band.low - 0.01)
        assert not band.holds(band.high + 0.01)
        assert band.holds(band.low) is not band.low_open
        assert band.holds(band.high) is not band.high_open


def test_lexicons_are_found_by_their_id() -> None:
    assert {LEXICONS[one].id for one in LexiconId} == set(LexiconId)


@pytest.mark.parametrize(
    ("percent", "terms"),
    [
        (0.5, []),
        (1, ["almost no chance"]),
        (5, ["almost no chance", "very unlikely"]),
        (20, ["very unlikely", "unlikely"]),
        (45, ["unlikely", "roughly even chance"]),
        (50, ["roughly even chance"]),
        (55, ["roughly even chance", "likely"]),
        (80, ["likely", "very likely"]),
        (95, ["very likely", "almost certain"]),
        (99, ["almost certain"]),
        (99.5, []),
    ],
)
def test_icd_203_shares_its_edges_and_leaves_out_the_ends(percent: float, terms: list[str]) -> None:
    assert [band.term for band in ICD203.bands_of(percent)] == terms


def test_both_rows_of_icd_203_mean_the_same() -> None:
    for first, second in (("remote", "almost no chance"), ("probably", "likely"), ("nearly certain", "almost certain")):
        assert ICD203.band(first) is ICD203.band(second)


@pytest.mark.parametrize(
    ("percent", "below", "above"),
    [
        (7, "remote chance", "highly unlikely"),
        (22, "highly unlikely", "unlikely"),
        (37, "unlikely", "realistic possibility"),
        (52, "realistic possibility", "likely"),
        (77, "likely", "highly likely"),
        (92, "highly likely", "almost certain"),
    ],
)
def test_the_gaps_of_phia_belong_to_no_band(percent: float, below: str, above: str) -> None:
    assert PHIA.bands_of(percent) == ()
    near = PHIA.neighbours(percent)
    assert [band.term if band else None for band in near] == [below, above]


def test_the_open_ends_of_phia_are_outside() -> None:
    assert [bool(PHIA.bands_of(percent)) for percent in (0, 0.1, 50, 49.9, 100, 99.9)] == [
        False,
        True,
        False,
        True,
        False,
        True,
    ]


def test_the_terms_of_the_ipcc_lie_one_in_the_other() -> None:
    assert [band.term for band in IPCC.bands_of(99.5)] == [
        "more likely than not",
        "likely",
        "very likely",
        "extremely likely",
        "virtually certain",
    ]
    assert "more likely than not" not in [band.term for band in IPCC.bands_of(50)]


@ALL
def test_beyond_the_scale_there_is_a_neighbour_on_one_side_only(lexicon: Lexicon) -> None:
    assert lexicon.neighbours(-1)[0] is None
    assert lexicon.neighbours(101)[1] is None


@given(st.sampled_from(list(LEXICONS.values())), st.floats(0, 100))
def test_a_percentage_lies_in_a_band_or_between_two(lexicon: Lexicon, percent: float) -> None:
    if not lexicon.bands_of(percent):
        below, above = lexicon.neighbours(percent)
        assert below is None or below.high <= percent
        assert above is None or above.low >= percent
        assert below or above
