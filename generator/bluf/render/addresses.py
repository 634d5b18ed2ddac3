"""Where each page stands, and how one page links to another: relative, so that a site works in any folder."""

import posixpath
from dataclasses import dataclass

from bluf.views.targets import Target

_INDEXES = {
    "home": "index.md",
    "briefs": "briefs/index.md",
    "actors": "actors/index.md",
    "sources": "sources/index.md",
    "judgments": "judgments/index.md",
    "method": "method/index.md",
    "rules": "rules/index.md",
}
_FOLDERS = {"brief": "briefs", "actor": "actors", "source": "sources", "rule": "rules"}


def page_uri(target: Target) -> str:
    """Return the page of a target as MkDocs names it: `actors/russia.md`. Raise KeyError for an unknown kind."""
    if target.kind in _INDEXES:
        return _INDEXES[target.kind]
    return f"{_FOLDERS[target.kind]}/{target.id.lower()}.md"


@dataclass(frozen=True)
class Addresses:
    """Turns targets into links, in the style of addresses that the site was set to."""

    directories: bool = True
    """Whether a page is a folder with an index: `actors/russia/`, or a file: `actors/russia.html`."""

    def url(self, uri: str) -> str:
        """Return the address of a page from the root of the site; empty for the first page."""
        stem = uri.removesuffix(".md")
        folder, name = posixpath.split(stem)
        if name == "index":
            return f"{folder}/" if folder else ""
        return f"{stem}/" if self.directories else f"{stem}.html"

    def link(self, origin_uri: str, target: Target) -> str:
        """Return the link from one page to a target, relative to the first."""
        here, there = self.url(origin_uri), self.url(page_uri(target))
        fragment = f"#{target.anchor}" if target.anchor else ""
        if here == there and fragment:
            return fragment
        base = here if here.endswith("/") or not here else posixpath.dirname(here)
        relative = posixpath.relpath("/" + there, "/" + base)
        if there.endswith("/") or not there:
            relative += "/"
        return relative + fragment
