"""A brief as the data from which its template is set: the view that the page is made of, and its prose, parsed."""

import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from bluf.render.prose import Prose
from bluf.render.tree import Tree
from bluf.typeset.values import Place, plain, texts
from bluf.views.brief import BriefPage

_MARKS = re.compile(r"[\\`*_\[\]<&\n]")
"""A text without any of these is itself as Markdown, too."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")


def document(view: BriefPage, prose: Prose, place: Place, dated: date) -> dict[str, Any]:
    """Return the data of a brief.

    Which texts are prose the template says, as that of the page does: it looks each up in `prose`, where those stand
    in which Markdown reads more than their letters.
    """
    long = {name: prose.block_tree(text) for name in ("body", "method") if (text := getattr(view, name))}
    page = plain(dataclasses.replace(view, body="", method=""), place)  # which stand in the blocks
    language = _LANGUAGE.match(view.language.lower())
    return {
        "page": page,
        "anchors": sorted(_anchors(page)),
        "prose": _marked(page, prose),
        "blocks": long,
        "dated": {"year": dated.year, "month": dated.month, "day": dated.day},
        "language": language[0] if language else "en",
    }


def _anchors(page: dict[str, Any]) -> Iterator[str]:
    """Yield the anchors of the parts that the document holds: to no other can anything in it lead."""
    yield "page-title"
    matrix = page["matrix"] or {"hypotheses": []}
    for parts in (*page.values(), matrix["hypotheses"]):
        if isinstance(parts, list):
            yield from (part["anchor"] for part in parts if isinstance(part, dict) and "anchor" in part)


def _marked(page: object, prose: Prose) -> dict[str, Tree]:
    found = (text for text in dict.fromkeys(texts(page)) if _MARKS.search(text))
    return {text: tree for text in found if (tree := prose.inline_tree(text)) != [text]}
