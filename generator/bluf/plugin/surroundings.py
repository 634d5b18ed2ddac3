"""What stands around the pages of one build: the theme's part, the marking, the policy, and the problems."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bluf.plugin.frames import Frames
from bluf.plugin.handwritten import Handwritten
from bluf.plugin.overrides import lacking
from bluf.plugin.page import GeneratedPage
from bluf.plugin.printing import CardLink, Printing, card_of
from bluf.plugin.splicing import MARKING, READY, Splicing
from bluf.plugin.telling import Told, ended_by
from bluf.render import Addresses, broken_template, page_uri
from bluf.views.head import Marking
from bluf.views.targets import Target


class Surroundings:
    """Gives the theme what its overrides print, and looks at what comes out."""

    def __init__(
        self,
        config: MkDocsConfig,
        overrides: Mapping[Path, str],
        handwritten: Handwritten,
        printing: Printing,
        told: Told,
    ) -> None:
        """Take the folders of templates over the theme's with their names, and what the pages of this build share."""
        self.frames = Frames(config.theme.get_env(), config)
        self.splicing: Splicing | None = None
        self.printing, self.told = printing, told
        self._config, self._overrides, self._handwritten = config, overrides, handwritten
        self._explore = Addresses(config.use_directory_urls).url(page_uri(Target("explore")))
        self._ready = ""

    def splice(self, env: Environment) -> None:
        """Render what surrounds pages once for all of a kind, with these templates."""
        self.splicing = Splicing(env, self.frames)

    def marking(self, page: Page) -> Marking | None:
        """Return the marking of a page; None of one that another plugin made."""
        if isinstance(page, GeneratedPage):
            return page.of.marking
        return self._handwritten.markings.get(page.file.src_uri)

    def page(self, context: TemplateContext, page: Page) -> TemplateContext:
        """Return the context of a page with what the theme prints of ours, the page itself where it is spliced."""
        made = page.of if isinstance(page, GeneratedPage) else None
        for_theme = self._for_theme(self.marking(page), self._card(page))
        if made:
            for_theme |= {"structured": made.structured, "script": made.script}
        context["bluf"] = for_theme  # type: ignore[typeddict-unknown-key]
        self.frames.base_url = context["base_url"]
        self._ready = ""
        if self.splicing and isinstance(page, GeneratedPage):
            self._ready = self.splicing.page(page, context, for_theme)
            if not self._ready and page.meta.get("template") == READY:
                for_theme["html"] = self.splicing.whole(context)
            else:
                for_theme["html"] = self._ready
        return context

    def template(self, context: TemplateContext) -> TemplateContext:
        """Return the context of a template that is no page, such as 404.html."""
        self.frames.base_url = context["base_url"]
        context["bluf"] = self._for_theme(None, None)  # type: ignore[typeddict-unknown-key]
        return context

    def _for_theme(self, marking: Marking | None, card: CardLink | None) -> dict[str, object]:
        return {
            "marking": marking,
            "structured": "",
            "script": "",
            "card": card,
            "explore": self._explore,
            "report": self.told.report,
            "report_title": self.told.title,
        }

    def _card(self, page: Page) -> CardLink | None:
        marking = self.marking(page)
        if marking is None:
            return None
        return self.printing.card(page.file.src_uri, card_of(page, self._config.site_name, marking))

    def finished(self, output: str, page: Page) -> str:
        """Return a page with its policy. Raise PluginError if it lacks its marking, or a place for the policy."""
        if self._ready and output == self._ready:
            return output
        if self.marking(page) and MARKING not in output.replace(page.content or "", "", 1):
            raise ended_by([lacking(self._overrides, page.file.src_uri, "its marking")])
        return self.framed(output, page.file.src_uri, page.content or "")

    def framed(self, html: str, place: str, content: str = "") -> str:
        """Return a page with its policy. Raise PluginError if the theme gives no place for one."""
        try:
            return self.frames.finished(html, place, content)
        except ValueError:
            raise ended_by([lacking(self._overrides, place, "its charset, behind which its policy stands")]) from None

    def written(self, page: GeneratedPage, nav: Navigation) -> str:
        """Return what the host would write of a page that it does not write; `splice` comes first.

        Raise PluginError, also where a template over the theme's is broken: its line is known in this process only.
        """
        page.active = True
        try:
            context = self.page(get_context(nav, [], self._config, page), page)
            whole = self._ready or self.splicing.whole(context) if self.splicing else ""
            return self.finished(whole, page)
        except Exception as error:
            if broken := broken_template(error, self._overrides):
                raise ended_by([broken]) from error
            raise
        finally:
            page.active = False
