"""Pages without the blanks that only a reader of templates needs: a sixth of a page, and none of what it shows."""

import re

_EDGE = re.compile(r"(</?(?:pre|script|style|textarea)\b)", re.IGNORECASE)
"""Of what keeps its blanks: where they are shown, or are part of a text whose hash the policy holds."""
_LINES = re.compile(r"(?<![ \t])[ \t]*(?:\r?\n[ \t]*)+")


def squeezed(html: str) -> str:
    """Return the page with each run of blanks around the end of a line as one end of a line.

    HTML shows either as one blank. The markup itself is not read and written anew: what was looked at is what leaves.
    """
    pieces, kept = _EDGE.split(html), ""
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            pieces[at] = piece if kept else _LINES.sub("\n", piece)
        elif not kept:
            kept = f"</{piece[1:]}".lower() if piece[1] != "/" else ""
        elif piece.lower() == kept:
            kept = ""
    return "".join(pieces)
