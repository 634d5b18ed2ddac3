"""Dates on one axis: precision is length, and nothing leaves its strip."""

import calendar
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from bluf.figures.letters import breadth
from bluf.figures.timeline import Moment, Reach, Spell, axis_between, strip, time_axis

DAYS = st.dates()
PHONE = 340
"""Pixels that a strip has on a phone."""


def _month(day: date) -> Spell:
    return Spell(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))


def _year(day: date) -> Spell:
    return Spell(date(day.year, 1, 1), date(day.year, 12, 31))


SPELLS = st.builds(
    lambda day, of, sure: Spell(of(day).first, of(day).last, sure),
    DAYS,
    st.sampled_from((lambda day: Spell(day, day), _month, _year)),
    st.booleans(),
)
REACHES = st.builds(Reach, st.none() | SPELLS, st.none() | SPELLS, st.integers(0, 3))


@given(st.lists(REACHES, max_size=12))
def test_every_mark_stays_on_its_strip(reaches: list[Reach]) -> None:
    axis = time_axis(reaches)
    for reach in reaches:
        made = strip(axis, reach)
        for moment in (made.start, made.end):
            assert moment is None or (0 <= moment.x <= moment.x + moment.width <= 100.01)
        assert 0 <= made.left <= made.right <= 100


@given(st.lists(REACHES, max_size=12))
def test_the_axis_holds_where_everything_begins(reaches: list[Reach]) -> None:
    axis = time_axis(reaches)
    for reach in reaches:
        begins = reach.start or reach.end
        made = strip(axis, reach)
        assert begins is None or made.start or made.end
        assert not (reach.start and made.before)


@given(DAYS, DAYS)
def test_labels_of_ticks_stand_clear_of_each_other_and_on_the_strip(one: date, other: date) -> None:
    first, last = sorted((one, other))
    ticks = axis_between(first, last).ticks
    assert len(ticks) <= 7
    ends = [(PHONE * tick.x / 100, PHONE * tick.x / 100 + 3 + breadth(tick.label, 11)) for tick in ticks if tick.label]
    assert all(end < begin for (_, end), (begin, _) in pairwise(ends))
    assert all(end <= PHONE + 12 for _, end in ends)
    assert [tick.x for tick in ticks] == sorted({tick.x for tick in ticks})


@given(DAYS, DAYS, DAYS)
def test_later_is_further_to_the_right(one: date, other: date, third: date) -> None:
    first, middle, last = sorted((one, other, third))
    axis = axis_between(first, last)
    places = [strip(axis, Reach(Spell(day, day))).start for day in (first, middle, last)]
    xs = [place.x for place in places if place]
    assert len(xs) == 3
    assert xs == sorted(xs)


@given(DAYS)
def test_a_day_is_a_point_and_a_month_and_a_year_are_bars_of_their_length(day: date) -> None:
    axis = axis_between(date(day.year, 1, 1), date(day.year, 12, 31))
    days = 366 if calendar.isleap(day.year) else 365
    point, month, year = (strip(axis, Reach(spell)).start for spell in (Spell(day, day), _month(day), _year(day)))
    assert point
    assert month
    assert point.width == 0
    assert month.x <= point.x <= month.x + month.width
    assert abs(month.width - 100 * calendar.monthrange(day.year, day.month)[1] / days) < 0.02
    assert year == Moment(0, 100, True)


@given(SPELLS)
def test_what_was_not_stated_is_known_as_such(spell: Spell) -> None:
    made = strip(time_axis([Reach(spell)]), Reach(spell)).start
    assert made
    assert made.sure == spell.sure


@given(DAYS, st.integers(1, 4000), st.integers(0, 3))
def test_a_line_leads_from_one_date_to_the_other(day: date, days: int, weight: int) -> None:
    assume(day.toordinal() + days < date.max.toordinal())
    end = day + timedelta(days)
    reach = Reach(Spell(day, day), Spell(end, end), weight)
    made = strip(axis_between(day, end), reach)
    assert made.start
    assert made.end
    assert (made.left, made.right, made.weight) == (made.start.x, made.end.x, weight)
    assert made.left < made.right


def test_what_goes_on_outside_of_the_axis_says_so() -> None:
    march = axis_between(date(2022, 3, 1), date(2022, 3, 31))

    def day(month: int) -> Spell:
        return Spell(date(2022, month, 15), date(2022, month, 15))

    into, out_of, through = (strip(march, Reach(day(a), day(b))) for a, b in ((1, 3), (3, 6), (1, 6)))
    assert (into.before, into.after, into.start, into.left, into.right) == (True, False, None, 0, 46.77)
    assert (out_of.before, out_of.after, out_of.end, out_of.left, out_of.right) == (False, True, None, 46.77, 100)
    assert (through.before, through.after, through.left, through.right) == (True, True, 0, 100)
    outside = strip(march, Reach(day(6)))
    assert (outside.start, outside.after, outside.left, outside.right) == (None, True, 0, 0)


def test_a_horizon_of_decades_does_not_leave_the_rest_in_a_corner() -> None:
    days = [date(2022, 3, 1), date(2022, 6, 1)]
    reaches = [Reach(Spell(day, day), Spell(date(2099, 1, 1), date(2099, 1, 1))) for day in days]
    axis = time_axis(reaches)
    assert axis.last.year == 2023
    assert strip(axis, reaches[0]).after


def test_a_date_that_ends_before_it_began_draws_no_line() -> None:
    day, before = date(2022, 3, 10), date(2022, 3, 1)
    reach = Reach(Spell(day, day), Spell(before, before))
    made = strip(axis_between(before, day), reach)
    assert made.left == made.right


def test_ticks_are_days_months_or_years_as_the_axis_is_long() -> None:
    def labels(first: date, last: date) -> list[str]:
        return [tick.label for tick in axis_between(first, last).ticks]

    assert labels(date(2022, 3, 1), date(2022, 3, 4)) == ["2022-03-01", "2022-03-02", "2022-03-03", "2022-03-04"]
    assert labels(date(2022, 1, 1), date(2022, 12, 31)) == ["2022-01", "2022-04", "2022-07", "2022-10"]
    assert labels(date(2001, 6, 1), date(2022, 12, 31)) == ["2005", "2010", "2015", "2020"]
    assert labels(date.min, date.max)[0] == "2000"


def test_nothing_has_an_axis_all_the_same() -> None:
    assert time_axis([]).ticks
    assert strip(time_axis([]), Reach(None)).start is None
