"""Renders a view with its template. Autoescape is on, and a name a template does not know is an error."""

from collections.abc import Callable
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from bluf.cache import files_in
from bluf.corpus import BriefEntry, Corpus, Names
from bluf.render.addresses import Addresses
from bluf.render.broken import BrokenTemplate, broken_template
from bluf.render.fragment import Fragment, read
from bluf.render.paper import with_addresses
from bluf.render.prose import Prose, unmarked
from bluf.render.templates import Compiled, TemplateLoader
from bluf.views.targets import Link, Target, named_link

_COMPILED = Compiled()
_NO_NAMES = Names(())
_IN_ITS_PLACE = '<h1 id="page-title">This page cannot be made</h1>\n<p>Its template is broken.</p>\n'


@dataclass(frozen=True)
class _Rendered:
    """What filters know of the page that is being rendered."""

    prose: Prose
    link: Callable[[Any], str]
    permanent: Callable[[Target], str]


_RENDERED = ContextVar[_Rendered]("rendered")
"""Beside the context of a template: parts are imported without it, so that they are run once, not on every page."""


class Renderer:
    """Renders the pages of one corpus."""

    def __init__(
        self,
        templates: Path,
        corpus: Corpus,
        addresses: Addresses,
        on_broken: Callable[[BrokenTemplate], None] | None = None,
    ) -> None:
        """Take the folder that holds `pages/`, `files/` and `parts/`.

        A broken template is raised; with `on_broken` it is told there, and the page says that it cannot be made.
        """
        self._corpus, self._addresses = corpus, addresses
        self._folders, self._on_broken = {templates: "templates"}, on_broken
        self.templates, self._environment = _as_they_are(templates)
        """The names and digests of the templates that it renders with, and what fills them."""

    def of(self, corpus: Corpus) -> "Renderer":
        """Return one with the same templates for pages of another corpus."""
        other = copy(self)
        other._corpus = corpus
        return other

    def render(
        self, template: str, uri: str, view: Any, own_actor: str = "", brief: BriefEntry | None = None
    ) -> Fragment:
        """Render `pages/TEMPLATE.html`. An actor's own name does not link on its own page. Raise BrokenTemplate."""
        html = self._filled(f"pages/{template}.html", uri, view, own_actor, brief)
        return read(_IN_ITS_PLACE if html is None else with_addresses(html))

    def file(self, template: str, uri: str, view: Any) -> str:
        """Render `files/TEMPLATE`, a file beside a page; empty if its template is broken. Raise BrokenTemplate."""
        return self._filled(f"files/{template}", uri, view) or ""

    def _filled(
        self, asked: str, uri: str, view: Any, own_actor: str = "", brief: BriefEntry | None = None
    ) -> str | None:
        def resolve(written: str) -> tuple[str, str] | None:
            link = named_link(self._corpus, brief, written)
            return (link.text, self._addresses.link(uri, link.target)) if link and link.target else None

        def locate(actor: str) -> str | None:
            return None if actor == own_actor else self._addresses.link(uri, Target("actor", actor))

        prose = Prose(self._corpus.names, resolve, locate)
        begun = _RENDERED.set(_Rendered(prose, lambda target: self._addresses.link(uri, target), self.permanent))
        try:
            return self._environment.get_template(asked).render(page=view)
        except Exception as error:
            broken = broken_template(error, self._folders, asked)
            if broken is None:
                raise
            if self._on_broken is None:
                raise broken from error
            self._on_broken(broken)
            return None
        finally:
            _RENDERED.reset(begun)

    def permanent(self, target: Target) -> str:
        """Return the address of a target that outlives a visit."""
        return self._addresses.permanent(target)

    def plain(self, text: str, brief: BriefEntry | None = None) -> str:
        """Return prose as bare text on one line, for search and for machines."""
        if unmarked(text):
            return " ".join(text.split())

        def resolve(written: str) -> tuple[str, str] | None:
            link = named_link(self._corpus, brief, written)
            return (link.text, "#") if link else None

        return str(Prose(_NO_NAMES, resolve, lambda actor: None).block(text).striptags())


def _as_they_are(templates: Path) -> tuple[tuple[str, ...], Environment]:
    """Return the names and digests of templates, and what fills just these."""
    before: tuple[str, ...] = ("nothing",)
    while before != (now := files_in(templates)):  # none was written while they were read
        before, environment = now, _environment(templates, now)
    return now, environment


@lru_cache(maxsize=4)
def _environment(templates: Path, state: tuple[str, ...]) -> Environment:
    loader = TemplateLoader(templates)
    environment = Environment(
        loader=loader,
        bytecode_cache=_COMPILED,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["to"] = Target
    environment.filters |= {"href": _href, "permanent": _permanent, "prose": _inline, "prose_block": _block}
    loader.hold(environment)
    return environment


# Each takes the context, which it does not need, so that Jinja never works out its result before there is a page.


@pass_context
def _href(_: Context, link: Link | Target) -> str:
    """The address of a link or a target, from the page that is being rendered."""
    return _RENDERED.get().link(link.target if isinstance(link, Link) else link)


@pass_context
def _permanent(_: Context, target: Target) -> str:
    """The address of a target that outlives the visit."""
    return _RENDERED.get().permanent(target)


@pass_context
def _inline(_: Context, text: str) -> Markup:
    return _RENDERED.get().prose.inline(text)


@pass_context
def _block(_: Context, text: str) -> Markup:
    return _RENDERED.get().prose.block(text)
