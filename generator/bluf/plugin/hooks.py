"""The hooks, and nothing a hook could ask another room for."""

import os
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from bluf.plugin.handwritten import Handwritten, handwritten
from bluf.plugin.page import GeneratedPage, generated_file, in_nav
from bluf.plugin.search import add_entries, prepare_search
from bluf.plugin.stubs import stubs
from bluf.plugin.telling import Told, tell
from bluf.render import Addresses
from bluf.resources import templates, theme
from bluf.rules import explanations
from bluf.settings import AS_OF_VARIABLE, Settings, Written, settings_from
from bluf.site import SitePage, build_site
from bluf.site.policy import with_policy
from bluf.walk import walk


class Options(base.Config):  # type: ignore[no-untyped-call]
    """The options below `plugins: bluf:` in mkdocs.yml; `bluf.settings` says what they mean."""

    seeds = option.Type(str, default="seeds")
    max_tlp = option.Type(str, default="clear")
    drafts = option.Type(bool, default=False)
    rules = option.Type(dict, default={})
    attachments = option.Type(list, default=[])
    bluf_as_of = option.Optional(option.Type(object))  # whether it is a day, `bluf.settings` says


class BlufPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages that are made from records to a MkDocs site."""

    def __init__(self) -> None:
        """Start as for a build; `on_startup` says if it is a preview."""
        self.preview = False
        self.dirty = False
        self.root = Path()
        self.pages: tuple[SitePage, ...] = ()
        self.handwritten = Handwritten()
        self.told = Told()
        self.made: dict[str, GeneratedPage] = {}

    @override
    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what is being done. Having this hook keeps the plugin alive between the builds of a preview."""
        self.preview, self.dirty = command == "serve", dirty

    @override
    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Learn that it is a preview after all: `mkdocs serve --clean` calls itself a build."""
        self.preview = True
        return server

    @event_priority(100)  # before the search plugin reads its options
    @override
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the theme's overrides, style and script, and watch the folders that pages are made from."""
        if self.dirty:
            raise PluginError("bluf: `--dirty` would shrink the search index to one page; build without it.")
        self.root = Path(config.config_file_path).parent
        if str(theme()) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme()))
        config.extra.setdefault("generator", False)
        config.extra_css.insert(0, "assets/bluf/bluf.css")
        config.extra_javascript.append("assets/bluf/bluf.js")
        for folder in (self.root / self.config.seeds, templates()):
            if folder.is_dir() and str(folder) not in config.watch:
                config.watch.append(str(folder))
        prepare_search(config)
        return config

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return what bluf was told; a preview shows drafts too."""
        options: dict[str, Any] = dict(self.config)
        options["drafts"] = self.config.drafts or self.preview
        options["bluf_as_of"] = os.environ.get(AS_OF_VARIABLE) or self.config.bluf_as_of
        return settings_from(self.root, Written(options, os.path.relpath(config.docs_dir, self.root)))

    @override
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make all pages before MkDocs empties the site: a build that fails leaves the last one as it was."""
        settings = self.settings(config)
        desk = walk(settings)
        self.handwritten = handwritten(desk.loaded, settings.max_tlp)
        self.told = tell(desk.problems, desk.texts, preview=self.preview, strict=config.strict)
        self.pages = build_site(
            desk.released, explanations(), templates(), Addresses(config.use_directory_urls), config.site_name
        )
        if self.preview:
            self.pages += stubs(desk.loaded, settings, {page.uri for page in self.pages})

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages. A page written by hand takes the place of the one that would be made."""
        briefs = Path(config.docs_dir)
        for file in [file for file in files if self.handwritten.keeps_back(file, briefs)]:
            files.remove(file)
        taken = {file.dest_uri for file in files}
        listed = set(in_nav(config.nav))
        self.made = {}
        for page in self.pages:
            file = generated_file(config, page, self.root, page.uri in listed)
            if file.dest_uri not in taken:
                self.made[page.uri] = GeneratedPage(file, config, page)
                files.append(file)
        return files

    @override
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each page below its index page, and tie it to its neighbours."""
        newest = max((page.updated for page in self.pages), default="") or "1970-01-01"
        for made in self.made.values():
            made.place(self.made)
        for file in files.documentation_pages():
            if file.page is not None:
                own = file.page.of.updated if isinstance(file.page, GeneratedPage) else ""
                file.page.update_date = own or newest  # the clock's date would change the sitemap every day
        return nav

    @override
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme the marking, the problems of a preview, and the structured data."""
        made = page.of if isinstance(page, GeneratedPage) else None
        for_theme = {
            "marking": made.marking if made else self.handwritten.markings.get(page.file.src_uri),
            "structured": made.structured if made else "",
            "report": self.told.report,
            "report_title": self.told.title,
        }
        context["bluf"] = for_theme  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-100)  # after every other plugin: the hashes are of the final page
    @override
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy."""
        return with_policy(output, page.content or "", self.preview)

    @event_priority(-100)
    @override
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add the policy to pages that are templates only, such as 404.html."""
        if template_name.endswith(".html") and output_content.strip():
            return with_policy(output_content, preview=self.preview)
        return output_content

    @event_priority(100)  # before the search plugin writes its index
    @override
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put what search may find into its index."""
        add_entries(config, self.made.values())
