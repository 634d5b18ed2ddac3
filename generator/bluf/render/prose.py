"""Prose fields: Markdown to HTML that cannot carry markup of its own, with names and `[[ids]]` linked.

markdown-it-py with `html=False`: raw HTML comes out as text. Images are off, links lead to http, https or mailto only.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import count, islice

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from markupsafe import Markup

from bluf.corpus import Names
from bluf.model.addresses import host_fault, may_be_linked, shows_another_host
from bluf.render.tree import Tree, tree

Resolve = Callable[[str], tuple[str, str] | None]
"""From what stands in `[[...]]` to its text and address; the address is empty where it must not link."""
Locate = Callable[[str], str | None]
"""From an actor's id to its address; None where it must not link."""

_PROSE = "prose"
_MOST_LINKS = 1_000
"""Names that link in one stretch of text."""
_LABEL = 60
"""Letters of a heading that each cell of its column repeats."""
_UNMARKED = re.compile(r"[^\W\d_][^\n\r\x00\\`*_\[\]<>&|~#]*")
"""A letter, with which no block but a paragraph begins, and nothing that could be a sign of Markdown or of HTML."""
_WIKI = re.compile(r"\[\[([A-Za-z0-9#-]{1,170})(?:\|([^\[\]|]{1,200}))?\]\]")


class Prose:
    """Renders prose for one page."""

    def __init__(self, names: Names, resolve: Resolve, locate: Locate) -> None:
        """Take the names to link, and how a link is resolved."""
        self._names, self._resolve, self._locate = names, resolve, locate
        self._taken: set[str] = set()
        self._again: dict[str, Iterator[str]] = {}
        """Words of a heading to the ids that are left for it."""
        self._addresses: dict[str, str | None] = {}
        self._rendered: dict[str, Markup] = {}

    def inline(self, text: str) -> Markup:
        """Render a text without paragraphs around it."""
        if text not in self._rendered:  # the text of a claim stands under every judgment that it speaks for
            self._rendered[text] = Markup(_markdown().renderInline(text, {_PROSE: self}))  # noqa: S704 - raw HTML is off
        return self._rendered[text]

    def block(self, text: str) -> Markup:
        """Render a text with its paragraphs, lists and headings; headings begin at level 3."""
        tokens = _markdown().parse(text, {_PROSE: self})
        self._name_headings(tokens)
        _label_cells(tokens)
        return Markup(_markdown().renderer.render(tokens, _markdown().options, {}))  # noqa: S704

    def inline_tree(self, text: str) -> Tree:
        """Return a text without paragraphs around it as data, for what is no HTML."""
        return tree(_markdown().parseInline(text, {_PROSE: self}))

    def block_tree(self, text: str) -> Tree:
        """Return a text with its paragraphs, lists and headings as data; headings begin at level 3."""
        return tree(_markdown().parse(text, {_PROSE: self}))

    def wiki(self, state: StateInline, silent: bool) -> bool:
        """Read `[[id]]` at a place of a text; whether it stands there."""
        match = _WIKI.match(state.src, state.pos)
        if not match:
            return False
        if not silent:
            found = self._resolve(match.group(1))
            label = match.group(2) or (found[0] if found else match.group(1))
            if found and found[1]:
                state.push("link_open", "a", 1).attrSet("href", found[1])
            state.push("text_plain", "", 0).content = label
            if found and found[1]:
                state.push("link_close", "a", -1)
        state.pos = match.end()
        return True

    def link_names(self, state: StateCore) -> None:
        """Link the names in a parsed text."""
        for token in state.tokens:
            if token.type == "inline" and token.children:
                token.children = list(self._linked(token.children))

    def _linked(self, children: Sequence[Token]) -> list[Token]:
        out: list[Token] = []
        inside = 0
        for token in children:
            inside += token.type == "link_open"
            inside -= token.type == "link_close"
            if token.type == "text" and not inside:
                out += self._split(token)
            else:
                out.append(token)
        _unlink_impostors(out)
        for token in out:
            if token.type == "text_plain":  # a label that must not link again
                token.type = "text"
        return out

    def _split(self, token: Token) -> list[Token]:
        pieces: list[Token] = []
        at = 0
        for sighting in islice(self._names.find(token.content), _MOST_LINKS):
            if sighting.actor not in self._addresses:
                self._addresses[sighting.actor] = self._locate(sighting.actor)
            address = self._addresses[sighting.actor]
            if address is None:
                continue
            pieces.append(_text(token.content[at : sighting.start]))
            pieces.append(Token("link_open", "a", 1, attrs={"href": address}))
            pieces.append(_text(token.content[sighting.start : sighting.end]))
            pieces.append(Token("link_close", "a", -1))
            at = sighting.end
        return [*pieces, _text(token.content[at:])] if pieces else [token]

    def _name_headings(self, tokens: Sequence[Token]) -> None:
        """Give headings ids of our own making; content cannot choose them."""
        for position, token in enumerate(tokens):
            if token.type == "heading_open":
                words = re.sub(r"[^a-z0-9]+", "-", tokens[position + 1].content.lower()).strip("-")[:60] or "part"
                again = self._again.setdefault(words, _numbered(f"text-{words}"))
                anchor = next(one for one in again if one not in self._taken)
                self._taken.add(anchor)
                token.attrSet("id", anchor)


def unmarked(text: str) -> bool:
    """Whether a text is one paragraph without any sign of Markdown, as most are: then it is what it says."""
    return _UNMARKED.fullmatch(text) is not None


@cache
def _markdown() -> MarkdownIt:
    """Return the parser, which takes longer to set up than a text to render; each text tells it of its page."""
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    markdown.disable(["image", "html_block", "html_inline"])
    markdown.validateLink = may_be_linked  # type: ignore[method-assign]
    markdown.normalizeLink = _with_its_host  # type: ignore[method-assign]
    # an address is shown as it is written: read from its code, a host can look like another, and a path hide a sign
    markdown.normalizeLinkText = _as_written  # type: ignore[method-assign]
    markdown.inline.ruler.before("link", "wiki", lambda state, silent: _of(state.env).wiki(state, silent))
    markdown.core.ruler.push("names", lambda state: _of(state.env).link_names(state))
    for cell in ("th_open", "td_open"):
        markdown.add_render_rule(cell, _align_cell)
    markdown.core.ruler.push("heading levels", _level_headings)
    return markdown


def _unlink_impostors(tokens: list[Token]) -> None:
    """Take the link from a text that is an address of another host than the link leads to."""
    opened = 0
    for at, token in enumerate(tokens):
        if token.type == "link_open":
            opened = at
        elif token.type == "link_close":
            label = "".join(one.content for one in tokens[opened:at])
            if shows_another_host(label, str(tokens[opened].attrs.get("href", ""))):
                tokens[opened] = tokens[at] = _text("")


def _label_cells(tokens: Sequence[Token]) -> None:
    """Give each cell the heading of its column, under which it stands where a row is a card of its own."""
    headings: list[str] = []
    column = 0
    for position, token in enumerate(tokens):
        if token.type == "table_open":
            token.attrSet("class", "bluf-table")
            headings = []
        elif token.type == "tr_open":
            column = 0
        elif token.type == "th_open":
            inline = tokens[position + 1]
            headings.append("".join(child.content for child in inline.children or ()))
        elif token.type == "td_open":
            token.attrSet("data-label", headings[column][:_LABEL])
            column += 1


def _of(env: EnvType) -> Prose:
    prose: Prose = env[_PROSE]
    return prose


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _with_its_host(url: str) -> str:
    """Return an address as a browser asks for it; none if its host is not written so: it could be read as another."""
    return "" if host_fault(url) else normalizeLink(url)


def _as_written(link: str) -> str:
    return link


def _align_cell(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: object, env: object) -> str:
    """Say by a class how a cell is aligned: a page's policy stops styles in attributes."""
    style = str(tokens[index].attrs.pop("style", ""))
    if style:
        tokens[index].attrSet("class", f"bluf-{style.removeprefix('text-align:')}")
    return renderer.renderToken(tokens, index, options, env)  # type: ignore[arg-type]


def _level_headings(state: StateCore) -> None:
    """Put headings below that of their section, which has level 2, and none more than one level below the one before.

    The first two levels of Markdown are one: some begin a text with `#`, and some with `##`.
    """
    above: list[int] = []
    for token in state.tokens:
        if token.type == "heading_open":
            written = max(2, int(token.tag[1:]))
            while above and above[-1] >= written:
                above.pop()
            above.append(written)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, 2 + len(above))}"
