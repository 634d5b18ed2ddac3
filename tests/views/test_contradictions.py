"""Contradictions side by side: both texts, both speakers, what the kind means, how it was treated."""

import pytest

from bluf.views.contradictions import ContradictionView
from bluf.views.targets import Link, Target
from tests.views.corpora import full_page, page

ORIGINS = """
origins:
  - {{id: o1, label: officials, access: claimed, interest: party, forum: unnamed, reliability: F}}
  - {{id: o2, label: the spokesman, actor: bordurian-embassy, access: {{kind: direct, note: own mission}},
     interest: {interest}, forum: on-record}}
"""


def contradiction(kind: str, interest: str = "party", between: str = "[c1, c2]") -> ContradictionView:
    (one,) = page(
        ORIGINS.format(interest=interest) + f"contradictions: [{{between: {between}, kind: {kind}}}]\n"
    ).contradictions
    return one


def test_both_texts_stand_with_their_speakers_and_grades() -> None:
    said, denied = contradiction("denial").between
    assert (said.text, denied.text) == (
        "Ruritania asked Borduria for money and equipment.",
        "The embassy of Borduria knows of no request.",
    )
    assert (said.role, denied.role) == ("Said", "Denies it")
    assert said.grade
    assert denied.grade
    assert (said.grade.written, denied.grade.written) == ("F3", "C3")
    (officials,), (spokesman,) = said.speakers, denied.speakers
    assert officials.facts == (
        "not named",
        "access: claimed",
        "interest: party",
        "forum: unnamed",
        "reliability F, cannot be judged",
    )
    assert spokesman.facts == (
        "named",
        "access: direct (own mission)",
        "interest: party",
        "forum: on the record",
        "reliability not rated",
    )
    assert spokesman.who == Link("the spokesman", Target("brief", "example", "origin-o2"))


def test_a_denial_of_knowledge_is_never_said_to_be_a_denial_of_the_fact() -> None:
    one = contradiction("denial-of-knowledge")
    assert one.between[1].role == "Does not know of it"
    assert one.reading[0].endswith("it does not say that it did not happen.")
    assert "not to say that it is not so" in one.kind_meaning


@pytest.mark.parametrize("kind", ["incompatible-fact", "emphasis", "timing", "factual-error"])
def test_what_is_no_denial_has_no_denier(kind: str) -> None:
    one = contradiction(kind)
    assert [side.role for side in one.between] == ["", ""]
    assert one.reading == ()


@pytest.mark.parametrize(("interest", "said"), [("party", True), ("allied", True), ("none-evident", False)])
def test_an_interested_denial_says_so(interest: str, said: bool) -> None:
    assert any("interested" in text for text in contradiction("denial", interest).reading) is said


def test_a_source_stands_with_its_reliability_and_the_public_record_with_nothing() -> None:
    source, record = contradiction("factual-error", between="[embassy-2022-03-13, outside]").between
    assert source.link == Link("Statement of the embassy of Borduria", Target("source", "embassy-2022-03-13"))
    assert [one.who.text for one in source.speakers] == ["Embassy of Borduria in Strelsau"]
    assert (record.link, record.speakers, record.reliability) == (Link("the public record"), (), "")


def test_severity_treatment_and_seed_are_kept() -> None:
    first, second = full_page().contradictions
    assert (first.severity, first.treatment, first.outside_seed) == ("Partial", "Both kept.", False)
    assert (second.severity, second.treatment, second.outside_seed) == ("", "", True)
