"""Cards as JSON: what the page of an actor or a source hands to pages that name it."""

import json

from bluf.views.hover_cards import HoverCard


def card_json(card: HoverCard, text: str) -> str:
    """Return a card; its text comes plain. The script that shows it writes all of it as text."""
    marking = {"label": card.marking.label, "code": card.marking.code}
    said = {"title": card.title, "facts": list(card.facts), "text": text, "marking": marking}
    return json.dumps(said, ensure_ascii=False) + "\n"
