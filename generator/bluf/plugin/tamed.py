"""A page written by hand, as the theme may print it: texts as text, content that runs nothing, and what was refused."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.theme import Theme

from bluf.load.faults import fault
from bluf.problems import START_OF_FILE, Problem, Span
from bluf.site.passive import Refused, passive

_LOWERED = {ord(letter): letter.lower() for letter in ascii_uppercase}
"""As HTML compares names; every other letter stays, and so does its place."""


def printable(value: Any) -> Any:
    """Return what front matter or mkdocs.yml says with every text escaped, once: the theme prints them raw."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, list):
        return [printable(one) for one in value]
    return {key: printable(one) for key, one in value.items()} if isinstance(value, dict) else value


def print_options(config: MkDocsConfig) -> None:
    """Escape the texts of mkdocs.yml that the theme prints raw; what is meant to be HTML, as `copyright`, stays."""
    config.site_name = printable(config.site_name)
    config.site_description = printable(config.site_description)
    config.site_author = printable(config.site_author)
    if "palette" in config.theme:
        config.theme["palette"] = printable(config.theme["palette"])


def print_titles(nav: Navigation) -> None:
    """Escape the titles that mkdocs.yml gives to pages, sections and links to elsewhere."""
    found = list(nav.items)
    for item in found:
        if isinstance(item, Section | Link) or (isinstance(item, Page) and _titled(item)):
            item.title = printable(item.title)
        found += item.children or []


def _titled(page: Page) -> bool:
    """Whether a title was given to a page, and is not taken from what stands in it."""
    return "title" in vars(page)


class Tamed:
    """The pages of one build that were written by hand, and what was refused of them besides what was wrong before."""

    def __init__(self, root: Path, theme: Theme, problems: Sequence[Problem], texts: Mapping[str, str]) -> None:
        """Take the project's folder, the theme, and what is wrong already."""
        self._root, self._custom, self._folders = root, theme.custom_dir, theme.dirs
        self.problems, self.texts = [*problems], dict(texts)
        self.refused: list[Problem] = []

    def content(self, page: Page, html: str) -> str:
        """Return the content that a page may show. Its title, its headings and its front matter become text."""
        page.meta = printable(page.meta)
        if "title" not in page.meta and page.title is not None:
            page.title = escape(page.title) if _titled(page) else _plain(page.title)
            if not page.is_homepage:  # which is called as the site is
                page.meta["title"] = page.title  # without it the theme would undo the escaping
        _tame_headings(page.toc)
        content, refused = passive(html)
        refused = (*refused, *self._chosen(page))
        if refused:
            self._refuse(page, refused)
        return content

    def _chosen(self, page: Page) -> Iterator[Refused]:
        """Yield what a page may not choose, and take it out: a template of the theme's, or an icon that is none."""
        own = () if self._custom is None else (self._custom,)
        if type(page) is Page and "template" in page.meta and not _lies_in(own, page.meta["template"]):
            del page.meta["template"]  # one of the theme's leads readers elsewhere; other plugins' pages have theirs
            do = "Remove the line, or lay a template of that name over the theme."
            yield Refused("template:", "The page chooses a template of the theme's", do)
        if page.meta.get("icon") and not _lies_in(self._folders, f".icons/{page.meta['icon']}.svg"):
            del page.meta["icon"]
            do = "Choose one that the theme has, such as `material/account`, or remove the line."
            yield Refused("icon:", "The page chooses an icon that the theme does not have", do)

    def _refuse(self, page: Page, refused: Sequence[Refused]) -> None:
        file, text = page.file.src_uri, ""
        if page.file.abs_src_path is not None:
            path = Path(page.file.abs_src_path)
            file = Path(os.path.relpath(path, self._root)).as_posix()
            text = self.texts[file] = path.read_text("utf-8-sig", errors="replace")
        lowered = text.translate(_LOWERED)
        found = [
            fault("Y020", file, _span(text, lowered, one.text, one.value), said=one.said, do=one.do) for one in refused
        ]
        self.refused += found
        self.problems += found


def _plain(html: str) -> Markup:
    """Return the text of a title that Markdown has rendered."""
    return escape(Markup(html).striptags())  # noqa: S704 - it is escaped again


def _tame_headings(headings: Iterable[AnchorLink]) -> None:
    for heading in headings:
        heading.title = _plain(heading.title)
        heading.id = str(escape(heading.id))
        _tame_headings(heading.children)


def _lies_in(folders: Iterable[str], name: object) -> bool:
    inside = isinstance(name, str) and ".." not in name.split("/")
    return inside and any(Path(folder, str(name)).is_file() for folder in folders)


def _span(text: str, lowered: str, *wanted: str) -> Span:
    """Return where one of the wanted texts stands; Markdown may have written all of them differently."""
    for one in filter(None, (one.partition("\n")[0] for one in wanted)):
        at = lowered.find(one.translate(_LOWERED))
        if at >= 0:
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            return Span(line, column, line, column + len(one))
    return START_OF_FILE
