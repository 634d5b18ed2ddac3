"""Cards: a few words from the page of an actor or a source, and its marking."""

from bluf.views.actor import actor_page
from bluf.views.hover_cards import HoverCard, actor_card, source_card
from bluf.views.source import source_page
from bluf.views.targets import Target
from tests.views.corpora import Atlas as Desk
from tests.views.corpora import atlas, bare, full


def of_actor(actor: str, example: str = "") -> HoverCard:
    desk = atlas(example)
    return actor_card(actor_page(desk, desk.corpus.actors[actor]))


def of_source(source: str, example: str = "") -> HoverCard:
    desk = atlas(example)
    return source_card(source_page(desk, desk.corpus.sources[source]))


def test_a_card_of_an_actor_says_what_it_is_and_how_often_it_is_named() -> None:
    desk = Desk(full())
    card = actor_card(actor_page(desk, full().actors["ruritania"]))
    assert (card.title, card.marking.label) == ("Ruritania", "TLP:CLEAR")
    assert card.facts == ("State", "Norway", "kingdom", "named in 2 briefs")
    assert card.target == Target("actor", "ruritania", file="card.json")


def test_what_is_not_known_is_left_out() -> None:
    desk = Desk(bare())
    assert actor_card(actor_page(desk, bare().actors["nobody"])).facts == ("State",)
    assert source_card(source_page(desk, bare().sources["slip"])).facts == ("Other", "reliability not rated")


def test_a_card_of_a_source_says_who_published_it_and_how_reliable_that_is() -> None:
    card = of_source("courier-2022-03-13")
    assert card.facts == ("Strelsau Courier", "Newspaper", "2022-03-13", "reliability B, usually reliable")


def test_a_card_says_that_a_source_was_retracted_before_anything_else() -> None:
    example = "# seeds/courier-2022-03-13.yaml\nretracted: {because: It was false.}\ncorrected: A name was wrong.\n"
    assert of_source("courier-2022-03-13", example).text.startswith("Retracted. ")
    corrected = "# seeds/courier-2022-03-13.yaml\ncorrected: A name was wrong.\n"
    assert of_source("courier-2022-03-13", corrected).text.startswith("Corrected. ")


def test_a_card_carries_the_marking_of_the_page_it_comes_from() -> None:
    assert of_actor("ruritania", "# briefs/actors/ruritania.yaml\ntlp: amber\n").marking.label == "TLP:AMBER"
