"""Dates as far as they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bluf.model.when import Moment, PartialDate, When

DATE = TypeAdapter(PartialDate)
MOMENT = TypeAdapter(Moment)


@given(st.dates())
def test_a_day_a_month_and_a_year_stand_for_their_days(day: date) -> None:
    full, month, year = (PartialDate(day.isoformat()[:length]) for length in (10, 7, 4))
    assert (full.precision, month.precision, year.precision) == ("day", "month", "year")
    assert full.first == full.last == day
    assert month.first <= day <= month.last
    assert year.first <= month.first
    assert month.last <= year.last
    assert (year.first.isoformat()[5:], year.last.isoformat()[5:]) == ("01-01", "12-31")
    assert str(full) == day.isoformat()


@given(st.lists(st.dates(), min_size=2, max_size=5))
def test_dates_sort_as_the_calendar_does(days: list[date]) -> None:
    assert [one.first for one in sorted(PartialDate(day.isoformat()) for day in days)] == sorted(days)


def test_a_year_sorts_before_its_months_and_a_month_before_its_days() -> None:
    dates = [PartialDate(one) for one in ("2022-03-01", "2022-03", "2022", "2021-12-31")]
    assert sorted(dates) == ["2021-12-31", "2022", "2022-03", "2022-03-01"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2022-02-30", "February 2022 has 28 days; write 01 to 28"),
        ("2024-02-30", "February 2024 has 29 days; write 01 to 29"),
        ("2022-04-00", "April 2022 has 30 days; write 01 to 30"),
        ("2022-13", "there is no month 13; write 01 to 12"),
        ("2022-00-01", "there is no month 00; write 01 to 12"),
        ("0000", "there is no year 0000"),
        ("14 March 2022", "write a year, a month or a day: 2022, 2022-03 or 2022-03-14"),
        ("2022-3-14", "write a year, a month or a day: 2022, 2022-03 or 2022-03-14"),
        ("2022-03-14T10:00", "write a year, a month or a day: 2022, 2022-03 or 2022-03-14"),
        ("", "write a year, a month or a day: 2022, 2022-03 or 2022-03-14"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(written: str, said: str) -> None:
    with pytest.raises(ValueError, match="is not a date") as refusal:
        PartialDate(written)
    assert str(refusal.value) == f"`{written}` is not a date: {said}"


@given(st.text())
def test_no_text_gives_a_date_that_does_not_print_as_it_was_written(text: str) -> None:
    try:
        assert PartialDate(text) == text
    except ValueError as refusal:
        assert "is not a date" in str(refusal)  # noqa: PT017 - both outcomes are right


def test_a_year_may_be_a_number() -> None:
    assert DATE.validate_python(2022) == "2022"
    assert DATE.validate_python(" 2022-03 ") == "2022-03"
    assert DATE.dump_python(PartialDate("2022-03")) == "2022-03"


@pytest.mark.parametrize("value", [True, 99, 20220314, 2022.5, None, ["2022"], date(2022, 3, 14)])
def test_other_things_are_no_dates(value: object) -> None:
    with pytest.raises(ValidationError):
        DATE.validate_python(value)


@pytest.mark.parametrize("written", ["2022-03", 2022, {"date": "2022-03", "basis": "inferred"}, {"note": "late"}, {}])
def test_a_moment_is_a_date_or_what_is_known_of_it(written: object) -> None:
    assert isinstance(MOMENT.validate_python(written), When)


def test_an_unknown_date_stays_unknown() -> None:
    assert MOMENT.validate_python({"basis": "unknown"}).date is None
