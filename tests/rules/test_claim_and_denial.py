"""T213 and T214: what a denial speaks for, and what is said of a speaker."""

import pytest

from tests.rules.examples import codes, pointed_at

JUDGMENT = """
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {{level: low, because: Little is known.}}
    evidence: {evidence}
"""
CONTRADICTION = "contradictions:\n  - {{between: {between}, kind: {kind}, treatment: Both kept.}}\n"


def test_a_judgment_that_takes_a_claim_and_its_denial_is_told_which_to_move() -> None:
    assert pointed_at(JUDGMENT.format(evidence="[c1, c2]"), "T213") == [
        ("c2", "Judgment `kj1` takes claim `c1` and its denial `c2` as evidence")
    ]


@pytest.mark.parametrize(
    ("between", "kind", "warned"),
    [
        ("[c1, c2]", "denial", True),
        ("[c1, c2]", "denial-of-knowledge", True),
        ("[c2, c1]", "denial", True),
        ("[c1, c2]", "emphasis", False),
        ("[c1, c2]", "timing", False),
        ("[s1, c2]", "denial", False),
        ("[c1, outside]", "denial", False),
    ],
)
def test_only_a_denial_of_evidence_is_a_denial_counted_for(between: str, kind: str, warned: bool) -> None:
    example = JUDGMENT.format(evidence="[c1, c2]") + CONTRADICTION.format(between=between, kind=kind)
    assert ("T213" in codes(example)) is warned


def test_a_source_that_a_judgment_names_itself_may_be_the_denial() -> None:
    judgment = JUDGMENT.format(evidence="[c1]") + "    sources: [loan-terms, courier-2022-03-13]\n"
    between = CONTRADICTION.format(between="[c1, courier-2022-03-13]", kind="denial")
    assert pointed_at(judgment + between, "T213") == [
        ("courier-2022-03-13", "Judgment `kj1` takes claim `c1` and its denial `courier-2022-03-13` as evidence")
    ]
    sources = CONTRADICTION.format(between="[loan-terms, courier-2022-03-13]", kind="denial")
    assert pointed_at(judgment + sources, "T213") == [
        (
            "courier-2022-03-13",
            "Judgment `kj1` takes source `loan-terms` and its denial `courier-2022-03-13` as evidence",
        )
    ]


def test_a_denial_alone_may_speak_for_a_judgment() -> None:
    assert "T213" not in codes(JUDGMENT.format(evidence="[c2]"))


@pytest.mark.parametrize(
    ("kind", "said"), [("denial", "denies it"), ("denial-of-knowledge", "says that it does not know of it")]
)
def test_a_chain_that_ends_at_a_denier_is_pointed_at(kind: str, said: str) -> None:
    claims = """
claims:
  - {id: c1, text: Ruritania asked., chains: [[courier-2022-03-13, o1], [courier-2022-03-13, o2]], grade: F3}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
"""
    assert pointed_at(claims + CONTRADICTION.format(between="[c1, c2]", kind=kind), "T213") == [
        (
            "[[courier-2022-03-13, o1], [courier-2022-03-13, o2]]",
            f"A chain of claim `c1` ends at `bordurian-embassy`, who {said}; it is not counted",
        )
    ]


def test_an_origin_is_told_everything_it_leaves_out() -> None:
    origins = "origins:\n  - {id: o1, label: officials, independence_group: crown}\n"
    claims = "claims:\n  - {id: c1, text: T., chains: [[courier-2022-03-13, o1]], grade: F3}\n"
    claims += "  - {id: c2, text: U., sources: s1, grade: C3}\n"
    assert [message for _, message in pointed_at(origins + claims, "T214")] == [
        "Origin `o1` carries a claim and does not say its access and interest and forum"
    ]


def test_an_origin_that_carries_nothing_need_not_say_anything() -> None:
    origins = """
origins:
  - {id: o1, label: officials, access: unknown, interest: unknown, forum: unknown, independence_group: crown}
  - {id: o2, label: the embassy, access: unknown, interest: unknown, forum: unknown, independence_group: borduria}
  - {id: o3, label: nobody}
"""
    assert "T214" not in codes(origins)
