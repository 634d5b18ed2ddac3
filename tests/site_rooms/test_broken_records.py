"""A preview shows the pages of records that the checks refuse: no id that is wrong or stands twice brings it down."""

import pytest

from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import build_site
from tests.rules.examples import codes, corpus_of, laid_over

TWICE = {
    "a gap with the id of a claim": "gaps: [{id: c1, question: How much?}]",
    "an indicator with the id of a claim": "indicators: [{id: c1, text: A bank opens.}]",
    "an assumption with the id of a claim": "assumptions: [{id: c1, text: A, impact: high, supports: [kj1]}]",
    "an origin with the id of a claim": """
origins: [{id: c1, label: a minister, independence_group: crown}, {id: o2, label: the embassy}]
claims: [{id: c1, text: T, chains: [[courier-2022-03-13, c1]]}, {id: c2, text: U, chains: [[s1, o2]]}]
""",
    "a source with the id of a claim": """
sources: [{id: c1, title: Notes, role: primary}, {id: s1, title: Digest}]
claims: [{id: c1, text: T, chains: [[c1]]}, {id: c2, text: U, sources: s1}]
""",
    "two claims": "claims: [{id: c1, text: T, sources: s1}, {id: c1, text: U}, {id: c2, text: V}]",
    "two judgments": "key_judgments: [{id: kj1, statement: S, evidence: c1}, {id: kj1, statement: T, evidence: c2}]",
    "two origins": "origins: [{id: o1, label: a minister}, {id: o1, label: a banker}, {id: o2, label: the embassy}]",
    "two rows and two hypotheses": """
ach:
  hypotheses: [{id: H1, text: a}, {id: H1, text: b}]
  evidence: [{id: E1, text: t, ref: c1, cells: {H1: I}}, {id: E1, text: u, cells: {H1: C}}]
""",
}
NOWHERE = {
    "statements": """
contradictions:
  - {id: x1, between: [c1, outside], kind: denial}
  - {id: x2, between: [outside, outside], kind: denial-of-knowledge}
  - {id: x3, between: [nobody, c1], kind: denial}
  - {id: x4, between: [c1, c1], kind: denial}
""",
    "evidence": """
key_judgments: [{id: kj1, statement: S, evidence: [no-claim], sources: [no-source], assumptions: [a9], against: [c9]}]
claims: [{id: c1, text: T, chains: [[no-source, nobody]], sources: [no-source]}, {id: c2, text: U}]
ach:
  hypotheses: [{id: H1, text: a}, {id: H2, text: b}]
  evidence: [{id: E1, text: t, ref: c9, cells: {H9: I}}]
""",
    "an empty matrix": "ach: {hypotheses: [], evidence: []}",
    "circles": """
supersedes: example
sources: [{id: s1, title: Notes, via: s1, derived_from: [s1, s2]}, {id: s2, title: Digest, derived_from: [s1]}]
claims: [{id: c1, text: T, chains: [[s1, s1], [s2], [s1, s2, s1]]}, {id: c2, text: U, chains: [[o1, o2]]}]
key_judgments: [{id: kj1, statement: S, evidence: [c1, c1], sources: [s1, s1]}]
""",
}


@pytest.mark.parametrize("example", TWICE.values(), ids=TWICE)
def test_an_id_that_stands_twice_is_reported_and_brings_no_page_down(example: str) -> None:
    assert "X102" in codes(example)
    assert build_site(corpus_of(laid_over(example)), explanations(), templates(), Addresses(), "Strelsau desk")


@pytest.mark.parametrize("example", NOWHERE.values(), ids=NOWHERE)
def test_what_leads_nowhere_or_in_a_circle_brings_no_page_down(example: str) -> None:
    assert build_site(corpus_of(laid_over(example)), explanations(), templates(), Addresses(), "Strelsau desk")
