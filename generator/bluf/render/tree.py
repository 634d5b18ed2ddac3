"""Parsed prose as a small tree of data, for what sets it without HTML.

A tree is a list of texts and of nodes. A node is a mapping with `tag`: `em`, `strong`, `code` and `link` (with `to`) in
a line, and `break`; `p`, `h` (with `level`), `ul`, `ol` (with `start`), `li`, `quote`, `pre`, `rule`, `table`, `tr` and
`cell` (with `head` and `align`) between lines. What a node holds is a tree, its `of`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

Tree = list[Any]

_SAME = {
    "em": "em",
    "strong": "strong",
    "paragraph": "p",
    "bullet_list": "ul",
    "list_item": "li",
    "blockquote": "quote",
    "table": "table",
    "tr": "tr",
}
_SPACE = {"softbreak": " ", "hardbreak": {"tag": "break"}, "hr": {"tag": "rule"}}


def tree(tokens: Sequence[Token]) -> Tree:
    """Return tokens of markdown-it as a tree."""
    return _nodes(SyntaxTreeNode(tokens).children)


def letters(nodes: Tree) -> str:
    """Return the text of a tree of one line, without its marks."""
    return "".join(one if isinstance(one, str) else one.get("text") or letters(one.get("of", [" "])) for one in nodes)


def _nodes(nodes: Iterable[SyntaxTreeNode]) -> Tree:
    found: Tree = []
    for node in nodes:
        if node.type in ("inline", "thead", "tbody"):
            found += _nodes(node.children)
        elif node.type in _SPACE:
            found.append(_SPACE[node.type])
        elif node.type == "text":
            found += [node.content] if node.content else []
        else:
            found.append(_node(node))
    return found


def _node(node: SyntaxTreeNode) -> dict[str, Any]:
    kind = node.type
    if kind in _SAME:
        return {"tag": _SAME[kind], "of": _nodes(node.children)}
    if kind == "link":
        return {"tag": "link", "to": str(node.attrs["href"]), "of": _nodes(node.children)}
    if kind == "heading":
        return {"tag": "h", "level": int(node.tag[1:]), "of": _nodes(node.children)}
    if kind == "ordered_list":
        return {"tag": "ol", "start": int(node.attrs.get("start", 1)), "of": _nodes(node.children)}
    if kind in ("th", "td"):
        align = str(node.attrs.get("style", "")).removeprefix("text-align:") or "left"
        return {"tag": "cell", "head": kind == "th", "align": align, "of": _nodes(node.children)}
    if kind in ("code_inline", "code_block", "fence"):
        return {"tag": "code" if kind == "code_inline" else "pre", "text": node.content.removesuffix("\n")}
    raise ValueError(f"prose holds a {kind}, and nothing says how to set it")
