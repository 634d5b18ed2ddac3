"""What must be looked at again: stale indicators, and gaps still open past their date."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.watching.watch import STALE_AFTER_DAYS, OpenGap, Watched, open_gaps, watched
from tests.rules.examples import corpus_of, laid_over

FOLLOW_UP = """
date: 2022-04-20
supersedes: earlier
# briefs/earlier.yaml
date: 2022-03-10
"""


def board(indicator: str, day: date) -> Watched:
    one, *_ = watched(corpus_of(laid_over(f"indicators: [{{id: i1, text: A bank opens., {indicator}}}]\n")), day)
    return one


def gap(fields: str, day: date) -> OpenGap | None:
    found = open_gaps(corpus_of(laid_over(f"gaps: [{{id: g1, question: How much, {fields}}}]\n")), day)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("fields", "stale_from"),
    [
        ("last_checked: 2022-03-14", date(2022, 4, 14)),
        ("last_checked: 2022-03-14, check_every: 7", date(2022, 3, 22)),
        ("last_checked: 2022-02", date(2022, 3, 31)),
        ("last_checked: 2022-03-14, checks: [{date: 2022-04-01, status: emerging}]", date(2022, 5, 2)),
        ("status: not-observed", date(2022, 4, 14)),
    ],
    ids=["thirty days", "as often as it says", "the month as its last day", "a later look", "nobody ever looked"],
)
def test_a_look_is_stale_once_it_is_older_than_its_interval(fields: str, stale_from: date) -> None:
    assert board(fields, stale_from).stale_from == stale_from
    assert board(fields, stale_from).stale
    assert not board(fields, stale_from - timedelta(days=1)).stale


def test_a_follow_up_that_repeats_an_indicator_is_no_look_at_it() -> None:
    indicator = "indicators: [{id: i1, text: A bank opens., status: not-observed}]\n"
    desk = corpus_of(laid_over(indicator + FOLLOW_UP + indicator))
    (one,) = watched(desk, date(2022, 4, 20))
    assert (one.entry.id, one.looked_at, one.stale_from, one.stale) == ("example", None, date(2022, 4, 10), True)


def test_a_look_at_the_end_of_the_calendar_does_no_harm() -> None:
    one = board("last_checked: 9999-12-20, check_every: 3650", date(2022, 3, 14))
    assert (one.stale_from, one.stale) == (date.max, False)


def test_nobody_looked_is_told_apart_from_an_old_look() -> None:
    assert board("status: unknown", date(2022, 9, 1)).looked_at is None
    assert board("last_checked: 2022-03-14", date(2022, 9, 1)).looked_at == date(2022, 3, 14)


def test_what_was_observed_waits_for_nothing_unless_it_says_how_often() -> None:
    settled = board("status: observed, last_checked: 2022-03-14", date(2030, 1, 1))
    assert (settled.stale, settled.stale_from) == (False, None)
    assert board("status: observed, last_checked: 2022-03-14, check_every: 30", date(2030, 1, 1)).stale
    receded = "status: observed, last_checked: 2022-03-14, checks: [{date: 2022-03-20, status: receded}]"
    assert board(receded, date(2030, 1, 1)).stale


def test_an_indicator_is_watched_by_the_newest_brief_of_its_line_alone() -> None:
    example = FOLLOW_UP.replace(
        "supersedes", "indicators: [{id: i1, text: New., last_checked: 2022-04-20}]\nsupersedes"
    )
    example += "indicators: [{id: i1, text: Old., last_checked: 2022-03-10}, {id: i2, text: Dropped.}]\n"
    found = watched(corpus_of(laid_over(example)), date(2022, 4, 20))
    assert [(one.entry.id, one.indicator.text) for one in found] == [("example", "New.")]


def test_a_look_in_an_earlier_brief_is_a_look() -> None:
    example = FOLLOW_UP.replace("supersedes", "indicators: [{id: i1, text: New.}]\nsupersedes")
    example += "indicators: [{id: i1, text: Old., last_checked: 2022-04-15}]\n"
    (one,) = watched(corpus_of(laid_over(example)), date(2022, 4, 20))
    assert (one.looked_at, one.stale) == (date(2022, 4, 15), False)


@given(st.integers(-400, 400), st.integers(1, 400))
@settings(max_examples=25)
def test_a_look_turns_stale_once_and_stays_so(days: int, every: int) -> None:
    look = date(2022, 3, 14)
    one = board(f"last_checked: {look}, check_every: {every}", look + timedelta(days=days))
    assert one.stale == (days > every)


@pytest.mark.parametrize(
    ("fields", "overdue_from"),
    [
        ("needed_by: 2022-04-01", date(2022, 4, 2)),
        ("needed_by: 2022-04", date(2022, 5, 1)),
        ("needed_by: 2022", date(2023, 1, 1)),
    ],
)
def test_a_gap_is_overdue_the_day_after_it_was_needed(fields: str, overdue_from: date) -> None:
    on_the_day, after = gap(fields, overdue_from - timedelta(days=1)), gap(fields, overdue_from)
    assert on_the_day
    assert after
    assert (on_the_day.overdue, after.overdue) == (False, True)
    assert after.needed_by == overdue_from - timedelta(days=1)


def test_a_gap_without_a_date_is_never_overdue() -> None:
    found = gap("level: pir", date(2040, 1, 1))
    assert found
    assert (found.overdue, found.needed_by) == (False, None)


@pytest.mark.parametrize(
    ("status", "counts"), [("open", 1), ("tasked", 1), ("partly-answered", 1), ("answered", 0), ("retired", 0)]
)
def test_only_what_is_neither_answered_nor_retired_is_open(status: str, counts: int) -> None:
    assert bool(gap(f"status: {status}", date(2022, 4, 1))) == bool(counts)


@pytest.mark.parametrize(
    ("newer", "older", "raised"),
    [
        ("", "", date(2022, 3, 10)),
        (", raised: 2022-02-01", "", date(2022, 2, 1)),
        ("", ", raised: 2022-01", date(2022, 1, 31)),
    ],
    ids=["by the brief that first named it", "as it says itself", "as it said at first"],
)
def test_a_gap_is_as_old_as_its_line(newer: str, older: str, raised: date) -> None:
    example = FOLLOW_UP.replace("supersedes", f"gaps: [{{id: g1, question: Q{newer}}}]\nsupersedes")
    example += f"gaps: [{{id: g1, question: Q{older}}}, {{id: g2, question: Dropped}}]\n"
    (one,) = open_gaps(corpus_of(laid_over(example)), date(2022, 4, 20))
    assert (one.entry.id, one.raised, one.age_days) == ("example", raised, (date(2022, 4, 20) - raised).days)


def test_age_is_never_below_nought() -> None:
    found = gap("raised: 2022-06", date(2022, 6, 10))
    assert found
    assert (found.raised, found.age_days) == (date(2022, 6, 30), 0)


def test_thirty_days_is_the_interval_of_the_house() -> None:
    one = board("last_checked: 2022-03-14", date(2022, 3, 14))
    assert one.stale_from == date(2022, 3, 14) + timedelta(days=STALE_AFTER_DAYS + 1)
