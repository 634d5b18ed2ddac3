"""The timeline of all there is, and of each period: what falls into it, what is outside, and the way to the others."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bluf.model import PartialDate
from bluf.views.chronicle import MOST_PERIODS, Chronicle
from bluf.views.periods import month_of, periods_of, quarter_of, year_of
from bluf.views.timeline import MOST
from bluf.views.timeline_page import MOST_OF_A_MONTH, TimelinePage, timeline_page
from tests.crowd import crowd
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import bare, empty, full

DATES = st.dates(min_value=date(1, 1, 1)).flatmap(
    lambda day: st.sampled_from([f"{day.year:04}", f"{day.year:04}-{day.month:02}", day.isoformat()])
)


def said(page: TimelinePage) -> list[tuple[str, str]]:
    assert page.timeline
    return [
        (row.when[0].date, row.event.title if row.event else row.horizon.part.text if row.horizon else "a brief")
        for row in page.timeline.rows
    ]


def choices(page: TimelinePage) -> dict[str, list[tuple[str, int, bool]]]:
    return {row.label: [(one.text, one.count, one.current) for one in row.links] for row in page.choices}


@given(DATES)
def test_a_date_falls_into_the_periods_that_hold_all_it_can_mean(written: str) -> None:
    told = PartialDate(written)
    found = periods_of([told])
    assert all(one.first <= told.first and told.last <= one.last for one in found)
    assert sorted(one.months for one in found) == {4: [12], 7: [1, 3, 12], 10: [1, 3, 12]}[len(written)]


def test_periods_have_a_code_for_addresses_and_a_label_for_readers() -> None:
    found = [year_of(2022), quarter_of(2022, 4), month_of(2022, 3)]
    assert [(one.code, one.label, one.first.isoformat(), one.last.isoformat()) for one in found] == [
        ("2022", "2022", "2022-01-01", "2022-12-31"),
        ("2022-q4", "2022 Q4", "2022-10-01", "2022-12-31"),
        ("2022-03", "2022-03", "2022-03-01", "2022-03-31"),
    ]


def test_everything_with_a_date_is_there_once_the_newest_first() -> None:
    assert said(timeline_page(Chronicle(full()))) == [
        ("2022-03-14", "Forecast f1"),
        ("2022-03-14", "a brief"),
        ("2022-03-14", "Talks in Zenda"),
        ("2022-01-10", "Judgment 1"),
        ("2022-01-10", "Forecast f2"),
        ("2022-01-10", "Forecast f3"),
        ("2022-01-10", "a brief"),
    ]


def test_what_cannot_be_drawn_is_counted() -> None:
    assert timeline_page(Chronicle(full())).without == (
        "1 event has no date, and 1 judgment or forecast has no day by which to be judged: not drawn."
    )


def test_a_period_says_how_many_are_in_it_and_how_many_outside() -> None:
    chronicle = Chronicle(full())
    total = len(chronicle.entries)
    january = timeline_page(chronicle, month_of(2022, 1))
    inside = len(chronicle.by_period[month_of(2022, 1)])
    assert january.said.startswith(f"{inside} entries in 2022-01; {total - inside} outside it.")


def test_a_judgment_falls_into_the_period_in_which_it_was_made_and_the_one_in_which_it_is_due() -> None:
    chronicle = Chronicle(full())
    assert ("2022-03-14", "Forecast f1") in said(timeline_page(chronicle, month_of(2022, 3)))
    due = timeline_page(chronicle, month_of(2022, 4))
    assert ("2022-03-14", "Forecast f1") in said(due)
    assert due.timeline
    row = next(row for row in due.timeline.rows if row.horizon and row.horizon.part.text == "Forecast f1")
    assert (row.strip.before, row.strip.after, row.strip.left) == (True, False, 0)


def test_what_only_runs_through_a_period_is_counted_and_not_drawn() -> None:
    files = {
        f"briefs/{name}.yaml": f"title: T\ndate: {day}\ntlp: clear\nbluf: B\n"
        f"key_judgments: [{{statement: S, likelihood: {{p: 0.5, by: {by}}}}}]\n"
        for name, day, by in (("a", "2022-01-05", "2022-12-01"), ("b", "2022-06-05", "2022-07-01"))
    }
    page = timeline_page(Chronicle(corpus_of(files)), month_of(2022, 6))
    assert page.said.endswith("1 judgment or forecast was made before 2022-06 and due after it.")
    assert len(said(page)) == 2


def test_the_axis_of_a_period_is_the_period() -> None:
    page = timeline_page(Chronicle(full()), year_of(2022))
    assert page.timeline
    assert (page.timeline.ticks[0].x, page.timeline.ticks[0].label) == (0, "2022-01")


def test_periods_to_choose_are_years_then_quarters_and_months_of_the_one_at_hand() -> None:
    chronicle = Chronicle(full())
    everything, march = choices(timeline_page(chronicle)), choices(timeline_page(chronicle, month_of(2022, 3)))
    assert list(everything) == ["Years", "Quarters of 2022", "Months of 2022"]
    assert everything["Years"][0] == ("All", len(chronicle.entries), True)
    assert everything["Years"][1][0] == "2022"
    assert [text for text, _, current in march["Months of 2022"] if current] == ["03"]
    assert not any(current for _, _, current in march["Years"])


def test_every_choice_is_a_page_that_is_made() -> None:
    chronicle = Chronicle(full())
    made = {period.code for period in chronicle.by_period}
    for page in (timeline_page(chronicle), *(timeline_page(chronicle, one) for one in chronicle.by_period)):
        asked = {one.target.id for row in page.choices for one in row.links if one.target.kind == "period"}
        assert asked <= made


def test_periods_of_one_length_follow_each_other() -> None:
    chronicle = Chronicle(full())
    months = [period for period in chronicle.by_period if period.months == 1]
    for earlier, later in pairwise(months):
        before, after = timeline_page(chronicle, later).previous, timeline_page(chronicle, earlier).next
        assert before
        assert after
        assert (before.text, after.text) == (earlier.label, later.label)


def test_a_thousand_events_show_the_newest_and_say_how_many_are_left_out() -> None:
    chronicle = Chronicle(corpus_of(dict(crowd(60, 1000))))
    everything = timeline_page(chronicle)
    total = len(chronicle.entries)
    assert total > 1000
    assert len(said(everything)) == MOST
    assert everything.said == (
        f"{total} entries. The picture shows the newest {MOST} of them; {total - MOST} are left out. "
        "Choose a shorter period for the others."
    )
    for period in chronicle.by_period:
        page = timeline_page(chronicle, period)
        assert len(said(page)) <= (MOST_OF_A_MONTH if period.months == 1 else MOST)


def test_months_leave_nothing_out_of_a_thousand_events_that_are_known_to_the_month() -> None:
    chronicle = Chronicle(corpus_of(dict(crowd(60, 1000))))
    shown = {
        title
        for period in chronicle.by_period
        if period.months == 1
        for _, title in said(timeline_page(chronicle, period))
    }
    told = {entry.event.title for entry in chronicle.entries if entry.event and len(entry.dates[0]) > 4}
    assert told <= shown


def test_an_event_that_two_briefs_tell_is_there_once() -> None:
    told = "events: [{title: Talks in Zenda, date: 2022-03-01}]\n"
    files = {
        f"briefs/{name}.yaml": f"title: T\ndate: {day}\ntlp: clear\nbluf: B\nkey_judgments: [{{statement: S}}]\n{told}"
        for name, day in (("a", "2022-03-05"), ("b", "2022-03-06"))
    }
    (event,) = (entry.event for entry in Chronicle(corpus_of(files)).entries if entry.event)
    assert event.brief.note == "2022-03-06"


def test_nothing_has_a_page_that_says_so() -> None:
    page = timeline_page(Chronicle(empty()))
    assert (page.timeline, page.choices, page.said) == (None, (), "0 entries.")
    assert timeline_page(Chronicle(bare())).timeline


def test_the_page_is_marked_as_the_strictest_brief_is() -> None:
    files = {"briefs/a.yaml": "title: T\ndate: 2022-01-01\ntlp: green\nbluf: B\nkey_judgments: [{statement: S}]\n"}
    chronicle = Chronicle(corpus_of(files))
    assert [timeline_page(chronicle, period).marking.code for period in (None, *chronicle.by_period)] == ["green"] * 4


def _events(*dates: str) -> Chronicle:
    events = ", ".join(f"{{title: E{number}, {date}}}" for number, date in enumerate(dates))
    return Chronicle(corpus_of(laid_over(f"date: 2022-06-01\nevents: [{events}]\n")))


def test_what_runs_through_a_period_is_told_and_is_not_outside_it() -> None:
    year = timeline_page(_events("date: 2021-02, end: 2023-05", "date: 2022-06"), year_of(2022))
    assert "; 1 runs through it; " in year.said


def test_what_is_dated_to_the_year_is_not_outside_its_months() -> None:
    month = timeline_page(_events("date: 2022", "date: 2022-06"), month_of(2022, 6))
    assert "; 1 dated only to the year; " in month.said


def test_what_falls_into_a_month_with_its_other_date_is_not_dated_only_to_the_year() -> None:
    """Its end lies in May, whenever it began; and what ends some day of the year has begun in the year before."""
    events = _events("date: 2022, end: 2022-05", "date: 2021-03, end: 2022", "date: 2022-06")
    assert [events.vague(period) for period in (year_of(2022), month_of(2022, 5), month_of(2022, 6))] == [0, 1, 2]
    assert events.vague(month_of(2021, 3)) == 0


def test_events_of_many_centuries_do_not_make_a_page_for_each_year_and_month() -> None:
    chronicle = _events(*(f'date: "{year:04}-06"' for year in range(1620, 1990)))
    years = [period.year for period in chronicle.by_period if period.months == 12]
    assert len(chronicle.by_period) <= MOST_PERIODS
    assert years[-1] == 2022
    assert years[0] > 1620
    for year in (years[0], years[len(years) // 2], years[-1]):
        (row, *_) = timeline_page(chronicle, year_of(year)).choices
        assert len(row.links) == 25
        assert [one.current for one in row.links].count(True) == 1
    assert len(timeline_page(chronicle).timeline.rows) == 100  # type: ignore[union-attr]
