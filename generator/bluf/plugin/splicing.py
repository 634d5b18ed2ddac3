"""What the theme puts around a page, rendered once for all pages of a kind, with the parts of each page set in.

The theme's templates stay the only word on it. One page of each kind is rendered by them as a whole, too: if the two
are not the same to the letter, as a template may ask for more of a page than is foreseen, all are rendered as a whole.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from bluf.plugin.frames import Frames
from bluf.plugin.page import GeneratedPage
from bluf.plugin.stand_in import Mark, StandIn, own_holes, parts
from bluf.render.squeezed import squeezed

WHOLE = "main.html"
READY = "ready.html"
"""A template that prints what was rendered before."""
_DIFFERING = ("structured", "card")
"""Of what is handed to the theme: what differs between pages of a kind."""
MARKING = 'class="bluf-marking"'
"""What a page must hold outside of its content."""
_OF_A_PAGE = (
    *("files", "nav", "env", "pre_page", "page_read_source", "page_markdown", "page_content", "page_context"),
    "post_page",
)
"""Events in which a plugin can change what is printed of a page."""

Kind = tuple[object, ...]


class Splicing:
    """The frames of one build, each by what the pages share that have it."""

    def __init__(self, env: Environment, frames: Frames) -> None:
        """Take the theme's templates as pages are rendered with them."""
        self._env, self._frames = env, frames
        self._known: dict[Kind, Sequence[str]] = {}
        # the second is as short or long as no filter leaves it, and holds what filters change
        self._marks = [Mark(f"hole{secrets.token_hex(8)}"), Mark(f"hole{secrets.token_hex(13)}", "Ä &amp; b ")]

    def page(self, page: GeneratedPage, context: TemplateContext, own: Mapping[str, Any]) -> str:
        """Return a finished page; nothing if it has to be rendered as a whole. `own` is what is handed to the theme."""
        if not _can_be_spliced(page):
            return ""
        kind = (context["base_url"], *_kind(page, own))
        if kind not in self._known:
            self._known[kind] = ()  # the first; a kind that has no other page would take longer in this way
            return ""
        if not self._known[kind]:
            self._known[kind] = self._verified(page, context, own) or ("",)
        return self._filled(self._known[kind], page, own)

    def whole(self, context: TemplateContext) -> str:
        """Return a page as the theme renders it, to be finished."""
        return self._env.get_template(WHOLE).render(context)

    def _filled(self, frame: Sequence[str], page: GeneratedPage, own: Mapping[str, Any]) -> str:
        found = parts(page, own)
        found["outline"] = squeezed(self._outline(page.toc.items[0].children)).strip()
        found["content"] = (page.content or "").strip()  # a fragment is squeezed
        return "".join(found[one] if at % 2 else one for at, one in enumerate(frame))

    def _verified(self, page: GeneratedPage, context: TemplateContext, own: Mapping[str, Any]) -> Sequence[str] | None:
        """Return the frame of a page, if it is the one that the theme gives the page itself."""
        try:
            frame, other = (self._frame(page, context, own, mark) for mark in self._marks)
        except Exception:  # noqa: BLE001 - of the stand-in; what is wrong with a template shows when it renders the page
            return None
        if frame != other:  # something depends on what stands in a hole
            return None
        around, holes = frame[::2], frame[1::2]
        known = {*parts(page, own), "outline", "content"}
        if not known.issuperset(holes):  # the name of a hole was changed
            return None
        if holes.count("content") != 1 or not any(MARKING in text for text in around):
            return None
        finished = self._frames.finished(self.whole(context), page.file.src_uri, page.content or "")
        return frame if self._filled(frame, page, own) == finished else None

    def _frame(
        self, page: GeneratedPage, context: TemplateContext, own: Mapping[str, Any], mark: Mark
    ) -> Sequence[str]:
        stand_in = StandIn(page, mark)
        shown = {**context, "page": stand_in, "bluf": own_holes(own, mark)}
        html = self._env.get_template(WHOLE).render(shown)
        html = html.replace(self._outline(stand_in.outline), f"{mark.token}outline0")
        return mark.split(self._frames.dressed(html))

    @property
    def _outline(self) -> Callable[[Sequence[AnchorLink]], str]:
        items: Callable[[Sequence[AnchorLink]], str] = self._env.get_template("partials/outline.html").module.items  # type: ignore[attr-defined]
        return items


def alone(plugins: PluginCollection, own: object) -> bool:
    """Whether no plugin but one's own has a say in how a page is rendered, or changes it afterwards."""
    having = (one for name in _OF_A_PAGE for one in plugins.events[name])
    return all(getattr(one, "__self__", None) is own for one in having)


def _can_be_spliced(page: GeneratedPage) -> bool:
    """Whether nothing of a page is printed in another way than that of others of its kind."""
    texts = (page.title, page.meta["description"], page.toc.items[0].title if page.toc.items else "")
    return (
        page.file.inclusion is InclusionLevel.NOT_IN_NAV
        and len(page.toc.items) == 1
        and (page.content or "").lstrip().startswith("<h1")
        and all("\n" not in str(text) for text in texts)
        and all(url is None or url == escape(url) for url in (page.canonical_url, page.edit_url))
    )


def _kind(page: GeneratedPage, own: Mapping[str, Any]) -> Kind:
    first = page.toc.items[0]
    return (
        page.url.rstrip("/").rpartition("/")[0],
        page.of.up,
        (first.id, first.level, bool(first.children)),
        tuple(page.meta["hide"]),
        bool(page.meta["description"]),
        *(one is None for one in (page.canonical_url, page.edit_url, page.previous_page, page.next_page)),
        *(bool(own[name]) if name in _DIFFERING else own[name] for name in sorted(own)),
    )
