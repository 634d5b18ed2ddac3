"""What is due is told once, by the newest brief, the most urgent first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.watching.due import due
from bluf.analysis.watching.watch import days_after
from tests.analysis.ledger.test_rows import NO, brief, corpus, judged

DAY = date(2022, 4, 20)
GAP = {"id": "g1", "question": "What was asked?", "needed_by": "2022-04-18"}
INDICATOR = {"id": "i1", "text": "A convoy.", "last_checked": "2022-04-01", "check_every": 20}
EVERYTHING = corpus(
    a=brief(
        "2022-03-01",
        [judged(by="2022-04-25")],
        gaps=[GAP, {"id": "g2", "question": "Answered?", "needed_by": "2022-04-01", "status": "answered"}],
        indicators=[INDICATOR],
        forecasts=[
            {"id": "f1", "question": "Will they meet?", "by": "2022-04-20"},
            {"id": "f2", "question": "Did they?", "by": "2022-04-01", "resolution": NO},
            {"id": "f3", "question": "When?"},
        ],
    )
)


def listed(within: int, day: date = DAY) -> list[tuple[str, str]]:
    return [(one.reference, one.on.isoformat()) for one in due(EVERYTHING, day, within)]


def test_the_most_urgent_comes_first_whatever_its_kind() -> None:
    assert listed(14) == [
        ("a#g1", "2022-04-18"),
        ("a#f1", "2022-04-20"),
        ("a#i1", "2022-04-21"),
        ("a#kj1", "2022-04-25"),
    ]
    assert [one.kind.value for one in due(EVERYTHING, DAY, 14)] == ["gap", "forecast", "indicator", "forecast"]


@pytest.mark.parametrize(("within", "number"), [(0, 2), (1, 3), (4, 3), (5, 4)])
def test_only_what_falls_due_within_the_days_is_listed(within: int, number: int) -> None:
    assert len(listed(within)) == number


def test_what_a_follow_up_carries_on_is_listed_there() -> None:
    forecast = {"id": "f1", "question": "Will they meet?", "by": "2022-04-20"}
    both = corpus(
        a=brief("2022-03-01", [judged()], gaps=[GAP], indicators=[INDICATOR], forecasts=[forecast]),
        b=brief("2022-03-05", [judged()], gaps=[GAP], indicators=[INDICATOR], forecasts=[forecast], supersedes="a"),
    )
    assert {one.entry.id for one in due(both, DAY, 30)} == {"b"}
    assert len(due(both, DAY, 30)) == 4


def test_the_calendar_ends() -> None:
    assert days_after(date(9999, 12, 1), 400) == date.max


@given(st.dates(date(2022, 1, 1), date(2023, 1, 1)), st.integers(0, 200), st.integers(0, 200))
def test_looking_further_ahead_only_adds(day: date, near: int, far: int) -> None:
    near, far = sorted((near, far))
    assert listed(far, day)[: len(listed(near, day))] == listed(near, day)
    assert all(one.on <= day + timedelta(days=near) for one in due(EVERYTHING, day, near))
