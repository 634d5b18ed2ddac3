"""The links of a piece of HTML that was written by a program: every angle bracket in it is one of a tag."""

import re
from collections.abc import Iterator

_ANCHOR = re.compile(r"(<a(?: [^<>]*)?>|</a>)")


def apart(html: str) -> list[str]:
    """Return the HTML in pieces: what begins or ends a link stands at the odd places."""
    return _ANCHOR.split(html)


def links(pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the places where each link begins and ends, in time linear in the HTML.

    A link inside another is a part of it: only drawings have such, and a drawing's links show no text.
    """
    begun, depth = 0, 0
    for at in range(1, len(pieces), 2):
        if pieces[at] != "</a>":
            begun, depth = begun if depth else at, depth + 1
        elif depth:
            depth -= 1
            if not depth:
                yield begun, at
