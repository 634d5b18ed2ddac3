"""T3xx and T4xx: alternatives, indicators, assumptions, matrices, change, and forecasts."""

import pytest

from tests.rules.examples import codes, pointed_at

ACH = """
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: No request was made.}
  evidence:
    - {id: E1, text: Officials describe a request, cells: {H1: C, H2: I}}
    - {id: E2, text: The embassy knows of none, cells: %s}
  reading: H1 and H2 are both alive, by E1 and E2.
"""

JUDGMENT = """
key_judgments:
  - statement: It is likely (55-80%%) that Ruritania asked Borduria for support before 14 March.
    likelihood: {term: likely%s}
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    %s
"""


def test_a_withdrawn_judgment_needs_no_indicator() -> None:
    example = JUDGMENT % ("", "change: {status: withdrawn, because: The source was retracted.}")
    assert "T302" not in codes(example + "indicators: [{id: i1, text: A bank opens., raises: [alt1]}]\n")


@pytest.mark.parametrize("direction", ["raises", "lowers", "reverses"])
def test_an_indicator_may_move_a_judgment_either_way(direction: str) -> None:
    assert not codes(f"indicators: [{{id: i1, text: A bank opens., {direction}: [kj1]}}]\n")


@pytest.mark.parametrize(
    ("fields", "linchpin"),
    [
        ("class: solid, impact: high", False),
        ("class: caveated, impact: low", False),
        ("class: unsupported, impact: high", True),
        ("impact: high", True),
        ("class: solid, linchpin: true", True),
        ("class: caveated, impact: high, linchpin: false", False),
        ("kind: logic", False),
    ],
)
def test_only_a_linchpin_needs_a_falsifier(fields: str, linchpin: bool) -> None:
    example = f"assumptions:\n  - {{id: a1, text: The officials had seen reporting., {fields}}}\n"
    assert ("T304" in codes(example)) is linchpin


def test_a_blank_cell_is_pointed_at() -> None:
    assert pointed_at(ACH % "{H1: I}", "T305") == [("{H1: I}", "Row `E2` is not rated against `H2`")]


def test_a_cell_for_a_hypothesis_that_is_not_there_is_pointed_at() -> None:
    found = pointed_at(ACH % "{H1: I, H2: C, H3: C}", "T305")
    assert found == [("H3", "Row `E2` rates a hypothesis `H3` that the matrix does not have")]


def test_one_hypothesis_is_no_competition() -> None:
    example = """
ach:
  hypotheses: [{id: H2, text: No request was made.}]
  evidence: [{id: E1, text: Officials describe a request, cells: {H2: I}}]
"""
    assert pointed_at(example, "T305") == [("hypotheses", "The matrix has fewer than two hypotheses")]


def test_one_diagnostic_row_is_enough() -> None:
    assert not codes(ACH % "{H1: N, H2: NA}")


def test_a_reading_that_names_a_longer_id_does_not_name_the_shorter() -> None:
    example = (ACH % "{H1: C, H2: C}").replace("H1 and H2 are both alive", "H10 leads")
    assert pointed_at(example, "T306") == [
        ("{id: H1, text: A request was made.}", "Nothing in the matrix is inconsistent with hypothesis `H1`")
    ]


def test_a_decisive_row_that_the_reading_does_not_name_is_pointed_at() -> None:
    example = (ACH % "{H1: C, H2: C}").replace("H1 and H2 are both alive, by E1 and E2", "H1 leads; see E10")
    ((_, message),) = pointed_at(example, "T317")
    assert message == "The result hangs on row `E1`, and the reading does not say so"


def test_a_lead_that_no_single_row_carries_needs_no_word_on_sensitivity() -> None:
    assert not pointed_at((ACH % "{H1: C, H2: II}").replace(", by E1 and E2", ""), "T317")


def test_an_unchanged_judgment_needs_no_reason_and_a_withdrawn_one_does() -> None:
    assert "T307" not in codes(JUDGMENT % ("", "change: unchanged"))
    assert pointed_at(JUDGMENT % ("", "change: withdrawn"), "T307") == [
        ("withdrawn", "Judgment `kj1` is withdrawn without a reason")
    ]


def test_a_brief_that_supersedes_none_need_not_speak_of_change() -> None:
    assert "T308" not in codes(JUDGMENT % ("", "would_change: A denial."))


def test_the_date_of_a_likelihood_closes_the_forecast_below_it() -> None:
    forecast = "forecast: {question: Will the talks be held?, resolved_by: A readout.}"
    assert "T401" not in codes(JUDGMENT % (", by: 2022-04-14", forecast))
    found = pointed_at(JUDGMENT % ("", forecast), "T401")
    assert found == [
        (
            "{question: Will the talks be held?, resolved_by: A readout.}",
            "The forecast does not say by when it closes",
        )
    ]


def test_a_forecast_without_date_and_criterion_has_two_faults() -> None:
    assert len(pointed_at("forecasts: [{question: Will the talks be held?}]\n", "T401")) == 2


def test_an_outcome_may_rest_on_sources_instead_of_a_reason() -> None:
    resolution = '{outcome: "yes", on: 2022-03-14, recorded: 2022-03-15, sources: [loan-terms]}'
    forecast = f"{{question: Q, by: 2022-03-14, resolved_by: R, resolution: {resolution}}}"
    assert not codes(f"forecasts: [{forecast}]\n")


def test_the_outcome_of_a_judgment_names_what_it_lacks() -> None:
    forecast = (
        "forecast: {question: Q, by: 2022-03-14, resolved_by: R, resolution: {outcome: annulled, on: 2022-03-14}}"
    )
    found = pointed_at(JUDGMENT % ("", forecast), "T402")
    assert found == [
        ("{outcome: annulled, on: 2022-03-14}", "The outcome `annulled` stands without `because` and `recorded`")
    ]
