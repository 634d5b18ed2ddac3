"""The ledger page says what was said, what came of it and when that was written down, and no more than it can carry."""

from functools import cache

import numpy as np
import pytest

from bluf.analysis.ledger.record import record_of
from bluf.analysis.ledger.rows import ledger
from bluf.corpus import Corpus
from bluf.views import ledger as room
from bluf.views.ledger import LedgerPage, ledger_page
from bluf.views.ledger_rows import LineView
from tests import synthetic
from tests.analysis.ledger.test_record import columns, scored
from tests.analysis.ledger.test_rows import NO, brief, corpus, judged
from tests.rules.examples import corpus_of
from tests.views.corpora import empty, full, index_html


@cache
def many() -> Corpus:
    return corpus_of(synthetic.files())


def page(**briefs: str) -> LedgerPage:
    return ledger_page(corpus(**briefs))


def lines(of: LedgerPage) -> dict[str, list[LineView]]:
    return {section.heading: list(section.lines) for section in of.sections}


def line(**briefs: str) -> LineView:
    return next(one for held in lines(page(**briefs)).values() for one in held if one.part != "Judgment other")


def html(of: Corpus) -> str:
    return index_html("ledger", ledger_page(of), of)


@cache
def html_of_many() -> str:
    return html(many())


def test_an_empty_desk_has_an_empty_ledger() -> None:
    view = ledger_page(empty())
    assert (view.day, view.record, view.tables, view.sections) == ("", None, (), ())
    assert "Nothing has been scored yet" in html(empty())


def test_the_chart_dates_nothing_better_than_it_is_known() -> None:
    one = line(a=brief("2022-03", [judged(0.7)]), b=brief("2022-04-02", [judged(0.6)], supersedes="a"))
    assert one.history
    assert [day.text for day in one.history.days] == ["2022-03", "2022-04-02"]


def test_the_page_says_which_day_it_is_told_as_of() -> None:
    assert page(a=brief("2022-03-01", [judged(outcome=NO)])).day == "2022-04-15"
    assert "<time>2022-04-15</time>" in html(corpus(a=brief("2022-03-01", [judged(outcome=NO)])))


def test_sections_come_in_the_order_of_urgency() -> None:
    day = {"b": brief("2022-05-01")}
    made = page(
        **day,
        a=brief("2022-03-01", [judged(by="2022-04-20")]),
        c=brief("2022-03-01", [judged(by="2022-06-20")]),
        d=brief("2022-03-01", [judged(by="2022-04-10")]),
        e=brief("2022-03-01", [judged(outcome=NO)]),
        f=brief("2022-03-01", [judged(outcome={"outcome": "annulled"})]),
        g=brief("2022-03-01", [judged(by="2022-06-10")]),
    )
    found = lines(made)
    assert list(found) == ["Overdue", "Open", "Resolved", "Void", "Without a test"]
    assert [(one.by, one.due, one.late) for one in found["Overdue"]] == [
        ("2022-04-10", "overdue by 21 days", True),
        ("2022-04-20", "overdue by 11 days", True),
    ]
    assert [(one.by, one.due, one.late) for one in found["Open"]] == [
        ("2022-06-10", "in 40 days", False),
        ("2022-06-20", "in 50 days", False),
    ]
    assert found["Void"][0].score == "Not scored: only the outcomes yes and no are."


def test_what_is_due_today_is_not_late() -> None:
    made = {"a": brief("2022-04-14", [judged()])}
    assert line(**made).due == "today"
    assert line(**made, b=brief("2022-04-15")).due == "overdue by 1 day"


def test_an_outcome_shows_when_it_was_recorded_and_what_stood_there_before() -> None:
    changed = {"outcome": "yes", "on": "2022-04-10", "recorded": "2022-05-01", "because": "Found.", "earlier": [NO]}
    one = line(a=brief("2022-03-01", [judged(outcome=changed)]))
    assert one.outcome
    assert (one.outcome.label, one.outcome.on, one.outcome.recorded) == ("Yes", "2022-04-10", "2022-05-01")
    assert [(old.label, old.recorded) for old in one.earlier] == [("No", "2022-04-15")]
    text = html(corpus(a=brief("2022-03-01", [judged(outcome=changed)])))
    assert text.index("recorded <time>2022-05-01") < text.index("Amended from")
    assert "recorded <time>2022-04-15</time>" in text


def test_an_outcome_without_the_day_it_was_recorded_says_so() -> None:
    made = corpus(a=brief("2022-03-01", [judged(outcome={"outcome": "no", "on": "2022-04-14"})]))
    assert "date of record not given" in html(made)


def test_every_revision_is_shown_with_its_date() -> None:
    one = line(
        a=brief("2022-03-01", [judged(0.7, likelihood="likely")]),
        b=brief("2022-03-09", [judged(None, likelihood="very likely")], supersedes="a"),
    )
    assert [(point.when.text, point.said) for point in one.points] == [
        ("2022-03-01", "likely, 70%"),
        ("2022-03-09", "very likely"),
    ]
    assert one.points[1].note == "no number; 87.5% stands for it"
    assert one.history
    assert one.spoken == "Likelihood over time: 2022-03-01 likely, 70%; 2022-03-09 very likely"


def test_a_single_statement_needs_no_drawing() -> None:
    assert line(a=brief("2022-03-01", [judged()])).history is None


def test_what_is_odd_about_a_line_is_said() -> None:
    one = line(
        a=brief("2022-03-01", [judged(by="2022-04-01")]),
        b=brief("2022-03-09", [judged(by="2022-05-01")], supersedes="a"),
        c=brief("2022-03-20", [{"id": "kj1", "statement": "S", "change": {"status": "withdrawn"}}], supersedes="b"),
    )
    assert one.notes == (
        "Withdrawn on 2022-03-20. What was said before counts up to that day.",
        "The day by which it can be judged was moved: 2022-04-01, then 2022-05-01.",
        "The newest brief no longer asks the question. It was last asked on 2022-03-09.",
    )


def test_outcomes_that_differ_are_both_shown_and_not_scored() -> None:
    one = line(
        a=brief("2022-03-01", [judged(outcome=NO)]),
        b=brief("2022-03-09", [judged(outcome={"outcome": "yes"})], supersedes="a"),
    )
    assert one.outcome
    assert (one.outcome.label, [other.label for other in one.disputed]) == ("Yes", ["No"])
    assert one.score == "Not scored: the briefs that carry it give different outcomes."


def test_fewer_than_thirty_cannot_carry_a_conclusion() -> None:
    small = page(a=brief("2022-03-01", [judged(outcome=NO)]))
    assert small.record
    assert small.record.guard.startswith("Fewer than 30 cannot carry a conclusion")
    assert all(row.skill == "too few to say" for table in small.tables for row in table.rows)
    large = ledger_page(many())
    assert large.record
    assert (large.record.guard, large.record.basis) == (
        "",
        "70 judgments and forecasts have been scored; 38 came out as yes.",
    )


def test_a_band_with_few_is_marked() -> None:
    small = page(a=brief("2022-03-01", [judged(outcome=NO)]))
    assert small.record
    assert [(one.count, one.note) for one in small.record.bins] == [("1", "fewer than 5")]
    assert [point.few for point in small.record.figure.points] == [True]


def test_scores_have_their_form_in_their_name() -> None:
    view = ledger_page(many())
    assert view.record
    names = {one.name: one.value for one in view.record.scores}
    record = record_of(ledger(many()))
    assert record
    assert names["Brier score, single form"] == f"{record.brier:.3f}"
    assert names["Brier score, sum form"] == f"{2 * record.brier:.3f}"
    assert "Brier score over the bands" in names
    for name, value in names.items():
        assert f"<dt>{name}</dt>" in html_of_many(), name
        assert "-0.000" not in value


def test_the_diagram_lies_where_an_independent_computation_puts_it() -> None:
    view = ledger_page(many())
    assert view.record
    figure = view.record.figure
    happened, said, weight, band = columns(scored())
    side = figure.right - figure.left
    assert figure.base_y == pytest.approx(figure.bottom - side * np.average(happened, weights=weight), abs=0.01)
    for point, number in zip(figure.points, np.unique(band), strict=True):
        held = band == number
        assert point.x == pytest.approx(figure.left + side * np.average(said[held], weights=weight[held]), abs=0.01)
        share = np.average(happened[held], weights=weight[held])
        assert point.y == pytest.approx(figure.bottom - side * share, abs=0.01)
        assert point.count == f"{round(weight[held].sum(), 1):g}"
        assert f'cx="{point.x}" cy="{point.y}"' in html_of_many()


def test_the_table_says_what_the_diagram_shows() -> None:
    view = ledger_page(many())
    assert view.record
    assert [one.count for one in view.record.bins] == [point.count for point in view.record.figure.points]
    for one in view.record.bins:
        assert f"{one.term.capitalize()}: said" in view.record.spoken


def test_the_same_day_alike_outcomes_have_no_skill() -> None:
    view = page(a=brief("2022-03-01", [judged(outcome=NO)]))
    assert view.record
    assert next(one for one in view.record.scores if one.name == "Skill").value == "none"


def test_every_line_has_an_anchor_of_its_own() -> None:
    view = ledger_page(full())
    anchors = [one.anchor for section in view.sections for one in section.lines]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.startswith("line-") for anchor in anchors)


def test_the_page_carries_the_most_restrictive_marking() -> None:
    hidden = brief("2022-03-01", [judged()]).replace('"clear"', "green")
    assert page(a=hidden).marking.label == "TLP:GREEN"


def test_groups_name_desks_regions_actors_and_lexicons() -> None:
    tables = {table.heading: [row.link.text for row in table.rows] for table in ledger_page(many()).tables}
    assert tables == {
        "By desk": ["Balkans", "Central Europe", "Eurasia"],
        "By region": ["Eastern Europe", "Europe", "Southern Europe"],
        "By actor named": ["Ruritania"],
        "By lexicon": ["ICD 203", "PHIA yardstick"],
    }


def test_of_many_lines_that_stand_alike_the_first_are_listed_and_all_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record, whole = ledger_page(many()).record, {section.heading: section for section in ledger_page(many()).sections}
    assert "Listed here" not in html(many())
    monkeypatch.setattr(room, "MOST", 2)
    short = ledger_page(many())
    for section in short.sections:
        everything = whole[section.heading]
        number = len(everything.lines)
        assert (section.count, section.lines) == (f"{number:,}", everything.lines[:2])
        assert section.listed == (f"Listed here: the first 2 of {number:,} entries." if number > 2 else "")
    cut = [section.listed for section in short.sections if section.listed]
    assert cut
    assert [html(many()).count(said) for said in cut] == [cut.count(said) for said in cut]
    assert short.record == record
