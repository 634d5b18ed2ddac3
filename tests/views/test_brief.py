"""The page of a brief."""

import dataclasses

import pytest

from bluf.views.brief import BriefPage, brief_page
from bluf.views.targets import Link, Target
from tests.rules.examples import corpus_of
from tests.views.corpora import OFFICIALS, bare, full, full_page, page


def test_a_bare_brief_has_nothing_that_would_make_a_heading() -> None:
    view = brief_page(bare(), bare().briefs["bare"])
    filled = {
        field.name for field in dataclasses.fields(BriefPage) if getattr(view, field.name) not in ("", (), None, {})
    }
    always = {"id", "title", "marking", "status", "status_label", "date", "reading_minutes", "lexicon", "language"}
    assert filled == always | {
        "bluf",
        "judgments",
        "file",
        "funnels",
        "flagged",
        "version",
        "citations",
        "citation_files",
    }
    assert [funnel.chains for funnel in view.funnels.values()] == [None]


def test_a_brief_says_where_it_stands() -> None:
    view = full_page()
    assert (view.status, view.status_label, view.date, view.language) == (
        "published",
        "Published",
        "2022-03-14",
        "en-GB",
    )
    assert (view.cutoff, view.cutoff_note) == ("2022-03-14 (inferred)", "before the talks ended")
    assert (view.lexicon, view.desk, view.authors) == ("ICD 203", "Central Europe", ("A. Writer", "B. Writer"))
    assert (view.file, view.marking.label) == ("briefs/example.yaml", "TLP:CLEAR")


def test_a_brief_that_a_later_one_supersedes_is_superseded_whatever_it_says() -> None:
    earlier = page("supersedes: earlier\n", brief="earlier")
    assert (earlier.status, earlier.status_label) == ("superseded", "Superseded")
    assert earlier.superseded_by == Link(
        "Ruritania has probably asked Borduria for support", Target("brief", "example"), "2022-03-14"
    )
    assert page(brief="earlier").status == "published"


def test_a_brief_links_to_the_one_it_supersedes() -> None:
    assert full_page().supersedes == Link(
        "Borduria is unlikely to cut its loans to Ruritania", Target("brief", "earlier"), "2022-01-10"
    )


def test_previous_is_the_older_brief_and_next_the_newer() -> None:
    newest, oldest = page(), page(brief="earlier")
    assert newest.previous is not None
    assert newest.previous.target == Target("brief", "earlier")
    assert oldest.next is not None
    assert oldest.next.target == Target("brief", "example")
    assert (newest.next, oldest.previous) == (None, None)


def test_scope_and_source_summary_keep_the_order_of_reading() -> None:
    view = full_page()
    assert [label for label, _ in view.scope] == [
        "Question",
        "Decision supported",
        "In scope",
        "Out of scope",
        "Period",
    ]
    assert [label for label, _ in view.source_summary] == [
        "",
        "Strengths",
        "Weaknesses",
        "Corroboration",
        "Conflicts",
        "Expertise",
        "Tools",
    ]
    assert view.important == (
        Link(OFFICIALS, Target("brief", "example", "origin-o1")),
        Link("Evening bulletin", Target("brief", "example", "source-s1")),
    )


def test_the_next_decision_point_is_the_event_with_its_date() -> None:
    assert full_page().outlook_decision == Link("Talks in Zenda", Target("brief", "example", "event-e1"), "2022-03-14")
    assert page("outlook: {next_decision_point: e9}\n").outlook_decision is None
    assert page("outlook: More talks.\n").outlook_text == "More talks."


def test_every_source_is_listed_once_own_ones_first() -> None:
    assert [source.id for source in page().sources] == ["s1", "courier-2022-03-13", "embassy-2022-03-13"]


@pytest.mark.parametrize(
    "named",
    [
        "gaps: [{id: g1, question: What?, status: answered, answer: This., sources: [loan-terms]}]",
        "indicators: [{id: i1, text: T., checks: [{date: 2022-03-14, status: observed, sources: [loan-terms]}]}]",
        "forecasts: [{question: Q?, resolution: {outcome: annulled, sources: [loan-terms]}}]",
        "forecasts: [{question: Q?, resolution: {outcome: 'no', earlier: [{outcome: 'yes', sources: [loan-terms]}]}}]",
        "source_summary: {most_important: [loan-terms]}",
    ],
)
def test_a_source_is_listed_whatever_part_names_it(named: str) -> None:
    assert "loan-terms" in {source.id for source in page(f"{named}\n").sources}


def test_an_origin_is_no_source_and_an_actor_in_a_chain_is_none() -> None:
    ids = {source.id for source in full_page().sources}
    assert ids == {"s1", "courier-2022-03-13", "embassy-2022-03-13"}


def test_an_origin_says_how_it_could_know() -> None:
    officials, spokesman = full_page().origins
    assert (officials.label, officials.facts[-1], officials.group) == (
        OFFICIALS,
        "reliability F, cannot be judged",
        "unknown",
    )
    assert officials.actor is None
    assert spokesman.actor is not None
    assert (spokesman.actor.target, spokesman.group) == (Target("actor", "bordurian-embassy"), "bordurian-government")
    assert (spokesman.facts[0], spokesman.facts[-1]) == ("named", "reliability not rated")


def test_reading_time_counts_prose_and_is_never_nothing() -> None:
    assert page(brief="earlier").reading_minutes == 1
    assert page("body: " + "word " * 2200 + "\n").reading_minutes == pytest.approx(11, abs=1)


def test_events_come_by_date_and_undated_ones_last() -> None:
    assert [(event.title, event.date) for event in full_page().events] == [
        ("Talks in Zenda", "2022-03-14 to 2022-03-15"),
        ("A quarrel", ""),
    ]


def test_an_event_of_a_year_comes_before_one_of_its_days() -> None:
    events = "events: [{id: e1, title: D, date: 2022-01-02}, {id: e2, title: Y, date: 2022}]\n"
    assert [event.title for event in page(events).events] == ["Y", "D"]


def test_a_tie_reads_from_the_first_actor_to_the_second() -> None:
    (tie,) = full_page().relations
    assert (tie.source.text, tie.label, tie.target.text) == ("Ruritania", "requests support from", "Borduria")
    assert (tie.status, tie.period, tie.role) == ("Alleged", "2022-03 to 2022-04", "by letter")


def test_rivals_say_what_speaks_for_and_against_them() -> None:
    view = full_page()
    (rival,), (dissent,) = view.alternatives, view.dissent
    assert [label for label, _ in rival.points] == ["For", "Against", "Why not the main line"]
    assert rival.hypothesis == Link("H2", Target("brief", "example", "hypothesis-2"))
    assert rival.technique == "Devil's advocacy"
    assert rival.likelihood is not None
    assert rival.likelihood.printed == "20-45%"
    assert dissent.confidence is not None
    assert (dissent.by, dissent.confidence.label, dissent.on[0].text) == ("Balkan desk", "Moderate", "judgment 1")


def test_a_hypothesis_that_no_matrix_holds_leads_nowhere() -> None:
    for without in ("ach: null\n", "alternatives: [{id: alt1, text: T., hypothesis: H9}]\n"):
        (rival,) = page(without).alternatives
        assert rival.hypothesis
        assert rival.hypothesis.target is None


def test_linchpins_come_first() -> None:
    first, second = full_page().assumptions
    assert (first.id, first.linchpin, second.id, second.linchpin) == ("a1", True, "a0", False)
    assert [label for label, _ in first.points] == ["Grounds", "If wrong", "Would be shown wrong by"]
    assert (first.broken, second.broken) == ("Not yet.", "")


def test_the_deception_check_leaves_blank_what_was_not_rated() -> None:
    check = page().deception
    assert check is not None
    assert [[label for _, label in one.ratings] for one in check.candidates] == [["partial", "", "", "fragile"]]
    assert page(brief="earlier").deception is None


def test_gaps_and_indicators_keep_the_order_of_the_brief() -> None:
    view = full_page()
    (gap,), (indicator,) = view.gaps, view.indicators
    assert (gap.level, gap.status, gap.needed_by, gap.look_at) == (
        "PIR",
        "Partly answered",
        "2022-04-01",
        ("the press",),
    )
    assert [(direction, [link.text for link in links]) for direction, links in indicator.moves] == [
        ("raises", ["judgment 1"]),
        ("lowers", ["alt1"]),
        ("reverses", ["judgment 2"]),
    ]
    assert (indicator.status, indicator.status_code, indicator.observed_on) == ("Observed", "observed", "2022-03-13")


def test_an_indicator_stands_as_the_last_look_found_it() -> None:
    looks = "checks: [{date: 2022-03-20, status: emerging, note: N.}, {date: 2022-04-02, status: receded}]"
    view = page(f"indicators: [{{id: i1, text: A bank opens., last_checked: 2022-03-14, {looks}}}]\n")
    (indicator,) = view.indicators
    assert (indicator.status, indicator.status_code, indicator.looked_at) == ("Receded", "receded", "2022-04-02")
    assert [(look.date, look.status, look.note) for look in indicator.looks] == [
        ("2022-04-02", "Receded", ""),
        ("2022-03-20", "Emerging", "N."),
    ]


def test_actors_that_no_record_has_stay_text() -> None:
    assert page().actors == (
        Link("Ruritania", Target("actor", "ruritania")),
        Link("Embassy of Borduria in Strelsau", Target("actor", "bordurian-embassy"), "Denies knowledge of a request."),
    )


def test_a_page_carries_the_most_restrictive_marking_of_what_it_shows() -> None:
    green = "# seeds/courier-2022-03-13.yaml\ntlp: green\n"
    assert page(green).marking.label == "TLP:GREEN"
    assert page(green, brief="earlier").marking.label == "TLP:CLEAR"
    assert page("supersedes: earlier\n# briefs/earlier.yaml\ntlp: amber+strict\n").marking.code == "amber-strict"
    assert page("tlp: amber\nsupersedes: earlier\n", brief="earlier").marking.label == "TLP:AMBER"


def test_a_page_carries_the_marking_of_the_briefs_before_and_after_it() -> None:
    view = page("# briefs/earlier.yaml\ntlp: amber\n")
    assert view.previous is not None
    assert (view.previous.text, view.marking.label) == (page(brief="earlier").title, "TLP:AMBER")
    assert page("tlp: red\n", brief="earlier").marking.label == "TLP:RED"


def test_a_page_carries_the_marking_of_a_source_that_only_its_chains_or_contradictions_lead_to() -> None:
    amber = "# seeds/loan-terms.yaml\ntlp: amber\n"
    assert page(amber).marking.label == "TLP:CLEAR"
    for leads in ("derived_from: [loan-terms]", "via: loan-terms"):
        assert page(f"# seeds/courier-2022-03-13.yaml\n{leads}\n{amber}").marking.label == "TLP:AMBER"
    beside = "contradictions: [{between: [c1, loan-terms], kind: timing}]\n"
    assert page(beside + amber).marking.label == "TLP:AMBER"


def test_a_part_marked_above_its_brief_marks_the_page() -> None:
    assert page("claims: [{id: c1, text: T, tlp: red}, {id: c2, text: T}]\n").marking.label == "TLP:RED"


def test_a_brief_alone_in_its_corpus_has_no_neighbours() -> None:
    assert (brief_page(bare(), bare().briefs["bare"]).previous, brief_page(bare(), bare().briefs["bare"]).next) == (
        None,
        None,
    )


def test_the_same_records_make_the_same_page() -> None:
    again = corpus_of({document.file: document.text for document in full().documents})
    assert brief_page(again, again.briefs["example"]) == full_page()
