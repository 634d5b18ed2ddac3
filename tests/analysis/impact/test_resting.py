"""What else rests on claims and sources."""

from bluf.analysis.impact.resting import resting
from tests.analysis.impact.desks import corpus

BRIEF = """
key_judgments:
  - id: kj1
    statement: S
    forecast: {question: Q, resolution: {outcome: "yes", sources: [wire]}}
  - {id: kj2, statement: S, forecast: {question: Q}}
claims: [{id: c1, text: T, sources: [wire]}, {id: c2, text: T, sources: [radio]}]
events: [{id: e1, title: Talks, claims: [c1, c2]}, {id: e2, title: A quarrel, claims: [c2]}]
relations: [{id: r1, from: ruritania, to: borduria, type: meets, claims: [c1]}]
gaps: [{id: g1, question: Q, sources: [wire]}, {id: g2, question: Q}]
indicators:
  - {id: i1, text: T, sources: [wire], raises: [kj1], lowers: [alt1]}
  - {id: i2, text: T, checks: [{date: 2022-03-15, status: observed, sources: [wire]}], reverses: [alt2]}
  - {id: i3, text: T, sources: [radio], raises: [alt3]}
alternatives: [{id: alt1, text: A}, {id: alt2, text: A}, {id: alt3, text: A, hypothesis: H3}]
forecasts:
  - {id: f1, question: Q, resolution: {outcome: "no", sources: [wire]}}
  - {id: f2, question: Q, resolution: {outcome: "no"}}
"""


def found(claims: set[str], sources: set[str], hypotheses: set[str] | None = None) -> dict[str, list[str]]:
    entry = corpus(BRIEF).briefs["one"]
    grouped: dict[str, list[str]] = {}
    for kind, part in resting(entry, claims, sources, hypotheses or set()):
        grouped.setdefault(kind, []).append(part)
    return grouped


def test_events_and_ties_rest_on_claims() -> None:
    assert found({"c1"}, set()) == {"event": ["e1"], "relation": ["r1"]}
    assert found({"c2"}, set()) == {"event": ["e1", "e2"]}


def test_gaps_indicators_and_outcomes_rest_on_sources_and_alternatives_on_what_moves_them() -> None:
    assert found(set(), {"wire"}) == {
        "alternative": ["alt1", "alt2"],
        "gap": ["g1"],
        "indicator": ["i1", "i2"],
        "outcome": ["kj1", "f1"],
    }


def test_an_alternative_is_touched_when_its_hypothesis_gains_or_loses_the_lead() -> None:
    assert found(set(), set(), {"H3"}) == {"alternative": ["alt3"]}


def test_nothing_rests_on_nothing() -> None:
    assert found(set(), set()) == {}
