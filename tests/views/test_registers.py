"""The registers: every gap, indicator and assumption once, with the day it is told by and links both ways."""

from collections.abc import Callable, Iterator

import pytest

from bluf.corpus import Corpus
from bluf.views.assumption_register import assumptions_page
from bluf.views.brief import brief_page
from bluf.views.gap_register import GapsPage, gaps_page
from bluf.views.indicator_register import IndicatorsPage, indicators_page
from bluf.views.judgments import judgments
from bluf.views.targets import Target
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import bare, empty, full

LINE = """
date: 2022-04-20
supersedes: earlier
gaps:
  - {id: g1, question: How much?, level: pir, affects: [kj1], needed_by: 2022-04-01}
  - {id: g2, question: By whom?, level: pir, needed_by: 2022-04-20}
  - {id: g3, question: Where?, level: eei}
  - {id: g4, question: When?, status: answered, answer: In May., answered_on: 2022-04-19, sources: [s1],
     outside_seed: true}
  - {id: g5, question: Why?, status: retired}
  - {id: g6, question: How?, level: pir, raised: 2022-01-01}
indicators:
  - {id: i1, text: A bank opens., raises: [kj1], last_checked: 2022-04-20}
  - {id: i2, text: A bank shuts., lowers: [kj1], status: not-observed, last_checked: 2022-03-01,
     checks: [{date: 2022-03-15, status: emerging, note: A queue., sources: [s1]}]}
  - {id: i3, text: An envoy leaves., reverses: [kj1], status: observed, observed_on: 2022-03-14, sources: [s1],
     last_checked: 2022-03-14}
assumptions:
  - {id: a1, text: The post is slow., supports: [kj1], class: solid}
  - {id: a2, text: The officials saw it., impact: high, class: caveated, supports: [kj1]}
  - {id: a3, text: The envoy is sober., broken: {date: 2022-04-01, because: He was not.}}
# briefs/earlier.yaml
date: 2022-03-10
gaps:
  - {id: g1, question: How much then?}
  - {id: g7, question: What for?, level: pir}
indicators:
  - {id: i2, text: A bank shuts., status: not-observed, last_checked: 2022-02-01, note: Quiet.}
  - {id: i9, text: A road is built.}
assumptions:
  - {id: a1, text: The post is slow.}
  - {id: a9, text: The roads are dry.}
"""


def line() -> Corpus:
    return corpus_of(laid_over(LINE))


def gaps() -> GapsPage:
    return gaps_page(line())


def board() -> IndicatorsPage:
    return indicators_page(line())


def test_a_register_states_the_day_it_is_told_by() -> None:
    for corpus, day in ((line(), "2022-04-20"), (empty(), "")):
        assert {page(corpus).day for page in (gaps_page, indicators_page, assumptions_page)} == {day}


def test_gaps_stand_by_level_and_what_is_closed_stands_apart() -> None:
    assert [(group.heading, group.anchor, [one.gap.id for one in group.gaps]) for group in gaps().groups] == [
        ("Priority intelligence requirements (PIR)", "gaps-pir", ["g1", "g2", "g6"]),
        ("Essential elements of information (EEI)", "gaps-eei", ["g3"]),
        ("Answered", "gaps-answered", ["g4"]),
        ("Not carried on", "gaps-left", ["g7"]),
        ("Retired", "gaps-retired", ["g5"]),
    ]
    assert (gaps().open, gaps().overdue) == (4, 1)


def test_a_gap_without_a_level_has_a_group_of_its_own() -> None:
    page = gaps_page(corpus_of(laid_over("gaps: [{id: g1, question: Q}]\n")))
    assert [group.heading for group in page.groups] == ["No level given"]


def test_a_gap_is_as_old_as_the_brief_that_first_raised_it() -> None:
    first, second, sixth = gaps().groups[0].gaps
    assert (first.raised, first.age, first.overdue) == ("2022-03-10", 41, True)
    assert first.raised_in
    assert first.raised_in.target == Target("brief", "earlier", "gap-g1")
    assert (second.raised, second.age, second.overdue, second.raised_in) == ("2022-04-20", 0, False, None)
    assert (sixth.raised, sixth.age) == ("2022-01-01", 109)


def test_an_answered_gap_keeps_its_answer_its_day_and_its_sources() -> None:
    ((answered,),) = (group.gaps for group in gaps().groups if group.anchor == "gaps-answered")
    assert (answered.gap.answer, answered.gap.answered_on, answered.gap.outside_seed) == ("In May.", "2022-04-19", True)
    assert [link.text for link in answered.gap.sources] == ["Evening bulletin of Radio Zenda"]
    assert not answered.gap.open


def test_indicators_stand_by_status_and_what_is_stale_is_listed_first() -> None:
    assert [(group.heading, [one.indicator.id for one in group.indicators]) for group in board().groups] == [
        ("Observed", ["i3"]),
        ("Emerging", ["i2"]),
        ("Unknown", ["i1"]),
        ("No longer watched", ["i9"]),
    ]
    assert [(link.text, link.note) for link in board().stale] == [("i2", "2022-03-15")]
    assert board().watched == 3


def test_a_stale_indicator_says_since_when() -> None:
    entries = {one.indicator.id: one for group in board().groups for one in group.indicators}
    stale, fresh, observed, left = entries["i2"], entries["i1"], entries["i3"], entries["i9"]
    assert (stale.stale, stale.looked_at, stale.age, stale.stale_from) == (True, "2022-03-15", 36, "2022-04-15")
    assert (fresh.stale, fresh.age, fresh.stale_from) == (False, 0, "2022-05-21")
    assert (observed.stale, observed.stale_from) == (False, "")
    assert (left.stale, left.stale_from, left.looked_at) == (False, "", "")


def test_an_indicator_nobody_looked_at_is_listed_as_such() -> None:
    later = "gaps: [{id: g1, question: Q, answered_on: 2022-06-01}]\n"
    page = indicators_page(corpus_of(laid_over(f"{later}indicators: [{{id: i5, text: A bank opens.}}]\n")))
    assert ("i5", "never checked") in [(link.text, link.note) for link in page.stale]


def test_every_look_of_every_brief_of_the_line_is_kept() -> None:
    entries = {one.indicator.id: one for group in board().groups for one in group.indicators}
    assert [(look.date, look.status, look.note, len(look.sources)) for look in entries["i2"].looks] == [
        ("2022-03-15", "Emerging", "A queue.", 1),
        ("2022-03-01", "Not observed", "", 0),
        ("2022-02-01", "Not observed", "Quiet.", 0),
    ]
    assert entries["i1"].looks == ()


def test_what_an_indicator_would_move_says_which_way() -> None:
    entries = {one.indicator.id: one.indicator.moves for group in board().groups for one in group.indicators}
    assert [(direction, links[0].target) for direction, links in entries["i3"]] == [
        ("reverses", Target("brief", "example", "judgment-kj1"))
    ]


def test_broken_assumptions_come_before_linchpins_and_these_before_the_rest() -> None:
    page = assumptions_page(line())
    assert [(group.heading, [one.assumption.id for one in group.assumptions]) for group in page.groups] == [
        ("Broken", ["a3"]),
        ("Linchpins", ["a2"]),
        ("Other assumptions", ["a1"]),
        ("No longer made", ["a9"]),
    ]
    assert page.groups[0].assumptions[0].assumption.broken == "2022-04-01: He was not."


def test_a_broken_assumption_stays_in_sight_though_no_later_brief_names_it() -> None:
    broken = "assumptions: [{id: a9, text: A, broken: {date: 2022-03-12, because: It was not so.}}]\n"
    corpus = corpus_of(laid_over(f"supersedes: earlier\n# briefs/earlier.yaml\n{broken}"))
    (first, *_) = assumptions_page(corpus).groups
    assert (first.heading, [one.assumption.id for one in first.assumptions]) == ("Broken", ["a9"])


def entries(corpus: Corpus) -> Iterator[tuple[Target, Target | None]]:
    """Every entry of every register: its own place, and the part of the brief it leads to."""
    for gap_group in gaps_page(corpus).groups:
        yield from ((one.gap.register, one.brief.target) for one in gap_group.gaps)
    for indicator_group in indicators_page(corpus).groups:
        yield from ((one.indicator.register, one.brief.target) for one in indicator_group.indicators)
    for assumption_group in assumptions_page(corpus).groups:
        yield from ((one.assumption.register, one.brief.target) for one in assumption_group.assumptions)


@pytest.mark.parametrize("corpus", [line, full], ids=["a line", "two lines"])
def test_every_part_of_every_brief_leads_to_its_entry_and_the_entry_to_the_newest_brief(
    corpus: Callable[[], Corpus],
) -> None:
    made = corpus()
    listed = dict(entries(made))
    assert len(listed) == len(list(entries(made))), "two entries have one anchor"
    for brief in made.briefs.values():
        view = brief_page(made, brief)
        for part in (*view.gaps, *view.indicators, *view.assumptions):
            leads_back = listed[part.register]
            assert leads_back
            assert leads_back.anchor == part.anchor
            newest = made.briefs[leads_back.id]
            assert newest is brief or newest.brief.date >= brief.brief.date


def test_a_judgment_leads_to_what_touches_it_in_the_registers() -> None:
    view = judgments(line(), line().briefs["example"])[0]
    assert [(label, [(link.text, link.note) for link in links]) for label, links in view.registers] == [
        ("Not known", [("g1", "")]),
        ("Watch", [("i1", "raises it"), ("i2", "lowers it"), ("i3", "reverses it")]),
    ]
    assert view.registers[0][1][0].target == Target("gaps", "", "gap-earlier_g1")


def test_registers_without_entries_have_no_groups() -> None:
    for corpus in (bare(), empty()):
        assert [page(corpus).groups for page in (gaps_page, indicators_page, assumptions_page)] == [(), (), ()]


def test_a_register_carries_the_marking_of_the_records_it_shows() -> None:
    corpus = corpus_of(laid_over("tlp: green\n"))
    for page in (gaps_page, indicators_page, assumptions_page):
        assert page(corpus).marking.label == "TLP:GREEN"


def test_the_order_of_files_changes_no_register() -> None:
    files = laid_over(LINE)
    backwards = corpus_of(dict(reversed(files.items())))
    for page in (gaps_page, indicators_page, assumptions_page):
        assert page(backwards) == page(line())
