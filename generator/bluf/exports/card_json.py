"""Cards as JSON: what the page of an actor or a source hands to pages that name it."""

import json

from bluf.views.hover_cards import HoverCard
from bluf.views.wording import shortened

_TEXT = 280
"""Cells of a text, the sign for what is left out included."""


def card_json(card: HoverCard, text: str) -> str:
    """Return a card; its text comes plain, and is cut. The script that shows it writes all of it as text."""
    marking = {"label": card.marking.label, "code": card.marking.code}
    said = {
        "title": card.title,
        "facts": list(card.facts),
        "text": shortened(text, _TEXT, " \u2026"),
        "marking": marking,
    }
    return json.dumps(said, ensure_ascii=False) + "\n"
