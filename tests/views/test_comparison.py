"""What changed since the brief before, as the page of a brief shows it."""

from bluf.views.brief import brief_page
from bluf.views.comparison import ComparisonView, comparison_view
from bluf.views.moves import JudgmentChangeView
from bluf.views.part_changes import PartChange
from bluf.views.targets import Link, Target
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import page

_LIKELY = """
supersedes: earlier
key_judgments:
  - id: other
    statement: S
  - id: kj1
    statement: It is very unlikely (05-20%) that Borduria cuts its loans to Ruritania before April 2022.
    likelihood: {term: very unlikely, p: 0.1}
    confidence: {level: high}
    evidence: [c2]
    sources: [courier-2022-03-13]
    assumptions: [a1]
    change: {status: unchanged, cause: new-reasoning, because: B}
claims:
  - {id: c1, text: The loan runs until the end of May., grade: D4, regraded: The terms were altered., sources: [s1]}
  - {id: c2, text: Envoys met., outside_seed: true, sources: [s1]}
gaps: [{id: g1, question: What did Ruritania ask for?, status: answered, answer: Money., answered_on: 2022-03-14,
  sources: [s1], outside_seed: true}]
indicators: [{id: i1, text: The lender calls a meeting of its board., status: observed, observed_on: 2022-03-13,
  checks: [{date: 2022-03-16, status: emerging, note: Rumours., sources: [loan-terms]}]}]
# briefs/earlier.yaml
claims: [{id: c1, text: The loan runs until the end of the year., grade: B2, sources: [loan-terms]}]
gaps: [{id: g1, question: What did Ruritania ask for?}]
"""


def comparison(example: str = _LIKELY) -> ComparisonView:
    found = page(example).comparison
    assert found is not None
    return found


def moved() -> JudgmentChangeView:
    return comparison().judgments[1]


def changes(kind: str) -> list[PartChange]:
    return [change for group in comparison().groups if group.kind == kind for change in group.changes]


def test_a_brief_that_supersedes_none_has_no_comparison() -> None:
    assert page().comparison is None


def test_a_brief_that_was_not_released_is_not_compared_with() -> None:
    assert page("supersedes: hidden\n").comparison is None
    assert page("supersedes: hidden\n").supersedes == Link("hidden")


def test_every_judgment_of_both_briefs_is_there_and_numbered_as_in_its_brief() -> None:
    earlier = "# briefs/earlier.yaml\nkey_judgments: [{id: a, statement: A}, {id: b, statement: B}]\n"
    found = comparison("supersedes: earlier\n" + earlier).judgments
    assert [(one.link.text, one.link.target, one.label) for one in found] == [
        ("Judgment 1", Target("brief", "example", "judgment-kj1"), "New"),
        ("Judgment 1", Target("brief", "earlier", "judgment-a"), "Dropped without a word"),
        ("Judgment 2", Target("brief", "earlier", "judgment-b"), "Dropped without a word"),
    ]


def test_a_judgment_shows_where_it_was_and_where_it_is() -> None:
    one = moved()
    assert (one.mark, one.label) == ("down", "Moved down")
    assert one.said == "from unlikely, 30% to very unlikely, 10%, confidence from moderate to high"
    assert one.before is not None
    assert one.after is not None
    assert (one.before.point, one.before.low, one.after.point, one.after.high) == (30, 20, 10, 20)
    assert one.spoken == (
        "Likelihood before: unlikely, 20-45%; point estimate 30%; now: very unlikely, 05-20%; point estimate 10%"
    )
    assert (one.confidence_moved, one.declared, one.cause, one.because) == (True, "unchanged", "New reasoning", "B")


def test_its_statement_shows_the_words_that_came_and_went() -> None:
    assert [(one.fate, one.text) for one in moved().statement] == [
        ("same", "It is"),
        ("added", "very"),
        ("same", "unlikely"),
        ("removed", "(20-45%)"),
        ("added", "(05-20%)"),
        ("same", "that Borduria cuts its loans to Ruritania before"),
        ("removed", "March"),
        ("added", "April"),
        ("same", "2022."),
    ]


def test_its_grounds_lead_to_where_they_stand_and_say_what_is_outside_the_article() -> None:
    grounds = dict(moved().grounds)
    assert grounds == {
        "No longer evidence for it": (Link("c1", Target("brief", "earlier", "claim-c1")),),
        "New evidence for it": (Link("c2", Target("brief", "example", "claim-c2"), "from the public record"),),
        "Source added": (Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13")),),
        "Assumption added": (Link("a1", Target("brief", "example", "assumption-a1")),),
    }


def test_a_new_judgment_shows_its_statement_without_marks() -> None:
    new = comparison().judgments[0]
    assert [(one.fate, one.text) for one in new.statement] == [("same", "S")]
    assert (new.mark, new.said, new.before, new.spoken) == ("new", "", None, "")


def test_claims_show_grade_wording_and_reason() -> None:
    reworded, regraded, new = changes("claim")
    assert (reworded.word, reworded.before, reworded.after) == ("Reworded", "", "")
    assert [one.text for one in reworded.text if one.fate == "added"] == ["May."]
    assert (regraded.word, regraded.before, regraded.after) == ("Regraded", "B2", "D4")
    assert regraded.reason == "The terms were altered."
    assert (new.word, new.outside_seed, new.link.target) == ("New", True, Target("brief", "example", "claim-c2"))


def test_a_closed_gap_shows_its_answer_its_day_and_what_gave_it() -> None:
    (gap,) = changes("gap")
    assert (gap.word, gap.before, gap.after, gap.on) == ("Closed", "open", "answered", "2022-03-14")
    assert (gap.reason, gap.outside_seed) == ("Money.", True)
    assert [link.target for link in gap.sources] == [Target("brief", "example", "source-s1")]


def test_an_indicator_shows_what_the_last_look_found() -> None:
    (one,) = changes("indicator")
    assert (one.word, one.before, one.after) == ("Emerging", "unknown", "emerging")
    assert (one.on, one.reason) == ("2022-03-16", "Rumours.")
    assert [link.target for link in one.sources] == [Target("source", "loan-terms")]


def test_what_is_no_longer_carried_leads_to_the_brief_that_had_it() -> None:
    (group,) = (
        one for one in comparison("supersedes: earlier\nalternatives: null\n").groups if one.kind == "alternative"
    )
    (gone,) = group.changes
    assert (group.title, gone.word) == ("Alternatives", "No longer used")
    assert gone.link.target == Target("brief", "earlier", "alternative-alt1")
    assert gone.text[0].text == "A new government in Borduria stops the loans."


def test_what_stands_as_it_stood_is_told_in_one_line() -> None:
    same = "supersedes: earlier\nclaims: [{id: c1, text: The loan runs until the end of the year.}]\n"
    assert comparison(same).unchanged == "1 claim"
    assert comparison().unchanged == ""


def test_the_bottom_line_is_compared_word_by_word_if_it_changed() -> None:
    assert {one.fate for one in comparison().bottom_line} == {"same", "removed", "added"}
    same = "It is unlikely (20-45%) that Borduria cuts its loans before March 2022.\n  Our confidence is moderate."
    assert comparison(f"supersedes: earlier\nbluf: >-\n  {same}\n").bottom_line == ()


def test_a_page_carries_the_marking_of_all_it_compares_and_of_every_stage_of_its_histories() -> None:
    shown = {
        "the brief before": "# briefs/earlier.yaml\ntlp: green\n",
        "a source the brief before rested on": "# briefs/earlier.yaml\nkey_judgments:"
        " [{statement: S, sources: [loan-terms]}]\nclaims: null\n# seeds/loan-terms.yaml\ntlp: green\n",
        "a source that answered a gap": "gaps: [{id: g1, question: Q, status: answered, answer: A,"
        " sources: [loan-terms]}]\n# seeds/loan-terms.yaml\ntlp: green\n",
    }
    for what, example in shown.items():
        view = page("supersedes: earlier\n" + example)
        assert view.marking.label == "TLP:GREEN", what


def test_an_older_brief_carries_the_marking_of_the_judgment_that_it_shows_carried_on() -> None:
    corpus = corpus_of(
        laid_over("tlp: green\nkey_judgments: [{statement: S, change: {status: changed, previous: earlier#kj1}}]\n")
    )
    assert brief_page(corpus, corpus.briefs["earlier"]).marking.label == "TLP:GREEN"
    assert comparison_view(corpus, corpus.briefs["earlier"]) is None
