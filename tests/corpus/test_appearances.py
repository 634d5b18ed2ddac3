"""Where actors appear."""

from bluf.corpus import Appearance, appearances
from tests.rules.examples import corpus_of, desk, laid_over


def kinds(places: tuple[Appearance, ...], brief: str) -> list[tuple[str, str]]:
    return [(place.kind, place.part) for place in places if place.brief == brief]


def test_an_actor_appears_where_it_is_named_or_listed() -> None:
    found = appearances(corpus_of(desk()))
    assert kinds(found["borduria"], "example") == [
        ("brief", ""),
        ("judgment", "kj1"),
        ("claim", "c1"),
        ("claim", "c2"),
        ("event", "e1"),
        ("relation", "r1"),
    ]
    assert kinds(found["bordurian-embassy"], "example") == [("listed", ""), ("claim", "c2"), ("origin", "o2")]


def test_the_newest_brief_comes_first() -> None:
    places = appearances(corpus_of(desk()))["ruritania"]
    assert [place.brief for place in places] == sorted((place.brief for place in places), reverse=True)
    assert {place.brief for place in places} == {"example", "earlier"}


def test_an_actor_that_only_the_text_names_appears_with_the_sentence() -> None:
    example = "claims: [{id: c1, text: The Strelsau Courier closed., sources: s1}, {id: c2, text: T., sources: s1}]\n"
    places = appearances(corpus_of(laid_over(example)))["strelsau-courier"]
    assert places == (Appearance("example", "claim", "c1", "The Strelsau Courier closed."),)


def test_an_actor_appears_once_in_one_place() -> None:
    example = "events: [{id: e1, title: Ruritania meets Ruritania, actors: [ruritania, ruritania]}]\n"
    places = appearances(corpus_of(laid_over(example)))["ruritania"]
    assert kinds(places, "example").count(("event", "e1")) == 1


def test_every_actor_has_an_entry_even_if_it_appears_nowhere() -> None:
    assert appearances(corpus_of(desk()))["strelsau-courier"] == ()
