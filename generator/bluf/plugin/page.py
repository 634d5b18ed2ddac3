"""A page made from a record, as MkDocs sees it. Its HTML never passes through Python-Markdown."""

import os
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from typing_extensions import override

from bluf.render import Heading
from bluf.site import Named, SitePage


def in_nav(nav: Any) -> Iterator[str]:
    """Yield the pages that the navigation of mkdocs.yml names."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for entry in nav:
            yield from in_nav(entry)
    elif isinstance(nav, dict):
        for entry in nav.values():
            yield from in_nav(entry)


def generated_file(config: MkDocsConfig, uri: str, source: str, root: Path, listed: bool) -> File:
    """Return the file of a page. One that has a source names it, as other plugins and the edit link rely on."""
    level = InclusionLevel.INCLUDED if listed else InclusionLevel.NOT_IN_NAV
    if not source:
        return File.generated(config, uri, content="", inclusion=level)
    file = File.generated(config, uri, abs_src_path=str(root / source), inclusion=level)
    docs = Path(os.path.relpath(config.docs_dir, root)).as_posix()
    file.edit_uri = posixpath.relpath(source, docs)
    return file


def table_of_contents(headings: tuple[Heading, ...]) -> TableOfContents:
    """Nest headings by level. The theme prints their texts raw, so they are escaped here."""
    roots: list[AnchorLink] = []
    stack: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(str(escape(heading.text)), heading.anchor, heading.level)
        while stack and stack[-1].level >= link.level:
            stack.pop()
        (stack[-1].children if stack else roots).append(link)
        stack.append(link)
    return TableOfContents(roots)


class GeneratedPage(Page):
    """A page whose content, headings and anchors are there already, or are made when they are asked for."""

    def __init__(self, file: File, config: MkDocsConfig, of: SitePage | Named) -> None:
        """Take what the page is made of, or what is said of it until `fill`."""
        super().__init__(None, file, config)
        self.markdown = ""
        if isinstance(of, SitePage):
            self.fill(of)
        else:
            self.title, self.updated = escape(of.title), of.updated

    def fill(self, of: SitePage) -> None:
        """Set everything a template prints raw, escaped."""
        if self.edit_url and "/../" in self.edit_url:  # a source lies beside the folder of the briefs
            self.edit_url = urljoin(self.edit_url, posixpath.basename(of.file))
        self.of = of
        self.title, self.updated = escape(of.title), of.updated
        self.content = of.fragment.html
        self.toc = table_of_contents(of.fragment.headings)
        self.present_anchor_ids = set(of.fragment.anchors)
        self.meta = {
            "title": self.title,  # without it the theme would undo the escaping of the page's title
            "description": escape(" ".join(of.description.split())),
            "search": {"exclude": True},  # what search finds is chosen, not scraped
            "hide": ["navigation"] if of.outline and len(of.fragment.headings) > 1 else ["navigation", "toc"],
        }

    @override
    def read_source(self, config: MkDocsConfig) -> None:
        """Do nothing: there is no Markdown to read."""

    @override
    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Do nothing: the content is there."""

    def place(self, made: Callable[[str], "GeneratedPage | None"]) -> None:
        """Hang the page below its index page, and tie it to its neighbours."""
        self.parent = made(self.of.up) if self.parent is None else self.parent  # type: ignore[assignment]
        self.previous_page = made(self.of.previous)
        self.next_page = made(self.of.next)
