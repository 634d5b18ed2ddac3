"""Who denies what, and who asserts it."""

from bluf.analysis.sourcing.assertions import Assertion, assertions, interested_denial
from bluf.analysis.sourcing.denials import denials, denied_by
from bluf.corpus import BriefEntry, Corpus
from tests.rules.examples import corpus_of, laid_over


def desk(example: str = "") -> tuple[Corpus, BriefEntry]:
    corpus = corpus_of(laid_over(example))
    return corpus, corpus.briefs["example"]


def contradiction(between: str, kind: str = "denial") -> str:
    return f"contradictions: [{{between: {between}, kind: {kind}}}]\n"


def test_the_second_statement_denies_the_first() -> None:
    _, entry = desk()
    (one,) = denials(entry)
    assert (one.denied, one.denying, one.of_knowledge) == ("c1", "c2", True)


def test_only_denials_deny() -> None:
    for kind in ("incompatible-fact", "emphasis", "timing", "factual-error"):
        assert list(denials(desk(contradiction("[c1, c2]", kind))[1])) == []


def test_a_named_speaker_is_known_by_its_actor() -> None:
    assert denied_by(*desk(contradiction("[c1, c2]")), "c1") == {"bordurian-embassy": False}
    assert denied_by(*desk(), "c2") == {}


def test_a_source_can_deny_a_claim() -> None:
    assert denied_by(*desk(contradiction("[c1, loan-terms]")), "c1") == {"borduria": False}


def test_nobody_speaks_for_the_public_record_or_for_an_unknown_id() -> None:
    assert denied_by(*desk(contradiction("[c1, outside]")), "c1") == {}


def test_who_says_that_it_does_not_know_of_it_does_not_deny_the_fact() -> None:
    assert denied_by(*desk(contradiction("[c1, c2]", "denial-of-knowledge")), "c1") == {"bordurian-embassy": True}


def test_who_denies_both_the_fact_and_the_knowledge_of_it_denies_the_fact() -> None:
    twice = "{between: [c1, c2], kind: denial}", "{between: [c1, c2], kind: denial-of-knowledge}"
    for order in (twice, twice[::-1]):
        both = f"contradictions: [{', '.join(order)}]\n"
        assert denied_by(*desk(both), "c1") == {"bordurian-embassy": False}


def test_who_denies_a_claim_is_not_among_those_who_assert_it() -> None:
    chains = """
claims:
  - {id: c1, text: T, chains: [[courier-2022-03-13, o1], [courier-2022-03-13, o2]]}
  - {id: c2, text: U, chains: [[embassy-2022-03-13, o2]]}
"""
    for kind in ("denial", "denial-of-knowledge"):
        corpus, entry = desk(chains + contradiction("[c1, c2]", kind))
        assert [said.origin and said.origin.id for said in assertions(corpus, entry, "c1")] == ["o1"]
        assert [said.origin and said.origin.id for said in assertions(corpus, entry, "c2")] == ["o2"]


def test_each_speaker_is_listed_once() -> None:
    chains = "claims: [{id: c1, text: T, chains: [[courier-2022-03-13, o1], [s1, o1]]}, {id: c2, text: U}]\n"
    corpus, entry = desk(chains)
    (one,) = assertions(corpus, entry, "c1")
    assert one.origin is entry.origins["o1"]
    assert (one.actor, one.group, one.given, one.interested) == (None, "ruritanian-government", True, True)


def test_a_publisher_that_speaks_for_itself_has_the_group_its_brief_gives_it() -> None:
    corpus, entry = desk("claims: [{id: c1, text: T, sources: embassy-2022-03-13}, {id: c2, text: U}]\n")
    assert assertions(corpus, entry, "c1") == (Assertion(None, "bordurian-embassy", None, "bordurian-government"),)


def test_where_no_origin_is_given_nobody_asserts() -> None:
    corpus, entry = desk("claims: [{id: c1, text: T, sources: s1}, {id: c2, text: U}]\n")
    (one,) = assertions(corpus, entry, "c1")
    assert not one.given
    assert not one.interested


def test_a_denial_is_interested_if_the_one_who_denies_gains_by_it() -> None:
    for interest, expected in (("party", True), ("allied", True), ("none-evident", False), ("unknown", False)):
        origins = f"origins: [{{id: o1, label: L, interest: party}}, {{id: o2, label: M, interest: {interest}}}]\n"
        corpus, entry = desk(origins)
        assert interested_denial(corpus, entry, entry.brief.contradictions[0]) is expected, interest


def test_an_interested_party_that_differs_in_emphasis_makes_no_denial() -> None:
    corpus, entry = desk(contradiction("[c1, c2]", "emphasis"))
    assert not interested_denial(corpus, entry, entry.brief.contradictions[0])
