"""Which ids a record may name."""

from bluf.corpus.known import known_to, parts_by_kind
from tests.rules.examples import corpus_of, desk, laid_over


def test_a_brief_knows_its_own_parts_and_its_own_actors() -> None:
    corpus = corpus_of(desk())
    known = known_to(corpus, corpus.briefs["example"].document)
    assert known["claim"] == {"c1", "c2", "c3"}
    assert known["actor"] == {"ruritania", "borduria", "strelsau-courier", "bordurian-embassy"}
    assert known["source"] == {"s1", "courier-2022-03-13", "embassy-2022-03-13", "loan-terms"}
    assert known["brief"] == {"example", "earlier"}


def test_other_records_know_the_actors_of_every_brief_and_no_parts() -> None:
    corpus = corpus_of(laid_over("# briefs/earlier.yaml\nactors: [ruritania, syldavia]\n"))
    known = known_to(corpus, corpus.sources["loan-terms"].document)
    assert {"syldavia", "bordurian-embassy", "strelsau-courier"} <= known["actor"]
    assert set(known) == {"brief", "actor", "source"}
    assert "s1" not in known["source"]


def test_parts_are_told_apart_by_kind() -> None:
    parts = parts_by_kind(corpus_of(desk()).briefs["earlier"])
    assert parts == {
        "judgment": {"kj1"},
        "claim": {"c1"},
        "alternative": {"alt1"},
        "indicator": {"i1"},
    }
