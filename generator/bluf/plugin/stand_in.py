"""A page that stands in for all of its kind while the theme renders what surrounds them, with holes for what is theirs.

A template that asks it for anything else, or looks into a hole, cannot be rendered once for many.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple, Never

from markupsafe import Markup, escape
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import normalize_url
from typing_extensions import override

from bluf.plugin.page import GeneratedPage
from bluf.plugin.printing import CardLink


class UnforeseenError(Exception):
    """A template asks for something of a page for which there is no hole."""


class Mark(NamedTuple):
    """What holes are known by: letters and digits that stand nowhere else, and what stands before them in a text."""

    token: str
    before: str = ""

    def split(self, html: str) -> list[str]:
        """Return the texts around the holes, with the names of the holes in between."""
        opening = rf"(?:<h1 (?={self.token}content)|{re.escape(self.before)})?"
        return re.split(rf"{opening}{self.token}:?([a-z]+)0(?:(?<=content0)>)?", html)

    def address(self, name: str) -> "Hole":
        """Return the hole of an address."""
        return Hole(f"{self.token}{name}0")

    def text(self, name: str) -> "Hole":
        """Return the hole of a text."""
        return Hole(f"{self.before}{self.token}{name}0")


class Hole(Markup):
    """A text of which nothing is known but that there is one."""

    def _refuse(self, *_: object) -> Never:
        raise UnforeseenError

    __eq__ = __ne__ = __lt__ = __gt__ = __contains__ = __len__ = __getitem__ = __iter__ = _refuse
    replace = startswith = endswith = count = find = index = _refuse
    split = _refuse  # type: ignore[assignment]
    __hash__ = Markup.__hash__

    def __bool__(self) -> bool:
        return True


class _Content(str):
    """The content: whether there is a heading in it is all that a template may ask."""

    __slots__ = ()

    @override
    def __contains__(self, part: object) -> bool:
        if part != "<h1":
            raise UnforeseenError
        return True


class _Asked:
    def __getattr__(self, name: str) -> Any:
        raise UnforeseenError(name)


class _Neighbour(_Asked):
    """The page before or after."""

    def __init__(self, which: str, mark: Mark) -> None:
        # with a scheme: the theme's filter for addresses leaves it as it is
        self.url = f"{mark.token}:{which}url0"
        self.title = mark.text(f"{which}title")


class StandIn(_Asked):
    """The stand-in of a page."""

    def __init__(self, page: GeneratedPage, mark: Mark) -> None:
        """Take a page of the kind; of it stays what all pages of the kind share."""
        first, (folder, _, suffix) = page.toc.items[0], _address(page)
        self.outline = [AnchorLink(mark.text("outline"), mark.address("outline"), 2)]
        top = AnchorLink(mark.text("heading"), first.id, first.level)
        top.children = self.outline if first.children else []
        self.toc = TableOfContents([top])
        self.title = mark.text("title")
        self.content = _Content(f"<h1 {mark.token}content0>")
        described = page.meta["description"] and mark.text("description")
        self.meta = {**page.meta, "title": self.title, "description": described}
        self.url = f"{folder}{mark.token}own0{suffix}"
        self.canonical_url = page.canonical_url and mark.address("canonical")
        self.edit_url = page.edit_url and mark.address("edit")
        self.previous_page = page.previous_page and _Neighbour("previous", mark)
        self.next_page = page.next_page and _Neighbour("next", mark)
        self.parent, self.ancestors, self.is_homepage = page.parent, page.ancestors, False


def own_holes(own: Mapping[str, Any], mark: Mark) -> Mapping[str, Any]:
    """Return what is handed to the theme besides the page, with holes."""
    card = own["card"] and CardLink(mark.address("cardurl"), mark.text("cardwords"))
    return {**own, "structured": own["structured"] and mark.text("structured"), "card": card}


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


def _of_neighbour(which: str, other: Page | None, page: Page) -> dict[str, str]:
    if other is None:
        return {}
    return {f"{which}url": normalize_url(other.url, page=page), f"{which}title": str(other.title)}


def _address(page: Page) -> tuple[str, str, str]:
    """Return the address of a page in three: the folder, its own part, and how it ends."""
    suffix = "/" if page.url.endswith("/") else ".html"
    folder, slash, name = page.url.removesuffix(suffix).rpartition("/")
    return folder + slash, name, suffix
