"""A page that stands in for all of its kind while the theme renders what surrounds them, with holes for what is theirs.

A template that asks it for anything else cannot be rendered once for many.
"""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import normalize_url

from bluf.plugin.page import GeneratedPage
from bluf.plugin.printing import CardLink


class UnforeseenError(Exception):
    """A template asks for something of a page for which there is no hole."""


class _Asked:
    def __getattr__(self, name: str) -> Any:
        raise UnforeseenError(name)


class _Neighbour(_Asked):
    """The page before or after."""

    def __init__(self, which: str, token: str) -> None:
        # with a scheme: the theme's filter for addresses leaves it as it is
        self.url = f"{token}:{which}url0"
        self.title = _hole(f"{which}title", token)


class StandIn(_Asked):
    """The stand-in of a page. A hole is a token, which stands nowhere else, and a name."""

    def __init__(self, page: GeneratedPage, token: str) -> None:
        """Take a page of the kind; of it stays what all pages of the kind share."""
        first, (folder, _, suffix) = page.toc.items[0], _address(page)
        self.outline = [AnchorLink(_hole("outline", token), _hole("outline", token), 2)]
        top = AnchorLink(_hole("heading", token), first.id, first.level)
        top.children = self.outline if first.children else []
        self.toc = TableOfContents([top])
        self.title = _hole("title", token)
        self.content = f"<h1 {token}content0>"
        described = page.meta["description"] and _hole("description", token)
        self.meta = {**page.meta, "title": self.title, "description": described}
        self.url = f"{folder}{token}own0{suffix}"
        self.canonical_url = page.canonical_url and str(_hole("canonical", token))
        self.edit_url = page.edit_url and str(_hole("edit", token))
        self.previous_page = page.previous_page and _Neighbour("previous", token)
        self.next_page = page.next_page and _Neighbour("next", token)
        self.parent, self.ancestors, self.is_homepage = page.parent, page.ancestors, False


def own_holes(own: Mapping[str, Any], token: str) -> Mapping[str, Any]:
    """Return what is handed to the theme besides the page, with holes."""
    card = own["card"] and CardLink(_hole("cardurl", token), _hole("cardwords", token))
    return {**own, "structured": own["structured"] and _hole("structured", token), "card": card}


def parts(page: GeneratedPage, own: Mapping[str, Any]) -> dict[str, str]:
    """Return what fills the holes of a page, as the theme would print it; its outline and its content apart."""
    card: CardLink | None = own["card"]
    return {
        "heading": page.toc.items[0].title,
        "title": str(page.title),
        "description": page.meta["description"],
        "own": _address(page)[1],
        "canonical": page.canonical_url or "",
        "edit": page.edit_url or "",
        **_of_neighbour("previous", page.previous_page, page),
        **_of_neighbour("next", page.next_page, page),
        "structured": own["structured"],
        "cardurl": escape(card.url) if card else "",
        "cardwords": escape(card.words) if card else "",
    }


def split(html: str, token: str) -> list[str]:
    """Return the texts around the holes, with the names of the holes in between."""
    return re.split(rf"(?:<h1 (?={token}content))?{token}:?([a-z]+)0(?:(?<=content0)>)?", html)


def _of_neighbour(which: str, other: Page | None, page: Page) -> dict[str, str]:
    if other is None:
        return {}
    return {f"{which}url": normalize_url(other.url, page=page), f"{which}title": str(other.title)}


def _address(page: Page) -> tuple[str, str, str]:
    """Return the address of a page in three: the folder, its own part, and how it ends."""
    suffix = "/" if page.url.endswith("/") else ".html"
    folder, slash, name = page.url.removesuffix(suffix).rpartition("/")
    return folder + slash, name, suffix


def _hole(name: str, token: str) -> Markup:
    return Markup(f"{token}{name}0")  # noqa: S704 - letters and digits
