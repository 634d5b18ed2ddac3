"""Every judgment and forecast stands in the ledger once, and stands where its dates and outcomes put it."""

import json
from datetime import date
from typing import Any

import pytest

from bluf.analysis.ledger.line_score import Score, Unscored, decided_on, score_of
from bluf.analysis.ledger.rows import Row, Standing, ledger, overdue, rows_with
from bluf.corpus import Corpus, build
from bluf.rules import Finding, all_rules
from tests.rules.examples import documents_of

DAY = date(2022, 4, 20)


def brief(day: str, judgments: list[dict[str, Any]] | None = None, **fields: Any) -> str:
    made = {
        "title": "T",
        "date": day,
        "tlp": "clear",
        "bluf": "B",
        "key_judgments": judgments or [{"id": "other", "statement": "S"}],
        **fields,
    }
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in made.items())


def corpus(**briefs: str) -> Corpus:
    return build(documents_of({f"briefs/{name}.yaml": text for name, text in briefs.items()}))


def judged(
    p: float | None = 0.7, by: str | None = "2022-04-14", outcome: object = None, **fields: Any
) -> dict[str, Any]:
    """A judgment with a forecast."""
    forecast: dict[str, Any] = {"question": "Q?", "by": by, "p": p, "resolution": outcome}
    asked = {name: value for name, value in forecast.items() if value is not None}
    return {"id": "kj1", "statement": "S", "forecast": asked, **fields}


def row(**briefs: str) -> Row:
    return next(one for one in ledger(corpus(**briefs)) if one.newest.part.id != "other")


def score(one: Row) -> Score:
    found = score_of(one)
    assert isinstance(found, Score), found
    return found


NO = {"outcome": "no", "on": "2022-04-14", "recorded": "2022-04-15"}


def test_a_judgment_carried_on_is_one_line_with_all_its_stages() -> None:
    one = row(a=brief("2022-03-01", [judged(0.7)]), b=brief("2022-03-10", [judged(0.6)], supersedes="a"))
    assert [stage.reference for stage in one.stages] == ["a#kj1", "b#kj1"]


def test_a_forecast_is_carried_on_over_a_brief_that_leaves_it_out() -> None:
    forecast = {"id": "f1", "question": "Q?", "by": "2022-04-14", "p": 0.3}
    found = ledger(
        corpus(
            a=brief("2022-03-01", forecasts=[forecast]),
            b=brief("2022-03-05", supersedes="a"),
            c=brief("2022-03-05", forecasts=[forecast], supersedes="b"),
            unrelated=brief("2022-03-09", forecasts=[forecast]),
        )
    )
    lines = [[stage.reference for stage in one.stages] for one in found if one.newest.part.id == "f1"]
    assert sorted(lines) == [["a#f1", "c#f1"], ["unrelated#f1"]]


def test_a_stage_that_two_follow_ups_share_belongs_to_the_newer() -> None:
    forecast = {"id": "f1", "question": "Q?", "by": "2022-04-14", "p": 0.3}
    found = ledger(
        corpus(
            a=brief("2022-03-01", forecasts=[forecast]),
            b=brief("2022-03-05", forecasts=[forecast], supersedes="a"),
            c=brief("2022-03-06", forecasts=[forecast], supersedes="a"),
        )
    )
    lines = [[stage.reference for stage in one.stages] for one in found if one.newest.part.id == "f1"]
    assert sorted(lines) == [["a#f1", "c#f1"], ["b#f1"]]


def test_briefs_in_a_circle_are_entered_once() -> None:
    forecast = {"id": "f1", "question": "Q?", "p": 0.3}
    circle = corpus(
        a=brief("2022-03-01", [judged()], forecasts=[forecast], supersedes="b"),
        b=brief("2022-03-02", [judged()], forecasts=[forecast], supersedes="a"),
    )
    references = [stage.reference for one in ledger(circle) for stage in one.stages]
    assert sorted(references) == ["a#f1", "a#kj1", "b#f1", "b#kj1"]


@pytest.mark.parametrize(
    ("judgment", "standing"),
    [
        ({"id": "kj1", "statement": "S"}, Standing.NOT_CHECKABLE),
        ({"id": "kj1", "statement": "S", "likelihood": {"p": 0.3, "by": "2022-04-14"}}, Standing.NOT_CHECKABLE),
        (judged(by="2022-04-20"), Standing.OPEN),
        (judged(by="2022-04-19"), Standing.OVERDUE),
        (judged(by="2022-04"), Standing.OPEN),
        (judged(by="2022-03"), Standing.OVERDUE),
        (judged(by=None), Standing.OPEN),
        (judged(by=None, likelihood={"p": 0.3, "by": "2022-04-14"}), Standing.OVERDUE),
        (judged(outcome={"outcome": "yes"}), Standing.RESOLVED),
        (judged(outcome={"outcome": "ambiguous"}), Standing.VOID),
        (judged(outcome={"outcome": "annulled"}), Standing.VOID),
    ],
)
def test_a_line_stands_where_its_dates_and_outcome_put_it(judgment: dict[str, Any], standing: Standing) -> None:
    assert row(a=brief("2022-03-01", [judgment])).standing(DAY) is standing


def test_a_question_that_a_follow_up_drops_is_still_due() -> None:
    dropped = {"id": "kj1", "statement": "S", "change": {"status": "withdrawn"}}
    briefs = {"a": brief("2022-03-01", [judged()]), "b": brief("2022-04-20", [dropped], supersedes="a")}
    assert row(**briefs).standing(DAY) is Standing.OVERDUE
    assert overdue(corpus(**briefs)) == {"a#kj1"}
    assert {brief: len(told) for brief, told in found("T403", **briefs).items()} == {"a": 1, "b": 0}


def test_a_line_is_resolved_once_by_the_newest_outcome() -> None:
    yes = {"outcome": "yes", "on": "2022-04-10", "recorded": "2022-04-11"}
    briefs = {
        "a": brief("2022-03-01", [judged(outcome=NO)]),
        "b": brief("2022-03-05", [judged(outcome=yes)], supersedes="a"),
        "c": brief("2022-03-09", [judged()], supersedes="b"),
    }
    one = row(**briefs)
    assert one.answered
    assert one.answered.reference == "b#kj1"
    assert [stage.reference for stage in one.disputed] == ["a#kj1"]
    assert score_of(one) is Unscored.DISPUTED


def test_an_outcome_that_the_newest_amends_is_no_dispute() -> None:
    yes = {"outcome": "yes", "on": "2022-04-10", "earlier": [NO]}
    one = row(a=brief("2022-03-01", [judged(outcome=NO)]), b=brief("2022-03-05", [judged(outcome=yes)], supersedes="a"))
    assert one.disputed == ()
    assert score(one).outcome is True


def test_revisions_count_for_the_days_they_stood() -> None:
    """Reference 10.4: 0.9 for 3 days, then 0.95 for 4, yes; 0.0114 in the sum form."""
    yes = {"outcome": "yes", "on": "2022-03-07"}
    one = row(a=brief("2022-03-01", [judged(0.9)]), b=brief("2022-03-04", [judged(0.95, outcome=yes)], supersedes="a"))
    assert [held.days for held in score(one).held] == [3, 4]
    assert 2 * score(one).brier == pytest.approx(0.0114, abs=0.00005)


def test_of_two_revisions_of_one_day_the_later_counts() -> None:
    one = row(a=brief("2022-03-01", [judged(0.9)]), b=brief("2022-03-01", [judged(0.2, outcome=NO)], supersedes="a"))
    assert [(held.chance.p, held.days) for held in score(one).held] == [(0.2, 45)]


def test_a_forecast_made_on_its_closing_day_counts_one_day() -> None:
    one = row(a=brief("2022-04-14", [judged(0.2, outcome=NO)]))
    assert score(one).days == 1


def test_a_forecast_holds_until_its_day_where_nobody_said_when_it_was_decided() -> None:
    assert score(row(a=brief("2022-04-05", [judged(outcome={"outcome": "no"})]))).days == 10
    unknown = row(a=brief("2022-04-05", [judged(by=None, outcome={"outcome": "no", "recorded": "2022-04-07"})]))
    assert decided_on(unknown) == date(2022, 4, 7)


def test_what_is_said_once_the_outcome_was_written_down_does_not_count() -> None:
    early = {"outcome": "yes", "recorded": "2022-03-20"}
    known = brief("2022-03-25", [judged(1.0, outcome=early)], supersedes="a")
    assert [held.chance.p for held in score(row(a=brief("2022-03-01", [judged(0.4)]), b=known)).held] == [0.4]


def test_what_is_said_once_the_question_closed_does_not_count() -> None:
    learnt = {"outcome": "no", "on": "2022-05-20", "recorded": "2022-05-21"}
    late = brief("2022-05-10", [judged(0.01, outcome=learnt)], supersedes="a")
    one = row(a=brief("2022-04-01", [judged(0.4)]), b=late)
    assert [(held.chance.p, held.days) for held in score(one).held] == [(0.4, 14)]


def test_a_revision_counts_from_its_brief_though_it_repeats_the_day_of_the_first() -> None:
    def said(p: float) -> dict[str, Any]:
        made = judged(p, outcome=NO)
        return {**made, "forecast": {**made["forecast"], "made": "2022-04-01"}}

    one = row(a=brief("2022-04-01", [said(0.9)]), b=brief("2022-04-11", [said(0.1)], supersedes="a"))
    assert [(held.chance.p, held.days) for held in score(one).held] == [(0.9, 10), (0.1, 4)]


def test_the_day_that_counts_is_that_of_the_question_that_was_asked() -> None:
    judgment = {"id": "kj1", "statement": "S", "likelihood": {"p": 0.3, "by": "2023-01-01"}}
    one = row(a=brief("2022-03-01", [judged()]), b=brief("2022-04-01", [judgment], supersedes="a"))
    assert one.by == "2022-04-14"
    assert one.standing(DAY) is Standing.OVERDUE


def test_what_is_made_after_the_day_that_decided_it_does_not_count() -> None:
    late = brief("2022-04-30", [judged(0.01, outcome=NO)], supersedes="a")
    assert [held.chance.p for held in score(row(a=brief("2022-04-01", [judged(0.4)]), b=late)).held] == [0.4]
    assert score_of(row(a=brief("2022-04-30", [judged(0.01, outcome=NO)]))) is Unscored.NEVER_STOOD


def test_a_withdrawn_judgment_is_scored_until_the_withdrawal() -> None:
    back = judged(0.4, outcome=NO, change={"status": "withdrawn"})
    one = row(a=brief("2022-04-01", [judged(0.4)]), b=brief("2022-04-08", [back], supersedes="a"))
    assert [(held.stage.reference, held.days) for held in score(one).held] == [("a#kj1", 7)]


def test_a_judgment_without_a_number_is_scored_by_the_middle_of_its_band() -> None:
    one = row(a=brief("2022-04-01", [judged(None, outcome=NO, likelihood="likely")]))
    assert score(one).from_term
    assert score(one).brier == pytest.approx(0.675**2)
    assert score(one).brier_interval == pytest.approx((0.55**2, 0.8**2))
    yes = row(a=brief("2022-04-01", [judged(None, outcome={"outcome": "yes"}, likelihood="likely")]))
    assert score(yes).brier_interval == pytest.approx((0.2**2, 0.45**2))


@pytest.mark.parametrize(
    ("term", "middle"),
    [
        ("almost no chance", 0.03),
        ("very unlikely", 0.125),
        ("unlikely", 0.325),
        ("roughly even odds", 0.5),
        ("likely", 0.675),
        ("very likely", 0.875),
        ("almost certain", 0.97),
    ],
)
def test_the_middles_are_the_published_ones(term: str, middle: float) -> None:
    one = row(a=brief("2022-04-01", [judged(None, outcome=NO, likelihood=term)]))
    assert score(one).held[0].chance.p == pytest.approx(middle)


def test_the_forecasts_own_number_comes_before_that_of_the_judgment() -> None:
    one = row(a=brief("2022-04-01", [judged(0.2, outcome=NO, likelihood={"term": "likely", "p": 0.7})]))
    assert score(one).brier == pytest.approx(0.04)
    assert score(one).brier_interval == (score(one).brier, score(one).brier)


def test_what_is_said_on_a_condition_needs_a_number_of_its_own() -> None:
    said = {"p": 0.7, "condition": "the talks fail"}
    assert score_of(row(a=brief("2022-04-01", [judged(None, outcome=NO, likelihood=said)]))) is Unscored.CONDITIONAL
    assert score(row(a=brief("2022-04-01", [judged(0.2, outcome=NO, likelihood=said)]))).brier == pytest.approx(0.04)


def test_absent_is_not_zero() -> None:
    one = row(a=brief("2022-04-01", [judged(None, outcome=NO)]))
    assert score_of(one) is Unscored.NO_PROBABILITY
    silent = brief("2022-04-08", [judged(None, outcome=NO)], supersedes="a")
    held = score(row(a=brief("2022-04-01", [judged(0.4)]), b=silent)).held
    assert [(one.chance.p, one.days) for one in held] == [(0.4, 7), (0.4, 7)]


@pytest.mark.parametrize("outcome", ["annulled", "ambiguous"])
def test_only_yes_and_no_are_scored(outcome: str) -> None:
    assert score_of(row(a=brief("2022-04-01", [judged(outcome={"outcome": outcome})]))) is Unscored.VOID


def test_dates_at_the_end_of_the_calendar_do_no_harm() -> None:
    one = row(a=brief("2022-04-01", [judged(by="9999-12-31", outcome={"outcome": "no", "on": "9999"})]))
    assert score(one).days > 1_000_000
    assert one.standing(date.max) is Standing.RESOLVED


def found(code: str, **briefs: str) -> dict[str, list[Finding]]:
    rule = next(rule for rule in all_rules() if rule.code == code)
    whole = corpus(**briefs)
    return {document.id: list(rule.check(document, whole)) for document in whole.documents}


def test_a_forecast_carried_on_is_due_in_the_newest_brief_only() -> None:
    late = found(
        "T403",
        a=brief("2022-03-01", [judged()]),
        b=brief("2022-03-05", [judged()], supersedes="a"),
        c=brief("2022-04-15"),
    )
    assert [(name, len(findings)) for name, findings in late.items()] == [("a", 0), ("b", 1), ("c", 0)]
    assert "bluf resolve b#kj1" in late["b"][0].hint


def test_nothing_is_due_before_the_desk_has_written_on_a_later_day() -> None:
    assert found("T403", a=brief("2022-04-14", [judged()]))["a"] == []


def test_days_of_an_outcome_go_by_the_first_stage_of_its_line() -> None:
    early = {"outcome": "no", "on": "2022-03-03", "recorded": "2022-03-09"}
    follow_up = brief("2022-03-09", [judged(outcome=early)], supersedes="a")
    assert found("T405", a=brief("2022-03-01", [judged()]), b=follow_up) == {"a": [], "b": []}
    [finding] = found("T405", b=brief("2022-03-09", [judged(outcome=early)]))["b"]
    assert finding.path == ("key_judgments", 0, "forecast", "resolution", "on")
    both = {"outcome": "no", "recorded": "2022-03-08", "earlier": [{**early, "recorded": "2022-03-02"}]}
    paths = [one.path[4:] for one in found("T405", b=brief("2022-03-09", [judged(outcome=both)]))["b"]]
    assert paths == [("recorded",), ("earlier", 0, "recorded"), ("earlier", 0, "on")]


def test_a_line_is_found_by_each_of_its_stages() -> None:
    whole = corpus(a=brief("2022-03-01", [judged()]), b=brief("2022-03-05", [judged()], supersedes="a"))
    assert rows_with(whole, "a")["a#kj1"] is rows_with(whole, "b")["b#kj1"]
    assert ledger(whole) is ledger(whole)
