"""Claims: grades, chains and counts."""

import pytest

from bluf.analysis.sourcing.origins import Lineage, Path
from bluf.views.claims import ClaimView, count
from bluf.views.targets import Link, Target
from tests.views.corpora import full_page, page


def claim(example: str = "", claim_id: str = "c1") -> ClaimView:
    return next(one for one in page(example).claims if one.id == claim_id)


def lineage(outlets: int, *groups: str | None) -> Lineage:
    paths = tuple(Path((f"link{at}",), group, group) for at, group in enumerate(groups))
    return Lineage(paths, tuple(f"outlet{at}" for at in range(outlets)))


@pytest.mark.parametrize(
    ("behind", "phrase", "single"),
    [
        (lineage(0), "no source", True),
        (lineage(1, "a"), "1 outlet, 1 origin", True),
        (lineage(5, "a", "a", "a"), "5 outlets, 1 origin", True),
        (lineage(2, "a", "b"), "2 outlets, 2 origins", False),
        (lineage(2, "a", None), "2 outlets, 1 known origin", True),
        (lineage(3, "a", "b", None), "3 outlets, 2 known origins", False),
        (lineage(1, None), "1 outlet, origin unknown", True),
        (lineage(0, None), "origin unknown", True),
        (lineage(0, "a"), "1 origin", True),
    ],
)
def test_outlets_and_origins_are_counted_apart(behind: Lineage, phrase: str, single: bool) -> None:
    assert (count(behind).phrase, count(behind).single) == (phrase, single)


def test_a_chain_leads_from_the_document_to_the_origin() -> None:
    (chain,) = next(one for one in page().claims if one.id == "c1").chains
    assert chain == (
        Link("Strelsau Courier, 2022-03-13", Target("brief", "example", "source-courier-2022-03-13")),
        Link("unnamed officials of Ruritania", Target("brief", "example", "origin-o1"), "not named, interested"),
    )


def test_a_relay_in_a_chain_leads_to_its_actor() -> None:
    chain = "claims: [{id: c1, text: T, chains: [[courier-2022-03-13, strelsau-courier, o1]]}, {id: c2, text: T}]\n"
    assert claim(chain).chains[0][1] == Link("Strelsau Courier", Target("actor", "strelsau-courier"))


def test_a_source_of_the_brief_itself_is_linked_in_the_brief() -> None:
    local = claim("claims: [{id: c1, text: T, sources: [s1]}, {id: c2, text: T}]\n")
    document = Link("Evening bulletin of Radio Zenda, 2022-03-13", Target("brief", "example", "source-s1"))
    assert local.chains == ((document,),)
    assert local.count.phrase == "origin unknown"


def test_a_link_that_nobody_knows_stays_text() -> None:
    assert claim("claims: [{id: c1, text: T, chains: [[nowhere]]}, {id: c2, text: T}]\n").chains == (
        (Link("nowhere"),),
    )


def test_a_grade_is_said_with_what_it_means() -> None:
    grade = claim().grade
    assert grade is not None
    assert (grade.written, grade.reliability, grade.credibility, grade.graded_at) == (
        "F3",
        "Reliability cannot be judged",
        "Possibly true",
        "",
    )


def test_an_ungraded_claim_has_no_grade_which_is_not_f6() -> None:
    assert claim("claims: [{id: c1, text: T}, {id: c2, text: T}]\n").grade is None


def test_a_retracted_claim_says_so_and_counts_nothing() -> None:
    retracted = next(one for one in full_page().claims if one.id == "c2")
    assert (retracted.retracted, retracted.count.phrase) == ("Withdrawn.", "no source")


def test_a_correction_is_said_with_its_date() -> None:
    corrected = next(one for one in full_page().claims if one.id == "c1")
    assert corrected.corrected == "2022-03-14: The day was wrong."
    assert (corrected.date, corrected.outside_seed) == ("2022-03-13 (inferred)", True)


def test_a_claim_has_a_permanent_place() -> None:
    assert (claim().anchor, claim().link) == ("claim-c1", Link("c1", Target("brief", "example", "claim-c1")))
