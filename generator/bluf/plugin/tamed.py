"""A page written by hand, as the theme may print it: texts as text, content that runs nothing, and what was refused."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from bluf.load.faults import fault
from bluf.problems import START_OF_FILE, Problem, Span
from bluf.site.passive import Refused, passive


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


def print_sections(nav: Navigation) -> None:
    """Escape the titles that mkdocs.yml gives to sections and to links to elsewhere."""
    found = list(nav.items)
    for item in found:
        if isinstance(item, Section | Link):
            item.title = printable(item.title)
        found += item.children or []


class Tamed:
    """The pages of one build that were written by hand, and what was refused of them besides what was wrong before."""

    def __init__(self, root: Path, custom: str | None, problems: Sequence[Problem], texts: Mapping[str, str]) -> None:
        """Take the project's folder, that of its own templates, and what is wrong already."""
        self._root, self._custom = root, custom
        self.problems, self.texts = [*problems], dict(texts)
        self.refused: list[Problem] = []

    def content(self, page: Page, html: str) -> str:
        """Return the content that a page may show. Its title, its headings and its front matter become text."""
        page.meta = printable(page.meta)
        if "title" not in page.meta and page.title is not None:
            page.title = _plain(page.title)
            if not page.is_homepage:  # which is called as the site is
                page.meta["title"] = page.title  # without it the theme would undo the escaping
        _tame_headings(page.toc)
        content, refused = passive(html)
        if type(page) is Page and not self._is_own(page.meta.get("template")):  # other plugins' pages have theirs
            do = "Remove the line, or lay a template of that name over the theme."
            refused = (*refused, Refused("template:", "The page chooses a template of the theme's", do))
            del page.meta["template"]
        if refused:
            self._refuse(page, refused)
        return content

    def _is_own(self, template: object) -> bool:
        """Whether a page may be laid out by a template: the desk's own. One of the theme's leads readers elsewhere."""
        own = self._custom is not None and isinstance(template, str) and "/.." not in f"/{template}"
        return template is None or (own and Path(self._custom or "", str(template)).is_file())

    def _refuse(self, page: Page, refused: Sequence[Refused]) -> None:
        file, text = page.file.src_uri, ""
        if page.file.abs_src_path is not None:
            path = Path(page.file.abs_src_path)
            file = Path(os.path.relpath(path, self._root)).as_posix()
            text = self.texts[file] = path.read_text("utf-8-sig", errors="replace")
        found = [fault("Y020", file, _span(text, one.text, one.value), said=one.said, do=one.do) for one in refused]
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


def _span(text: str, *wanted: str) -> Span:
    """Return where one of the wanted texts stands; Markdown may have written all of them differently."""
    for one in filter(None, (one.partition("\n")[0] for one in wanted)):
        at = text.lower().find(one.lower())
        if at >= 0:
            line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
            return Span(line, column, line, column + len(one))
    return START_OF_FILE
