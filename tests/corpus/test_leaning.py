"""What leans on a source or an outlet."""

from bluf.corpus import Leaning, leanings
from bluf.corpus.leaning import links_of
from tests.rules.examples import corpus_of, desk, laid_over


def parts(places: tuple[Leaning, ...]) -> list[tuple[str, str, str]]:
    return [(place.brief, place.kind, place.part) for place in places]


def test_claims_and_the_judgments_that_rest_on_them_lean_on_a_source() -> None:
    found = leanings(corpus_of(desk()))
    assert parts(found["courier-2022-03-13"]) == [
        ("example", "judgment", "kj1"),
        ("example", "claim", "c1"),
        ("example", "claim", "c3"),
    ]
    assert parts(found["loan-terms"]) == [("earlier", "judgment", "kj1"), ("earlier", "claim", "c1")]


def test_what_leans_on_a_source_leans_on_its_outlet() -> None:
    found = leanings(corpus_of(desk()))
    assert found["strelsau-courier"] == found["courier-2022-03-13"]


def test_what_leans_on_a_relay_leans_on_what_it_relays() -> None:
    relay = "# seeds/loan-terms.yaml\nvia: courier-2022-03-13\nderived_from: [embassy-2022-03-13]\n"
    found = leanings(corpus_of(laid_over(relay)))
    for name in ("courier-2022-03-13", "embassy-2022-03-13"):
        assert ("earlier", "claim", "c1") in parts(found[name])


def test_a_circle_of_relays_comes_to_an_end() -> None:
    circle = "# seeds/loan-terms.yaml\nvia: courier-2022-03-13\n# seeds/courier-2022-03-13.yaml\nvia: loan-terms\n"
    found = leanings(corpus_of(laid_over(circle)))
    assert ("earlier", "claim", "c1") in parts(found["courier-2022-03-13"])


def test_a_source_nobody_uses_has_nothing_that_leans_on_it() -> None:
    assert "s1" not in leanings(corpus_of(desk()))


def test_the_links_of_a_claim_are_its_chains_and_its_sources() -> None:
    claims = corpus_of(desk()).briefs["example"].claims
    assert links_of(claims["c3"]) == {"courier-2022-03-13", "o1", "embassy-2022-03-13", "o2"}
