"""How text is shown in a terminal: nothing in it can command the terminal, and every column is known."""

from wcwidth import wcswidth

from bluf.model.characters import is_unseen

TAB = "    "
WIDTH = 100
"""Columns of a source line that are shown; a longer one is cut around the caret."""
_BEFORE = 40
"""Columns kept before the caret when a line is cut."""
_DOTS = "..."
_FAR = 4 * WIDTH
"""Characters on either side of the caret that are looked at: a line of 200 KB may be shown ten thousand times."""


def printable(text: str) -> str:
    """Return the text with control characters made visible: U+001B as its symbol, others as a replacement mark."""
    return text if _plain(text) else "".join(map(_shown, text))


def _plain(text: str) -> bool:
    """Whether every character is one of ASCII that is seen, as nearly all are."""
    return text.isascii() and text.isprintable()


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if is_unseen(character) else character


def columns(text: str) -> int:
    """Return how many columns of a terminal a printable text takes."""
    return len(text) if _plain(text) else max(wcswidth(text), 0)


def excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """Return a source line as it is shown, and the carets below characters `start` to `end`, counted from 0."""
    parts = line[max(0, start - _FAR) : start], line[start : min(end, start + _FAR)], line[end : end + _FAR]
    before, marked, after = map(_expanded, parts)
    if sum(map(len, parts)) < len(line) or columns(before + marked + after) > WIDTH:
        before = _last(before, _BEFORE)
        marked = _first(marked, WIDTH - columns(before))
        after = _first(after, WIDTH - columns(before) - columns(marked)) if not marked.endswith(_DOTS) else ""
    return f"{before}{marked}{after}".rstrip(), " " * columns(before) + "^" * max(columns(marked), 1)


def _expanded(text: str) -> str:
    return text if _plain(text) else "".join(TAB if letter == "\t" else _shown(letter) for letter in text)


def _first(text: str, width: int) -> str:
    """Return as much of the beginning as fits, with dots for the rest."""
    if columns(text) <= width:
        return text
    kept = text[: max(width, 0)]
    while columns(kept) > max(width - len(_DOTS), 0):
        kept = kept[:-1]
    return kept + _DOTS


def _last(text: str, width: int) -> str:
    """Return as much of the end as fits, with dots for the rest."""
    if columns(text) <= width:
        return text
    # a combining mark needs the letter before it, so a character that takes columns of its own comes first
    kept = text[-width:]
    while columns(kept) > width - len(_DOTS) or columns(kept[:1]) == 0:
        kept = kept[1:]
    return _DOTS + kept
