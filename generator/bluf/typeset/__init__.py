"""What typst sets from views: the PDF of a brief, and the social card of a page."""

from bluf.typeset.cards import HEIGHT, WIDTH, Card
from bluf.typeset.press import Press
from bluf.typeset.setting import Printed, Typesetter

__all__ = ["HEIGHT", "WIDTH", "Card", "Press", "Printed", "Typesetter"]
