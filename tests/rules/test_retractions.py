"""T215 and T216 beyond their examples."""

import pytest

from tests.rules.examples import pointed_at

RETRACTED = "# seeds/courier-2022-03-13.yaml\nretracted: {date: 2022-03-20, because: False.}\n"
BASE = """
claims:
  - {id: c1, text: T, chains: [[courier-2022-03-13, o1]], grade: F3%s}
  - {id: c2, text: U, chains: [[embassy-2022-03-13, o2]], grade: C3}
"""


def t215(example: str) -> list[tuple[str, str]]:
    return pointed_at(example, "T215")


def test_a_claim_whose_only_way_was_retracted_is_pointed_at_in_the_list() -> None:
    assert t215(BASE % "" + RETRACTED) == [
        ("c1", "Judgment `kj1` lists claim `c1` as evidence, but every way to it runs through a retracted source")
    ]


def test_a_source_that_was_read_through_a_retracted_one_counts_as_retracted() -> None:
    through = "# seeds/embassy-2022-03-13.yaml\nretracted: {date: 2022-03-20, because: False.}\n"
    through += "# seeds/courier-2022-03-13.yaml\nvia: embassy-2022-03-13\n"
    assert [place for place, _ in t215(BASE % "" + through)] == ["c1"]


def test_a_retracted_claim_is_reported_where_it_is_marked_and_in_the_follow_up() -> None:
    marked = BASE % ", retracted: {date: 2022-03-20, because: False.}"
    assert t215(marked) == [("c1", "Judgment `kj1` lists claim `c1` as evidence, which was retracted")]
    earlier = """
supersedes: earlier
# briefs/earlier.yaml
claims: [{id: c1, text: T, sources: [loan-terms], retracted: {date: 2022-03-20, because: False.}}]
"""
    assert t215(earlier) == [("c1", "Judgment `kj1` lists claim `c1` as evidence, which was retracted in `earlier`")]


@pytest.mark.parametrize(
    "source", [RETRACTED, "# seeds/courier-2022-03-13.yaml\nvia: loan-terms\n# seeds/loan-terms.yaml\nretracted: F.\n"]
)
def test_a_source_that_a_judgment_names_itself_is_reported(source: str) -> None:
    judgment = "key_judgments: [{statement: S, sources: [embassy-2022-03-13, courier-2022-03-13]}]\n"
    assert [found for found in t215(judgment + source) if "lists source" in found[1]] == [
        (
            "courier-2022-03-13",
            "Judgment `kj1` lists source `courier-2022-03-13`, which was retracted or leads only to what was",
        )
    ]


def test_what_speaks_against_a_judgment_may_be_retracted() -> None:
    judgment = "key_judgments: [{statement: S, evidence: [c2], against: [c1]}]\n"
    assert t215(judgment + BASE % "" + RETRACTED) == []


def test_a_brief_that_was_superseded_stays_as_it_was() -> None:
    retracted = "# seeds/loan-terms.yaml\nretracted: {date: 2022-03-20, because: False.}\n"
    reported = [message for _, message in t215("claims: []\n" + retracted)]
    assert any("`c1`" in message for message in reported)
    assert t215("supersedes: earlier\n" + retracted) == []


def test_a_judgment_that_was_withdrawn_may_list_what_it_stood_on() -> None:
    withdrawn = "key_judgments: [{statement: S, evidence: [c1], change: {status: withdrawn, because: False.}}]\n"
    assert t215(withdrawn + BASE % "" + RETRACTED) == []


def test_a_claim_that_only_its_denier_vouches_for_is_not_called_retracted() -> None:
    denied = """
claims:
  - {id: c1, text: T, chains: [[embassy-2022-03-13, o2]]}
  - {id: c2, text: U, chains: [[embassy-2022-03-13, o2]]}
contradictions: [{id: x1, between: [c1, c2], kind: denial, treatment: Both kept.}]
"""
    assert t215(denied) == []


def test_undated_notices_are_reported_on_claims_inline_sources_and_records() -> None:
    example = (BASE % ", corrected: A day.").replace("grade: C3", "grade: C3, retracted: {date: 2022, because: F.}")
    example += "sources: [{id: s1, title: T, retracted: Withdrawn.}]\n"
    example += "# seeds/loan-terms.yaml\ncorrected: {because: A sum.}\n"
    found = pointed_at(example, "T216")
    assert sorted(message for _, message in found) == [
        "The note that this was corrected has no date",
        "The note that this was corrected has no date",
        "The note that this was retracted has no date",
    ]


def test_a_brief_that_calls_itself_superseded_stays_as_it_was() -> None:
    assert t215("status: superseded\n" + BASE % "" + RETRACTED) == []
