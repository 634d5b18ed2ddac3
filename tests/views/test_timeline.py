"""Timelines of a brief and of an actor: one axis, each entry on its strip, every date with its precision."""

from bluf.views.actor import actor_page
from bluf.views.timeline import MOST, TimelineRow, TimelineView, actor_timeline
from tests.views.corpora import Atlas, atlas, full, page

_EVENTS = """
events:
  - {id: e1, title: A day, date: 2022-03-10}
  - {id: e2, title: A month, date: {date: 2022-02, basis: inferred}}
  - {id: e3, title: A while, date: 2022-03-01, end: {date: 2022-03, basis: unknown}}
  - {id: e4, title: Some time}
outlook: null
"""
_JUDGED = """
key_judgments:
  - id: kj1
    statement: It is likely (55-80%) that they asked.
    likelihood: {term: likely, by: 2022-06}
    confidence: {level: moderate, because: Two papers.}
    evidence: [c1]
  - {id: kj2, statement: They need money., likelihood: likely, confidence: low, evidence: [c1]}
forecasts:
  - {id: f1, question: Will they meet?, by: 2022-04-01, p: 0.6, resolved_by: A notice.,
     resolution: {outcome: "no", on: 2022-03-30}}
"""


def rows(view: TimelineView | None) -> dict[str, TimelineRow]:
    assert view
    return {row.event.title if row.event else row.horizon.part.text if row.horizon else "": row for row in view.rows}


def when(row: TimelineRow) -> list[tuple[str, str]]:
    return [(one.date, one.note) for one in row.when]


def test_a_day_is_a_point_and_a_month_a_bar() -> None:
    found = rows(page(_EVENTS).timeline)
    day, month = found["A day"].strip.start, found["A month"].strip.start
    assert day
    assert month
    assert (day.width, day.sure) == (0, True)
    assert month.width > 0
    assert not month.sure


def test_a_date_says_how_it_is_known() -> None:
    found = rows(page(_EVENTS).timeline)
    assert when(found["A day"]) == [("2022-03-10", "")]
    assert when(found["A month"]) == [("2022-02", "inferred")]
    assert when(found["A while"]) == [("2022-03-01", ""), ("2022-03", "basis unknown")]
    assert when(found["Some time"]) == []


def test_what_has_no_date_comes_last_and_has_no_mark() -> None:
    view = page(_EVENTS).timeline
    assert view
    assert [row.event.title for row in view.rows if row.event] == ["A month", "A while", "A day", "Some time"]
    assert (view.rows[-1].strip.start, view.rows[-1].strip.end) == (None, None)


def test_a_judgment_reaches_from_the_brief_to_the_day_by_which_it_can_be_judged() -> None:
    found = rows(page(_EVENTS + _JUDGED).timeline)
    judged = found["Judgment 1"]
    assert when(judged) == [("2022-03-14", ""), ("2022-06", "")]
    assert judged.strip.left < judged.strip.right
    assert judged.strip.end
    assert judged.strip.end.width > 0
    assert judged.horizon
    assert (judged.horizon.outcome, judged.horizon.code, judged.horizon.statement) == ("Open", "open", "")


def test_the_line_is_the_heavier_the_higher_the_confidence() -> None:
    found = rows(page(_EVENTS + _JUDGED).timeline)
    assert found["Judgment 1"].strip.weight == 2
    assert found["Forecast f1"].strip.weight == 0
    judged = found["Judgment 1"].horizon
    assert judged
    assert judged.confidence == "moderate confidence"


def test_a_horizon_ends_in_what_came_of_it() -> None:
    forecast = rows(page(_EVENTS + _JUDGED).timeline)["Forecast f1"].horizon
    assert forecast
    assert (forecast.outcome, forecast.code) == ("Outcome: no", "no")


def test_a_judgment_without_a_day_to_judge_it_by_is_not_drawn() -> None:
    assert "Judgment 2" not in rows(page(_EVENTS + _JUDGED).timeline)


def test_a_judgment_that_was_taken_back_is_void() -> None:
    taken = _JUDGED.replace("evidence: [c1]\n  - {id: kj2", "change: {status: withdrawn, because: No.}\n  - {id: kj2")
    judged = rows(page(_EVENTS + taken).timeline)["Judgment 1"].horizon
    assert judged
    assert (judged.outcome, judged.code) == ("Withdrawn", "void")


def test_a_forecast_made_and_settled_on_one_day_shows_what_came_of_it() -> None:
    same = _JUDGED.replace("by: 2022-04-01", "by: 2022-03-14")
    found = rows(page(_EVENTS + same).timeline)["Forecast f1"]
    assert found.strip.end
    assert when(found) == [("2022-03-14", "")]


def test_a_brief_without_events_and_horizons_has_no_timeline() -> None:
    assert page("events: null\noutlook: null\nforecasts: null\n").timeline is None


def test_an_actor_has_the_events_that_name_it_and_the_briefs() -> None:
    view = actor_page(Atlas(full()), full().actors["ruritania"]).timeline
    assert view
    assert [(row.kind, row.when[0].date) for row in view.rows] == [
        ("brief", "2022-01-10"),
        ("event", "2022-03-14"),
        ("brief", "2022-03-14"),
    ]


def test_an_event_of_an_actor_leads_to_its_place_in_the_brief() -> None:
    view = actor_timeline(Atlas(full()), "ruritania")
    assert view
    (event,) = (row.event for row in view.rows if row.event)
    assert event.brief.target
    assert (event.brief.target.id, event.brief.target.anchor) == ("example", "event-e1")


def test_of_many_the_newest_are_shown_and_the_rest_is_counted() -> None:
    many = "".join(
        f"  - {{id: e{at}, title: Day {at}, date: {1900 + at}-01-01, actors: [ruritania]}}\n" for at in range(MOST)
    )
    view = actor_timeline(atlas(f"events:\n{many}outlook: null\n"), "ruritania")
    assert view
    assert len(view.rows) == MOST
    assert view.left_out == f"The newest {MOST} of {MOST + 2}; 2 earlier ones are not shown."
    assert view.rows[0].event
    assert view.rows[0].event.title == "Day 2"
