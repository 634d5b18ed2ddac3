"""Pages written by hand that are made to cost as much as they can, and what a host makes of them."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from bluf.load.page_limits import MAX_PAGE_MARKS, MAX_REACH
from bluf.load.text import MAX_BYTES
from bluf.plugin.readable import Readable
from bluf.plugin.tamed import Tamed

HEAD = "---\ntlp: clear\n---\n"
PAGE = "briefs/page.md"
_ROOM = MAX_BYTES - 100
_MOST = MAX_PAGE_MARKS - 20


def _over(piece: str, marks: int, room: int = _ROOM) -> Callable[[], str]:
    """Return what makes a text of one piece over and over, as long as the limits let it be."""
    most = room // len(piece.encode())
    return lambda: piece * (min(most, _MOST // marks) if marks else most)


def _reaching(piece: str, signs: int = 1) -> Callable[[], str]:
    """Return what makes a paragraph of things that are begun and never ended, as many as the limits let it hold."""
    number = int((1.9 * MAX_REACH / (len(piece) * signs)) ** 0.5)
    return lambda: piece * number


def _spread(sign: str, number: int, signs: int = 1) -> Callable[[], str]:
    """Return the same with words between them."""
    room = min(_ROOM, 2 * MAX_REACH // (number * signs)) * 9 // 10
    return lambda: (sign + "w " * (room // number // 2)) * number


LEGAL: Mapping[str, Callable[[], str]] = {
    "words": _over("word ", 0),
    "one word": _over("x", 0),
    "paragraphs": _over("a\n\n", 2),
    "lines": _over("a\n", 1),
    "long lines": _over("word " * 9 + "\n", 1),
    "blanks before line breaks": _over("a" + " " * 40 + "\n", 1),
    "items": _over("- a\n", 2),
    "items apart": _over("- a\n\n", 3),
    "items without text": _over("-\n", 2),
    "numbered items": _over("1. a\n", 2),
    "headings": _over("# a\n", 2),
    "underlined headings": _over("a\n===\n", 5),
    "quoted lines": _over("> a\n", 2),
    "lines that go on a quotation": lambda: "> " + "a\n" * (_MOST - 1),
    "quotations in quotations": lambda: "".join("> " * (one % 39) + "a\n" for one in range(185)),
    "lists in lists": lambda: "".join(" " * (4 * (one % 19)) + "- a\n" for one in range(_MOST // 2)),
    "lists in lists apart": lambda: "".join(" " * (4 * (one % 19)) + "- a\n\n" for one in range(_MOST // 3)),
    "the deepest list": lambda: "".join(" " * (4 * one) + "- > 1. a\n" for one in range(19)),
    "signs of lists on one line": lambda: "- " * 39 + "a",
    "code": _over("    a\n", 1),
    "fences": _over("```\n", 4),
    "a table": lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 480,
    "a table of all widths": lambda: "|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n" + "b\n" * 58,
    "links": _over("[a](b) ", 2),
    "links to the foot": lambda: "[a]: b\n\n" + "[a] " * 1_900,
    "definitions": lambda: "".join(f"[a{one}]: b\n" for one in range(1_200)),
    "pictures": _over("![a](b) ", 3),
    "elements": _over("<b>", 2),
    "elements that are closed": _over("<b></b>", 4),
    "elements of many sorts": lambda: "".join(f"<x{one}>" for one in range(1_900)),
    "elements that are never closed around paragraphs": lambda: (
        "".join(f"<b class={one}>" for one in range(780)) + "<p>" * 780
    ),
    "tables in tables": _over("<table><tr><td>", 6),
    "comments": _over("<!-- a -->", 7),
    "comments that are never closed": _reaching("<!--"),
    "entities": _over("&#1;", 2),
    "named entities": _over("&amp;", 1),
    "emphasis": _over("*a* ", 2),
    "emphasis that is never closed": _over("*a ", 1),
    "emphasis of two kinds": _over("**a _b ", 3),
    "backticks": _over("`a", 1),
    "backslashes": _over("\\a", 1),
    "addresses": _over("<http://a> ", 2),
    "brackets that are never closed": _reaching("["),
    "brackets far from each other": _spread("[", 90),
    "brackets in brackets": lambda: "[" * 900 + "]" * 900,
    "links that are never closed": _reaching("[a]("),
    "links far from each other": _spread("[a](", 90),
    "links to nowhere": _reaching("[a]["),
    "pictures that are never closed": _reaching("![“"),
    "elements that are never ended": _reaching("<a "),
    "elements far from each other": _spread("<a ", 90),
    "attributes that are never closed": _reaching("<a x='"),
    "attributes far from each other": _spread("<a x='", 90),
    "one element of attributes": lambda: "<a " + "b " * 110_000 + ">",
    "blanks": lambda: "a" + " " * (_ROOM - 9) + "b",
    "parentheses": _over("(", 0),
    "hyphens": _over("-", 1),
    "colons": _over(":", 1),
    "slashes": _over("/", 0),
    "letters with marks": _over("a\u0301\u0323", 0),
}
"""Pages within the limits."""

HONEST: Mapping[str, Callable[[], str]] = {
    "a long page": lambda: (
        "# About\n\n"
        + "The desk [writes](a.md) *briefs*, as `code` and <https://desk.example/> show, of [0, 1) and a < b.\n\n" * 150
    ),
    "nested lists": lambda: "".join(" " * (4 * one) + "- level\n" for one in range(12)),
    "code": lambda: "```c\nfor (int i = 0; i<n; i++) a[i] = b[i];\n```\n\n" * 60,
    "a rule and a table": lambda: "-" * 200 + "\n\n|" + "-" * 100 + "|\n",
}
"""Pages such as people write."""

TOO_MUCH: Mapping[str, Callable[[], str]] = {
    "10,000 brackets": lambda: "[" * 10_000,
    "10,000 links": lambda: "[a](" * 10_000,
    "pictures": lambda: "![“" * 2_500,
    "40 KB of elements": lambda: "<a " * 13_333,
    "a few brackets in 256 KB": lambda: ("[" + "w " * 127) * 1_000,
    "a few elements in 256 KB": lambda: ("<a " + "b " * 125) * 1_000,
    "a few links in 256 KB": lambda: ("[a](" + "w " * 125) * 1_000,
    "parentheses of links": lambda: "[a](" * 900 + "(" * 240_000,
    "comments": lambda: "<!--" * 30_000,
    "paragraphs that are elements": lambda: "<p>" * 43_000 + "</b>" * 30_000,
    "elements of many sorts": lambda: "".join(f"<x{one}>" for one in range(28_000)),
    "entities": lambda: "&#1;" * 60_000,
    "numbers of items": lambda: "1. " * 80_000,
    "300 lists in each other": lambda: "".join(" " * (4 * one) + "- a\n" for one in range(300)),
    "Markdown in elements": lambda: "<div markdown=1>\n\n" * 400 + "</div>\n\n" * 400,
    "marks upon a letter": lambda: "a" + "\u0301\u0323" * 50_000,
}
"""Pages that would take minutes, or end the reader."""


@cache
def _config() -> MkDocsConfig:
    config = MkDocsConfig()
    silent = dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), "ignore")
    options = {"site_name": "Strelsau desk", "docs_dir": str(Path(__file__).parent), "plugins": []}
    config.load_dict({**options, "validation": {"links": silent}})
    errors, _ = config.validate()
    assert not errors
    config.markdown_extensions.append(Readable())  # type: ignore[arg-type]
    return config


def rendered(root: Path, path: Path) -> tuple[Markup | str, int]:
    """Render a page as the host does, and take out what the plugin takes out; return that and how much was refused."""
    config = _config()
    file = File(path.name, str(path.parent), str(root / "site"), use_directory_urls=True)
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, Files([file]))
    tamed = Tamed(root, config.theme, [], {})
    return tamed.content(page, page.content or ""), len(tamed.refused)
