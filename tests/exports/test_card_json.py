"""The file of a card: what it says as data, which a script writes as text."""

import json

from bluf.exports.card_json import card_json
from bluf.model import Tlp
from bluf.views.head import marking
from bluf.views.hover_cards import HoverCard
from bluf.views.targets import Target


def test_a_card_holds_its_words_and_its_marking() -> None:
    card = HoverCard(
        "</script>é",
        ("State", "named in 2 briefs"),
        "**x**",
        marking(Tlp.GREEN),
        Target("actor", "x", file="card.json"),
    )
    assert json.loads(card_json(card, "x")) == {
        "title": "</script>é",
        "facts": ["State", "named in 2 briefs"],
        "text": "x",
        "marking": {"label": "TLP:GREEN", "code": "green"},
    }
    assert card_json(card, "x").count("\n") == 1


def test_a_long_text_is_cut_between_words_or_within_one_and_says_so() -> None:
    card = HoverCard("x", (), "", marking(Tlp.CLEAR), Target("actor", "x", file="card.json"))
    words, endless = (json.loads(card_json(card, text))["text"] for text in ("word " * 100, "\u4e2d" * 300))
    assert words.endswith("word \u2026")
    assert len(words) <= 280
    assert endless.startswith("\u4e2d" * 100)
    assert endless.endswith("\u2026")
    assert json.loads(card_json(card, ""))["text"] == ""
