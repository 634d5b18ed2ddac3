"""T103: edges are shared where the lexicon shares them, gaps are named, and nothing is rounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.model.lexicon import ICD203, PHIA
from tests.rules.lone_brief import findings, judged

INSIDE = [
    ("icd203", "likely", 0.55),
    ("icd203", "likely", 0.8),
    ("icd203", "very likely", 0.8),
    ("icd203", "very unlikely", 0.05),
    ("icd203", "almost no chance", 0.05),
    ("icd203", "almost no chance", 0.01),
    ("icd203", "almost certain", 0.99),
    ("icd203", "roughly even odds", 0.5),
    ("icd203", "unlikely", 0.2),
    ("icd203", "unlikely", 0.45),
    ("phia", "likely", 0.55),
    ("phia", "likely", 0.75),
    ("phia", "remote chance", 0.001),
    ("phia", "remote chance", 0.05),
    ("phia", "realistic possibility", 0.499),
    ("phia", "almost certain", 0.999),
    ("ipcc", "likely", 1),
    ("ipcc", "very unlikely", 0),
    ("icd203", None, 0.29),
    ("phia", None, 0.3),
]
OUTSIDE = [
    ("icd203", "likely", 0.81, "81% lies outside likely (55-80%)", "81% is `very likely`"),
    ("icd203", "likely", 0.549, "54.9% lies outside likely (55-80%)", "54.9% is `roughly even chance`"),
    ("icd203", "likely", 0.2, "20% lies outside likely (55-80%)", "20% is `very unlikely` or `unlikely`"),
    ("phia", "unlikely", 0.15, "15% lies outside unlikely (25-35%)", "15% is `highly unlikely`"),
    ("ipcc", "likely", 0.5, "50% lies outside likely (66-100%)", "50% is `about as likely as not`"),
]
GAPS = [
    (0.22, "22% falls in the gap between highly unlikely (10-20%) and unlikely (25-35%)"),
    (0.07, "7% falls in the gap between remote chance (>0-5%) and highly unlikely (10-20%)"),
    (0.5, "50% falls in the gap between realistic possibility (40-<50%) and likely (55-75%)"),
    (0.53, "53% falls in the gap between realistic possibility (40-<50%) and likely (55-75%)"),
    (0.38, "38% falls in the gap between unlikely (25-35%) and realistic possibility (40-<50%)"),
    (0.755, "75.5% falls in the gap between likely (55-75%) and highly likely (80-90%)"),
    (0.9001, "90.01% falls in the gap between highly likely (80-90%) and almost certain (95-<100%)"),
]
OFF_THE_SCALE = [
    ("icd203", 0.0, "0% has no term in ICD 203, whose scale begins at 1%"),
    ("icd203", 0.005, "0.5% has no term in ICD 203, whose scale begins at 1%"),
    ("icd203", 0.995, "99.5% has no term in ICD 203, whose scale ends at 99%"),
    ("icd203", 1, "100% has no term in ICD 203, whose scale ends at 99%"),
    ("phia", 0, "0% has no term in PHIA yardstick, whose scale begins above 0%"),
    ("phia", 1, "100% has no term in PHIA yardstick, whose scale ends below 100%"),
]


def _likelihood(term: str | None, p: float) -> dict[str, object]:
    return {"p": p} if term is None else {"term": term, "p": p}


@pytest.mark.parametrize(("lexicon", "term", "p"), INSIDE)
def test_a_number_in_its_band_passes(lexicon: str, term: str | None, p: float) -> None:
    assert findings("T103", lexicon=lexicon, **judged("It asked.", _likelihood(term, p))) == []


@pytest.mark.parametrize(("lexicon", "term", "p", "message", "hint"), OUTSIDE)
def test_a_number_in_another_band_is_reported_with_the_term_that_fits(
    lexicon: str, term: str, p: float, message: str, hint: str
) -> None:
    (finding,) = findings("T103", lexicon=lexicon, **judged("It asked.", {"term": term, "p": p}))
    assert finding.path == ("key_judgments", 0, "likelihood", "p")
    assert finding.message == message
    assert hint in finding.hint


@pytest.mark.parametrize(("p", "message"), GAPS)
@pytest.mark.parametrize("term", [None, "unlikely"])
def test_a_number_in_a_gap_is_named_as_such_and_never_rounded(term: str | None, p: float, message: str) -> None:
    (finding,) = findings("T103", lexicon="phia", **judged("It asked.", _likelihood(term, p)))
    assert finding.message == message
    assert "%" not in finding.hint


@pytest.mark.parametrize(("lexicon", "p", "message"), OFF_THE_SCALE)
def test_a_number_off_the_scale_has_no_term(lexicon: str, p: float, message: str) -> None:
    (finding,) = findings("T103", lexicon=lexicon, **judged("It asked.", {"p": p}))
    assert finding.message == message


def test_alternatives_and_dissent_are_held_to_the_same() -> None:
    wrong = {"term": "likely", "p": 0.1}
    alternatives = findings("T103", alternatives=[{"text": "A.", "likelihood": wrong}])
    dissent = findings("T103", dissent=[{"by": "Balkan desk", "text": "A.", "likelihood": wrong}])
    assert [finding.path[0] for finding in (*alternatives, *dissent)] == ["alternatives", "dissent"]


def test_a_foreign_term_with_a_number_on_the_scale_is_for_another_rule() -> None:
    assert findings("T103", **judged("It asked.", {"term": "highly likely", "p": 0.3})) == []


@given(st.integers(0, 100), st.sampled_from([ICD203, PHIA]))
def test_a_whole_percentage_passes_exactly_if_a_closed_reading_of_the_table_holds_it(
    percent: int, lexicon: object
) -> None:
    assert lexicon in (ICD203, PHIA)
    held = bool((ICD203 if lexicon is ICD203 else PHIA).bands_of(percent))
    found = findings("T103", lexicon="icd203" if lexicon is ICD203 else "phia", **judged("It.", {"p": percent / 100}))
    assert (not found) == held
