"""How wide a text is, before anybody knows the font: as in DejaVu Sans, the widest of those that pages ask for."""

from wcwidth import wcwidth

_NARROW, _WIDE = frozenset(" fijlrtI.,:;'|!()[]-"), frozenset("mwMW@%\u2014\u2026")
_OF_NARROW, _OF_SMALL, _OF_LARGE, _OF_WIDE = 0.42, 0.64, 0.79, 1.05
"""Widths of letters, as parts of the size of the type."""


def breadth(text: str, size: float) -> float:
    """Return the width of a text in pixels, set in a type of so many pixels."""
    return size * sum(map(_part, text))


def _part(letter: str) -> float:
    if letter in _WIDE or wcwidth(letter) > 1:
        return _OF_WIDE
    if letter in _NARROW:
        return _OF_NARROW
    return _OF_SMALL if letter.isascii() and not letter.isupper() else _OF_LARGE
