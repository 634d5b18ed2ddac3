"""What of the theme's HTML breaks the rules of HTML where none of the theme's blocks and partials can be laid over."""

import re

_TOGGLES = 2
_TOGGLE = re.compile(r'(<input class="md-toggle"[^<>]*?) autocomplete="off"')


def mended(html: str) -> str:
    """Return the page without an attribute that HTML does not allow on a checkbox; the theme has two of them."""
    return _TOGGLE.sub(r"\1", html, count=_TOGGLES)
