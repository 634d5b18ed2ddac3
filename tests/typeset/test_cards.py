"""Social cards: title, date and marking, and nothing else, in a small picture."""

import io
from itertools import pairwise

import pytest
from PIL import Image

from bluf.model import Tlp
from bluf.resources import templates
from bluf.typeset import HEIGHT, WIDTH, Card, Typesetter
from bluf.typeset.cards import pictures
from bluf.views.head import marking
from tests.documents import chunks

TITLE = "Beijing's denial does not settle whether Russia asked for help"
SIDE = 84
"""Pixels that nothing is printed in, left and right."""


def made(*cards: Card) -> list[bytes]:
    return list(pictures(Typesetter(templates() / "print"), cards))


def card(title: str = TITLE, date: str = "2022-03-15", tlp: Tlp = Tlp.CLEAR) -> Card:
    return Card(title, date, marking(tlp))


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def lines(picture: Image.Image) -> list[tuple[int, int]]:
    """Return where the lines of a title begin and end, from the top; descenders do not reach the next line."""
    grey = picture.crop((0, 0, WIDTH, 480)).convert("L")
    inked = [grey.crop((0, y, WIDTH, y + 1)).getextrema()[0] < 128 for y in range(480)]  # type: ignore[operator]
    edges = [at for at, (one, other) in enumerate(pairwise([False, *inked, False])) if one != other]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_a_card_is_as_large_as_asked_for_and_small_on_the_wire() -> None:
    for content in made(card(), card("x " * 180), card("Zenda", "")):
        assert opened(content).size == (WIDTH, HEIGHT) == (1200, 630)
        assert len(content) < 32_000


def test_a_card_holds_pixels_and_nothing_that_says_more() -> None:
    (content,) = made(card())
    assert {kind for kind, _ in chunks(content)} == {"IHDR", "PLTE", "IDAT", "IEND"}


@pytest.mark.parametrize("tlp", list(Tlp))
def test_the_marking_stands_in_its_colour_on_black(tlp: Tlp) -> None:
    (content,) = made(card(tlp=tlp))
    colours = {colour for _, colour in opened(content).crop((600, 480, WIDTH, HEIGHT)).getcolors(1 << 16) or ()}
    assert tuple(int(tlp.colour[at : at + 2], 16) for at in (1, 3, 5)) in colours
    assert (0, 0, 0) in colours


@pytest.mark.parametrize(
    "title", [TITLE, "Zenda", "A long title that goes on and on " * 12, "A" * 300, "W" * 30 + " " + "l" * 400]
)
def test_a_title_takes_four_lines_at_most_and_stays_within_the_card(title: str) -> None:
    (content,) = made(card(title))
    picture = opened(content)
    assert 1 <= len(lines(picture)) <= 4
    for edge in ((0, 0, SIDE - 4, HEIGHT), (WIDTH - SIDE + 4, 0, WIDTH, HEIGHT), (0, 440, WIDTH, 460)):
        assert picture.crop(edge).getcolors() == [((edge[2] - edge[0]) * (edge[3] - edge[1]), (255, 255, 255))], edge


def test_a_short_title_is_larger_than_a_long_one() -> None:
    short, long = (opened(one) for one in made(card("Hxx"), card("Hxx " * 40)))
    assert lines(short)[0][1] - lines(short)[0][0] > lines(long)[0][1] - lines(long)[0][0]


def test_title_date_and_marking_each_change_the_card_and_nothing_else_can() -> None:
    base, *others = made(card(), card("Other"), card(date="2022-03-16"), card(tlp=Tlp.RED))
    assert all(base != other for other in others)
    assert made(card()) == [base]
    undated = opened(made(card(date=""))[0])
    assert undated.crop((0, 480, 600, HEIGHT)).getcolors() == [(600 * 150, (255, 255, 255))]


def test_many_cards_are_the_same_as_each_alone() -> None:
    cards = [card(f"Number {number}") for number in range(45)]
    assert made(*cards) == [made(one)[0] for one in cards]


def test_the_words_of_a_card_are_what_it_shows() -> None:
    assert card().words == f"{TITLE}. 2022-03-15. TLP:CLEAR"
    assert card(date="").words == f"{TITLE}. TLP:CLEAR"
