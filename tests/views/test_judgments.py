"""Key judgments: what stands for and against them, what changed, and when they can be checked."""

from bluf.views.indexes import judgments_page
from bluf.views.judgments import JudgmentView
from bluf.views.targets import Link, Target
from tests.rules.examples import corpus_of, desk
from tests.views.corpora import full_page, page

_CHANGED = """
key_judgments:
  - statement: S
    likelihood: likely
    confidence: moderate
    change: {status: changed, because: B, previous: earlier#kj1}
"""


def judgment(example: str = "", brief: str = "example") -> JudgmentView:
    return page(example, brief).judgments[0]


def one(fields: str) -> JudgmentView:
    return judgment(f"key_judgments: [{{statement: S, {fields}}}]\n")


def test_a_judgment_has_its_claims_for_and_against() -> None:
    view = judgment()
    assert [claim.id for claim in view.evidence] == ["c1"]
    assert [claim.id for claim in view.against] == ["c2"]
    assert view.count.phrase == "1 outlet, 1 origin"
    assert view.assumptions == (Link("a1", Target("brief", "example", "assumption-a1")),)


def test_a_claim_that_is_not_there_is_left_out() -> None:
    assert one("evidence: [c1, c9]").evidence == judgment().evidence


def test_judgments_are_numbered_from_one_and_named_by_position() -> None:
    views = full_page().judgments
    assert [(view.number, view.anchor) for view in views] == [(1, "judgment-kj1"), (2, "judgment-kj2")]


def test_confidence_and_likelihood_that_are_absent_stay_absent() -> None:
    bare = one("sources: [loan-terms]")
    assert (bare.confidence, bare.likelihood, bare.change, bare.forecast) == (None, None, None, None)
    assert (bare.due, bare.status) == ("", "")


def test_a_judgment_that_one_brief_alone_holds_has_no_history() -> None:
    view = judgment()
    assert (view.history, view.continued) == (None, None)


def test_a_judgment_shows_its_history_and_leads_to_its_newest_stage() -> None:
    older = judgment(_CHANGED, brief="earlier")
    newer = judgment(_CHANGED)
    assert older.history is not None
    assert older.history == newer.history
    assert [stage.note for stage in older.history.stages] == ["2022-01-10", "2022-03-14"]
    assert older.continued == Link(
        "likely, moderate confidence", Target("brief", "example", "judgment-kj1"), "2022-03-14"
    )
    assert newer.continued is None


def test_a_resolved_judgment_has_its_outcome_as_status() -> None:
    view = judgment(brief="earlier")
    assert (view.status, view.due) == ("No", "2022-03-01")
    assert view.forecast is not None
    assert (view.forecast.outcome_on, view.forecast.outcome_recorded) == ("2022-03-01", "2022-03-02")
    assert view.forecast.outcome_because == "The terms stood unchanged."


def test_a_forecast_takes_date_and_probability_from_its_judgment() -> None:
    view = one("likelihood: {p: 0.3, by: 2022-07}, forecast: {question: Q}")
    assert view.forecast is not None
    assert (view.forecast.by, view.forecast.probability, view.status) == ("2022-07", "30%", "Open")


def test_a_forecast_keeps_its_own_date_and_probability() -> None:
    view = one("likelihood: {p: 0.3, by: 2022-07}, forecast: {question: Q, by: 2022-06, p: 0.07}")
    assert view.forecast is not None
    assert (view.forecast.by, view.forecast.probability, view.due) == ("2022-06", "7%", "2022-06")


def test_a_forecast_without_a_probability_shows_none() -> None:
    view = one("likelihood: likely, forecast: {question: Q}")
    assert view.forecast is not None
    assert (view.forecast.probability, view.forecast.outcome, view.status) == ("", "", "")


def test_a_judgment_with_a_date_and_no_forecast_is_open() -> None:
    view = one("likelihood: {term: likely, by: 2022-07-01}")
    assert (view.forecast, view.due, view.status) == (None, "2022-07-01", "Open")


def test_a_judgment_leads_to_its_place_in_its_brief() -> None:
    assert judgment().brief == Link(
        "Ruritania has probably asked Borduria for support",
        Target("brief", "example", "judgment-kj1"),
        "2022-03-14",
    )


def test_judgments_of_all_briefs_are_listed_newest_brief_first() -> None:
    assert [view.brief.note for view in judgments_page(corpus_of(desk())).judgments] == ["2022-03-14", "2022-01-10"]
