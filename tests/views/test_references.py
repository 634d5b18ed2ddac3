"""References to sources: a few words in the text that lead to the entry among the sources."""

from bluf.views.targets import Link, Target
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

# A source whose file is called as a claim and one called as an origin of the brief.
SAME_NAMES = """
origins: [{id: o1, label: officials}]
claims: [{id: c1, text: Ruritania asked., chains: [[courier-2022-03-13, o1]]}, {id: c2, text: T, sources: [c1]}]
key_judgments:
  - {id: kj1, statement: It is likely (55-80%)., sources: [c1, o1]}
# seeds/c1.yaml
title: A bulletin
tlp: clear
# seeds/o1.yaml
title: Another
tlp: clear
"""


def labels(example: str) -> list[str]:
    return [chain[0].text for claim in page(example).claims for chain in claim.chains]


def test_a_source_is_called_by_its_outlet_and_its_day() -> None:
    (link,) = full_page().judgments[0].sources
    assert link == Link("Strelsau Courier, 2022-03-13", Target("brief", "example", "source-courier-2022-03-13"))


def test_one_without_an_outlet_is_called_by_its_title_as_far_as_it_goes() -> None:
    assert labels(TWO)[0] == "A bulletin of the evening with a title that is\u2026"


def test_two_of_one_outlet_and_day_are_told_apart_by_their_titles() -> None:
    assert labels(TWO)[1:] == [
        "Strelsau Courier, 2022-03-10, \u201cOne\u201d",
        "Strelsau Courier, 2022-03-10, \u201cTwo\u201d",
    ]


def test_every_reference_leads_to_an_entry_among_the_sources() -> None:
    for view in (full_page(), page(TWO), page(SAME_NAMES)):
        referred = [link for judgment in view.judgments for link in judgment.sources]
        referred += [link for claim in view.claims for chain in claim.chains for link in chain]
        leading = {link.target.anchor for link in referred if link.target and link.target.anchor.startswith("source-")}
        assert leading
        assert leading <= {source.anchor for source in view.sources}


def test_a_long_title_without_blanks_is_cut_within_a_word() -> None:
    title = "\u4e2d" * 60
    assert labels(TWO.replace("A bulletin of the evening with a title that is longer than what stands for it", title))[
        0
    ] == ("\u4e2d" * 23 + "\u2026")
