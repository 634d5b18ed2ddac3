"""Pages without the blanks that only a reader of templates needs: a sixth of a page, and none of what it shows."""

import re

_KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2\s*>)", re.IGNORECASE | re.DOTALL)
"""Where blanks are shown, or are part of a text whose hash the policy holds."""
_LINES = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")


def squeezed(html: str) -> str:
    """Return the page with each run of blanks around the end of a line as one end of a line.

    HTML shows either as one blank. The markup itself is not read and written anew: what was looked at is what leaves.
    """
    pieces = _KEPT.split(html)
    # of three pieces the second is kept as it is, and the third is the name of its element
    return "".join(
        _LINES.sub("\n", text) if place % 3 == 0 else text for place, text in enumerate(pieces) if place % 3 != 2
    )
