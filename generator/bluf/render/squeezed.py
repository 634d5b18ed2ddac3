"""Pages without the blanks that only a reader of templates needs: a sixth of a page, and none of what it shows."""

import re

_EDGE = re.compile(r"(</?(?:pre|script|style|textarea)\b)", re.IGNORECASE)
"""Of what keeps its blanks: where they are shown, or are part of a text whose hash the policy holds."""
_BLANKS = " \t\r"
_BLOCKS = "p|div|h[1-6]|[uod]l|li|dt|dd|table|figure|figcaption|section|main|meta|link|head"
_BEFORE_BLOCKS = re.compile(rf"\n(?=</?(?:{_BLOCKS})\b)")
"""An end of a line before what begins or ends a block shows as nothing."""


def squeezed(html: str) -> str:
    """Return the page with each run of blanks around the end of a line as one end of a line, and none before a block.

    HTML shows the first two as one blank, and a blank before a block not at all. The markup itself is not read and
    written anew: what was looked at is what leaves.
    """
    pieces, kept = _EDGE.split(html), ""
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            pieces[at] = piece if kept else _BEFORE_BLOCKS.sub("", _lines(piece))
        elif not kept:
            kept = f"</{piece[1:]}".lower() if piece[1] != "/" else ""
        elif piece.lower() == kept:
            kept = ""
    return "".join(pieces)


def _lines(text: str) -> str:
    """Return a text with each run of blanks around ends of lines as one end of a line."""
    first, *others = text.split("\n")
    if not others:
        return text
    *between, last = others
    filled = filter(None, (line.strip(_BLANKS) for line in between))
    return "\n".join((first.rstrip(_BLANKS), *filled, last.lstrip(_BLANKS)))
