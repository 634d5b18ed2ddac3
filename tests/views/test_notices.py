"""Retractions and corrections on the brief, at its judgments and on the first page."""

from bluf.corpus import Corpus
from bluf.views.brief import brief_page
from bluf.views.home import home_page
from bluf.views.notices import current_notices, marked_records, notices, notices_by_judgment
from bluf.views.targets import Link, Target
from tests.rules.examples import corpus_of, laid_over

RETRACTED = "# seeds/courier-2022-03-13.yaml\nretracted: {date: 2022-03-20, because: The newspaper withdrew it.}\n"
KJ1 = Link("judgment 1", Target("brief", "example", "judgment-kj1"))
MARKED = "{id: c1, text: The loan runs on., sources: [loan-terms], retracted: {date: 2022-02-01, because: False.}}"


def desk(example: str) -> Corpus:
    return corpus_of(laid_over(example))


def test_a_retraction_says_what_when_and_what_leans_on_it() -> None:
    corpus = desk(RETRACTED)
    (one,) = notices(corpus, corpus.briefs["example"])
    assert (one.label, one.alarm, one.date, one.because) == (
        "Retracted",
        True,
        "2022-03-20",
        "The newspaper withdrew it.",
    )
    assert one.what == Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13"))
    assert [link.text for link in one.claims] == ["c1", "c3"]
    assert one.claims[0].target == Target("brief", "example", "claim-c1")
    assert one.judgments == (KJ1,)
    assert one.effect == "Chains through it no longer count here."
    assert (one.marked_in, one.brief.target) == (None, Target("brief", "example"))


def test_a_correction_still_counts() -> None:
    corpus = desk("# seeds/courier-2022-03-13.yaml\ncorrected: The sum was misprinted.\n")
    (one,) = notices(corpus, corpus.briefs["example"])
    assert (one.label, one.alarm, one.date) == ("Corrected", False, "date unknown")
    assert one.effect == "Chains through it still count; read what leans on it with the correction."


def test_a_claim_is_told_by_what_it_says() -> None:
    example = "claims: [{id: c1, text: It asked., sources: [s1], %s}, {id: c2, text: U, sources: [s1]}]\n"
    corpus = desk(example % "retracted: {date: 2022-03-20, because: False.}")
    (one,) = notices(corpus, corpus.briefs["example"])
    assert (one.what.text, one.text, one.claims, one.effect) == (
        "claim c1",
        "It asked.",
        (),
        "It no longer counts here.",
    )
    corpus = desk(example % "corrected: {date: 2022-03-20, because: A day.}")
    (one,) = notices(corpus, corpus.briefs["example"])
    assert one.effect == "It still counts, as corrected."


def test_a_mark_in_another_brief_of_the_line_is_said_to_stand_there() -> None:
    corpus = desk(f"supersedes: earlier\n# briefs/earlier.yaml\nclaims: [{MARKED}]\n")
    (one,) = notices(corpus, corpus.briefs["example"])
    assert one.marked_in
    assert one.marked_in.target == Target("brief", "earlier")
    assert one.effect == "This brief does not say so itself, and its counts are as they were."
    (own,) = notices(corpus, corpus.briefs["earlier"])
    assert (own.marked_in, own.effect) == (None, "It no longer counts here.")


def test_a_notice_stands_at_the_judgments_it_concerns_and_at_no_other() -> None:
    two = """
key_judgments: [{id: kj1, statement: S, evidence: [c1]}, {id: kj2, statement: S, evidence: [c2]}]
"""
    corpus = desk(two + RETRACTED)
    entry = corpus.briefs["example"]
    assert notices_by_judgment(corpus, entry) == {"judgment-kj1": notices(corpus, entry), "judgment-kj2": ()}
    page = brief_page(corpus, entry)
    assert (page.notices, page.flagged) == (notices(corpus, entry), notices_by_judgment(corpus, entry))


def test_the_first_page_tells_what_concerns_briefs_that_stand() -> None:
    corpus = desk(RETRACTED + "# seeds/loan-terms.yaml\ncorrected: {date: 2022-03-25, because: A sum.}\n")
    found = home_page(corpus, "Strelsau desk").notices
    assert [(one.label, one.date, one.brief.target) for one in found] == [
        ("Corrected", "2022-03-25", Target("brief", "earlier")),
        ("Retracted", "2022-03-20", Target("brief", "example")),
    ]
    superseded = desk("supersedes: earlier\n# seeds/loan-terms.yaml\ncorrected: {date: 2022-03-25, because: A sum.}\n")
    assert current_notices(superseded) == ()


def test_a_page_carries_the_marking_of_the_record_that_was_retracted() -> None:
    amber = RETRACTED + "tlp: amber\n"
    through = "# seeds/embassy-2022-03-13.yaml\nvia: courier-2022-03-13\n"
    only_through = "claims: [{id: c1, text: T, sources: [embassy-2022-03-13]}]\norigins: []\nsource_summary: None.\n"
    corpus = desk(only_through + "ach: null\ncontradictions: []\n" + amber + through)
    assert brief_page(corpus, corpus.briefs["example"]).notices
    assert brief_page(corpus, corpus.briefs["example"]).marking.label == "TLP:AMBER"
    assert home_page(corpus, "Desk").marking.label == "TLP:AMBER"


def test_the_brief_that_marks_a_claim_counts_among_the_records_that_are_shown() -> None:
    corpus = desk(f"supersedes: earlier\n# briefs/earlier.yaml\nclaims: [{MARKED}]\n")
    assert list(marked_records(corpus, corpus.briefs["example"])) == [corpus.briefs["earlier"].brief]
