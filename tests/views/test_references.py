"""References to sources: a few words in the text, and the record that they unfold."""

from bluf.views.targets import Target
from tests.views.corpora import full_page, page

TWO = """
sources:
  - {id: s1, title: A bulletin of the evening with a title that is longer than what stands for it, kind: broadcaster}
  - {id: s2, title: One, outlet: strelsau-courier, published: 2022-03-10}
  - {id: s3, title: Two, outlet: strelsau-courier, published: 2022-03-10}
claims:
  - {id: c1, text: Ruritania asked., sources: [s1]}
  - {id: c2, text: Borduria declined., sources: [s2, s3]}
"""


def labels(example: str) -> list[str]:
    return [link.text for claim in page(example).claims for link in claim.documents]


def test_a_source_is_called_by_its_outlet_and_its_day() -> None:
    (link,) = full_page().judgments[0].sources
    assert (link.text, link.opens) == ("Strelsau Courier, 2022-03-13", "ref-courier-2022-03-13")
    assert link.target == Target("source", "courier-2022-03-13")


def test_one_without_an_outlet_is_called_by_its_title_as_far_as_it_goes() -> None:
    assert labels(TWO)[0] == "A bulletin of the evening with a title that is\u2026"


def test_two_of_one_outlet_and_day_are_told_apart_by_their_titles() -> None:
    assert labels(TWO)[1:] == [
        "Strelsau Courier, 2022-03-10, \u201cOne\u201d",
        "Strelsau Courier, 2022-03-10, \u201cTwo\u201d",
    ]


def test_every_reference_unfolds_a_record_and_every_record_is_referred_to() -> None:
    for view in (full_page(), page(TWO)):
        referred = {link.opens for judgment in view.judgments for link in judgment.sources if link.opens}
        referred |= {link.opens for claim in view.claims for chain in claim.chains for link in chain if link.opens}
        assert {record.anchor for record in view.records} == referred


def test_a_record_says_who_published_what_when_and_how_reliable_that_is() -> None:
    record = next(one for one in full_page().records if one.anchor == "ref-courier-2022-03-13")
    assert record.facts == ("Strelsau Courier", "Newspaper", "2022-03-13", "reliability B, usually reliable")
    retracted = next(one for one in full_page().records if one.anchor == "ref-s1")
    assert "The bulletin was false." in retracted.retracted
    assert "A name was wrong." in retracted.corrected


def test_a_long_title_without_blanks_is_cut_within_a_word() -> None:
    title = "\u4e2d" * 60
    assert labels(TWO.replace("A bulletin of the evening with a title that is longer than what stands for it", title))[
        0
    ] == ("\u4e2d" * 23 + "\u2026")
