"""The hooks, and nothing a hook could ask another room for."""

import atexit
import gc
import math
import os
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from bluf.cache import cache_of
from bluf.load.remembered import RememberedRecords
from bluf.plugin.build import Build
from bluf.plugin.checking import Checking
from bluf.plugin.live import Live
from bluf.plugin.live_reload import serving
from bluf.plugin.on_demand import with_what_is_asked_for
from bluf.plugin.options import Options, module
from bluf.plugin.output import Output
from bluf.plugin.overrides import SCRIPTS, folders, only_ours, unusable
from bluf.plugin.page import GeneratedPage
from bluf.plugin.previewed import Previewed, Shown
from bluf.plugin.printing import note
from bluf.plugin.readable import Readable
from bluf.plugin.search import by_hand, from_records, index, index_of_site, instead_of_the_theme_s, searchable
from bluf.plugin.size import outgrowing
from bluf.plugin.splicing import READY, alone
from bluf.plugin.state import state_of
from bluf.plugin.tamed import print_options, print_titles
from bluf.plugin.telling import ended_by, inform, tell
from bluf.render import Addresses, Compiled, broken_template
from bluf.resources import templates, theme
from bluf.search import Searchable
from bluf.seldom import Sparing
from bluf.settings import AS_OF_VARIABLE, Settings, settings_from, written_in
from bluf.site import KeptSought

_KNOWN = {"404.html", "sitemap.xml"}
"""Templates of the theme that ask of other pages no more than is known of one that is not made."""


class BlufPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages that are made from records to a MkDocs site."""

    def __init__(self) -> None:
        """Start as for a build; `on_startup` says if it is a preview."""
        self.preview = False
        self.dirty = False
        self.root = Path()
        self.shown: list[Page] = []
        self.found: list[Searchable] = []
        self.output: Output | None = None
        self.overrides: dict[Path, str] = {}
        self.compiled = Compiled()
        self.sparing = Sparing()
        self.build: Build
        """The build that is under way, or the last one of a preview."""
        self.live = Live()
        self.previewed, self.records = Previewed(), RememberedRecords()
        self.sought = KeptSought()
        self.checking = Checking(self.live.ring, self.previewed.building)

    @override
    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what is being done. Having this hook keeps the plugin alive between the builds of a preview."""
        self.preview, self.dirty = command == "serve", dirty

    @event_priority(-100)  # after plugins that hand the server its own builder back
    @override
    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Learn that it is a preview after all, as `mkdocs serve --clean` calls itself a build, and keep it going."""
        self.preview = True
        self.live.refresh = self.refresh
        self.live.serve(server, self.watched(config), self.previewed, config)
        application = server.get_app()
        if application is not None:
            server.set_app(with_what_is_asked_for(serving(application), server.mount_path, self.previewed))
        return server

    @event_priority(100)  # before the search plugin reads its options
    @override
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring the theme's overrides, style and script; watch what pages are made from; have MkDocs write aside."""
        if self.dirty:
            raise PluginError("bluf: `--dirty` would shrink the search index to one page; build without it.")
        if self.output is not None:
            self.output.close()  # a build of this preview that was broken off
        self.output = Output(config)
        self.root = Path(config.config_file_path).parent
        if str(theme()) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(theme()))
        config.extra.setdefault("generator", False)
        config.extra_css.insert(0, "assets/bluf/bluf.css")
        config.extra_javascript += [
            *(f"assets/bluf/{name}.js" for name in SCRIPTS),
            module("assets/bluf/search/box.js"),
        ]
        self.overrides = folders(config)
        for folder in self.watched(config):
            if folder.is_dir() and str(folder) not in (config.docs_dir, *config.watch):
                config.watch.append(str(folder))
        self.live.watch(self.watched(config))
        instead_of_the_theme_s(config)
        config.markdown_extensions.append(Readable())  # type: ignore[arg-type]
        print_options(config)
        return config

    def watched(self, config: MkDocsConfig) -> tuple[Path, ...]:
        """Return what pages are made from: the options, and the folders, by the same names at every build."""
        custom = [config.theme.custom_dir] if config.theme.custom_dir else []
        seeds = self.root / self.config.seeds
        named: tuple[str | Path, ...] = (config.config_file_path, config.docs_dir, seeds, templates(), *custom)
        return tuple(Path(one).absolute() for one in named)

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return what bluf was told; a preview shows drafts too."""
        options: dict[str, Any] = dict(self.config)
        options["drafts"] = self.config.drafts or self.preview
        options["social_cards"] = self.config.social_cards and not self.preview
        options["bluf_as_of"] = os.environ.get(AS_OF_VARIABLE) or self.config.bluf_as_of
        docs_dir = os.path.relpath(config.docs_dir, self.root)
        written = written_in(Path(config.config_file_path))
        site = {**dict(config), "theme": dict(config.theme)}  # as it holds, with what other plugins have made of it
        return settings_from(self.root, replace(written, options=options, docs_dir=docs_dir, site=site))

    @override
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read, check, and make the pages that do not wait."""
        self.live.begin(self.watched(config))
        self.previewed.index.end()
        self.sparing.begin()
        self.shown, self.found = [], []
        read, sought = (self.records.read, self.sought) if self.preview else (None, None)
        state = state_of(self.settings(config), config, cache_of(self.root), read, sought)
        self.sparing.stays()  # looking for what of all records is garbage would take a tenth of a build
        state.handwritten.exclude(config)
        if broken := unusable(self.overrides):
            raise ended_by(broken)
        seen = self.checking.now(state.desk) if self.preview else state.desk.public.problems
        self.build = Build(config, state, self.overrides, seen, preview=self.preview, waits=self.may_wait(config))

    def may_wait(self, config: MkDocsConfig) -> bool:
        """Whether pages may be made later and written by us: in a preview when they are asked for."""
        if self.preview:
            return self.splices(config) and self.previewed.may_wait()
        return self.splices(config) and not config.extra_templates and config.theme.static_templates <= _KNOWN

    def splices(self, config: MkDocsConfig) -> bool:
        """Whether nobody else has a say in what surrounds a page."""
        return alone(config.plugins, self) and only_ours(config)

    def refresh(self, changed: frozenset[str]) -> bool:
        """Show what changed records hold now; whether that is all, as nothing that the host writes differs."""
        build = self.build
        if build.to_come is None or not self.may_wait(build.config):
            return False
        self.previewed.index.end()
        state = build.state.after(changed, self.records.read, self.checking)
        if state is None or not build.follow(state):
            return False
        self.show(build.config)
        return True

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages. A page written by hand takes the place of the one that would be made."""
        return self.build.files(files)

    @override
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each page below its index page, and tie it to its neighbours."""
        print_titles(nav)
        self.build.place(nav, files)
        return nav

    @event_priority(-100)  # what other plugins make of it is looked at, too
    @override
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take out of a page written by hand what would run."""
        return html if isinstance(page, GeneratedPage) else self.build.tamed.content(page, html)

    @override
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Say what was taken out, and write what MkDocs does not. Templates stay compiled from build to build."""
        env.bytecode_cache = self.compiled
        build = self.build
        if self.splices(config):
            build.around.splice(env)
            for page in build.made.values():
                page.meta["template"] = READY
        if build.tamed.refused:
            found = build.tamed.problems if self.preview else build.tamed.refused
            build.around.told = tell(found, build.tamed.texts, preview=self.preview, strict=config.strict)
        self.found = build.write()
        return env

    @event_priority(-100)  # what is rendered here must be what the theme would render
    @override
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme the marking, the problems of a preview, and the structured data."""
        return self.build.around.page(context, page)

    @override
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Learn how deep the template lies, and show the problems of a preview where a page is gone, too."""
        build = self.build
        if build.others:
            context["pages"] = [*context["pages"], *(page.file for page in build.others)]
        return build.around.template(context)

    @event_priority(-100)  # after every other plugin: nothing may stand before the policy
    @override
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy. A template without the marking must not make a page."""
        self.shown.append(page)
        return self.build.around.finished(output, page)

    @event_priority(-100)
    @override
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add the policy to pages that are templates only, such as 404.html."""
        if template_name.endswith(".html") and output_content.strip():
            return self.build.around.framed(output_content, template_name)
        return output_content

    @event_priority(100)  # what others write afterwards is not indexed
    def _on_post_build_first(self, *, config: MkDocsConfig) -> None:
        build = self.build
        tell(build.around.frames.problems(), {}, preview=self.preview, strict=config.strict)
        if not self.preview or build.to_come is None:
            index(config, [*searchable(self.shown), *self.found], build.state.cache)
        if not self.preview:
            refused = build.around.printing.write(Path(config.site_dir), build.made)
            note(build.around.printing.notes())
            if refused:
                raise ended_by(refused)

    @event_priority(-math.inf)  # when every other plugin has written what it writes, and has warned of what it warns
    def _on_post_build_last(self, *, config: MkDocsConfig) -> None:
        if self.output is not None:
            if not self.preview:
                inform(outgrowing(Path(self.output.folder)))
            self.output.replace(durably=not self.preview)
        if self.preview:
            self.previewed.forget()
            self.show(config)
        self.build.state.cache.tidy()
        if self.preview:
            self.sparing.keep()  # until the next build
        else:
            self.sparing.end()

    def show(self, config: MkDocsConfig) -> None:
        """Have the preview show this build, and its index be made."""
        build, to_come = self.build, self.build.to_come
        around = build.around
        shown = Shown(to_come, lambda page: around.written(page, build.nav), Path(config.site_dir)) if to_come else None
        self.previewed.show(shown, around.printing)
        if shown:
            site, known = build.site, tuple(by_hand(self.shown))
            addresses = Addresses(config.use_directory_urls)
            found = lambda: chain(from_records(site, addresses, shown.pages), known)  # noqa: E731
            process = index_of_site(config, build.state.cache)
            self.previewed.index.begin(found, process.files, process.stop)

    on_post_build = CombinedEvent(_on_post_build_first, _on_post_build_last)
    """Put what search may find into its index, and the new site in place of the old one."""

    @event_priority(-math.inf)  # it may raise, and others want to hear of the error too
    @override
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it was. Say where a broken override is broken, in place of the host's traceback."""
        self.sparing.end()
        self.live.failing(error)
        if self.output is not None:
            self.output.fail(error)
        if broken := broken_template(error, self.overrides):
            raise ended_by([broken]) from error

    @override
    def on_shutdown(self) -> None:
        """Remove what a build that was interrupted has begun, and what a preview has."""
        self.sparing.end()
        self.live.end()
        self.previewed.index.end()
        self.checking.end()
        if self.output is not None:
            self.output.close()
        atexit.register(gc.freeze)  # Python looks for garbage once more at its end, among all records
