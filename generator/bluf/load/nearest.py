"""Did you mean: the known word nearest to the one that was written."""

import difflib
from collections.abc import Iterable

_KNOWN_SLIPS = {"medium": "moderate", "white": "clear", "void": "annulled"}


def did_you_mean(written: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to what was written, if one is near."""
    words = sorted(known)
    slip = _KNOWN_SLIPS.get(written.lower())
    if slip in words:
        return slip
    folded = {word.lower(): word for word in words}
    near = difflib.get_close_matches(written.lower(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None
