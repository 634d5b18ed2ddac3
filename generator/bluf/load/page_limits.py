"""What a page written by hand may hold, so that no host takes long over it or ends with an error of its own.

What reads Markdown and HTML looks for the end of a link or an element from every sign that might begin one, and goes
into every list and quotation that stands in another.
"""

import re
from collections.abc import Iterator

from bluf.load.faults import fault
from bluf.load.limits import marks
from bluf.problems import START_OF_FILE, Problem, Span

MAX_PAGE_MARKS = 5_000
"""Line breaks, signs of Markdown, and marks that end a sentence, as they are counted in records."""
MAX_REACH = 850_000
"""Characters between what begins a link, a picture or an element and what ends it, all together."""
MAX_ASIDE = 80
"""Columns that blanks and signs of lists and quotations may take where a line begins: 20 lists in each other."""
MAX_MARKDOWN_IN_HTML = 50
"""Elements whose content is Markdown again."""

_SIGN = re.compile(r"\\[\[\]()]|\]\(|[\[\]()>]|<(?=[A-Za-z/!?])|\n[ \t]*(?=\n)")
_ASIDE = re.compile(r"^(?:[ \t>]|[-+*:](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])){80}", re.MULTILINE)
_MARKDOWN_IN_HTML = re.compile(r"<[^<>]*\bmarkdown\b", re.IGNORECASE)
_DECLARATION = re.compile(r"<!\[")


def beyond_limits(file: str, text: str) -> Iterator[Problem]:
    """Yield a problem for each limit that a page goes over."""
    counted = marks(text)
    if counted > MAX_PAGE_MARKS:
        said = f"The page has {counted:,} line breaks, ends of sentences and signs of Markdown; the limit is "
        yield _too_much(file, START_OF_FILE, f"{said}{MAX_PAGE_MARKS:,}", "Split it.")
    elif _reach(text) > MAX_REACH:
        said = "The page has too many signs that begin a link, a picture or an element, and none that ends it nearby"
        do = r"End what was begun; write a bracket that is none of these as `\[` or `&lt;`."
        yield _too_much(file, START_OF_FILE, said, do)
    aside = _ASIDE.search(text.expandtabs(4))
    if aside:
        said = f"A line begins with {MAX_ASIDE} blanks and signs of lists and quotations or more"
        line = text.expandtabs(4).count("\n", 0, aside.start()) + 1
        yield _too_much(file, Span(line, 1, line, 1), said, "Write the list flatter, at most 20 levels deep.")
    within = [found.start() for found in _MARKDOWN_IN_HTML.finditer(text)]
    if len(within) > MAX_MARKDOWN_IN_HTML:
        said = f"The page has {len(within):,} elements with Markdown in them; the limit is {MAX_MARKDOWN_IN_HTML}"
        yield _too_much(file, _place(text, within[MAX_MARKDOWN_IN_HTML]), said, "Write them in Markdown.")
    declaration = _DECLARATION.search(text)
    if declaration:
        do = "Remove it, or write `&lt;` for its `<`."
        yield fault("Y020", file, _place(text, declaration.start()), said="The page holds a declaration", do=do)


def _reach(text: str) -> int:
    """Return how far it is from what begins something to what ends it, all together, as a reader goes back for it.

    A link ends with its paragraph at the latest, an element with the page.
    """
    reach = 0
    squares, rounds, angles = list[int](), list[int](), list[int]()
    for found in _SIGN.finditer(text):
        sign, at = found.group(), found.start()
        if sign == "[":
            squares.append(at)
        elif sign[0] == "]":
            reach += at - squares.pop() if squares else 0
            rounds += [at] if sign == "](" else []
        elif sign == "(":
            rounds += [len(text)] if rounds else []  # it only keeps one of the link's address open
        elif sign == ")":
            reach += max(0, at - rounds.pop()) if rounds else 0
        elif sign == "<":
            angles.append(at)
        elif sign == ">":
            reach += sum(at - begun for begun in angles)
            angles.clear()
        elif sign[0] == "\n":
            reach += _open(squares, at) + _open(rounds, at)
    return reach + _open(squares, len(text)) + _open(rounds, len(text)) + _open(angles, len(text))


def _open(begun: list[int], end: int) -> int:
    """Return how far it is from what is still open to an end, and close it."""
    reach = sum(max(0, end - at) for at in begun)
    begun.clear()
    return reach


def _too_much(file: str, span: Span, said: str, do: str) -> Problem:
    return fault("Y024", file, span, said=said, do=do)


def _place(text: str, at: int) -> Span:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Span(line, column, line, column)
