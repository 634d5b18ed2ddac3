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
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from typing_extensions import override

from bluf.cache import cache_of
from bluf.load.remembered import RememberedRecords
from bluf.plugin.aside import Aside
from bluf.plugin.checking import Checking
from bluf.plugin.live import Live
from bluf.plugin.live_reload import serving
from bluf.plugin.on_demand import with_what_is_asked_for
from bluf.plugin.options import Options, module
from bluf.plugin.output import Output
from bluf.plugin.overrides import SCRIPTS, folders, only_ours, unusable
from bluf.plugin.page import GeneratedPage, generated_file, in_nav
from bluf.plugin.previewed import Previewed, Shown
from bluf.plugin.printing import note
from bluf.plugin.readable import Readable
from bluf.plugin.search import by_hand, from_records, index, index_of_site, instead_of_the_theme_s, searchable
from bluf.plugin.size import outgrowing
from bluf.plugin.splicing import READY, alone
from bluf.plugin.state import state_of
from bluf.plugin.surroundings import Surroundings
from bluf.plugin.tamed import Tamed, print_options, print_titles
from bluf.plugin.telling import ended_by, inform, tell, told_of
from bluf.plugin.to_come import FilesToCome, PagesToCome
from bluf.render import Addresses, BrokenTemplate, Compiled, broken_template, page_uri
from bluf.resources import templates, theme
from bluf.search import Searchable
from bluf.seldom import Sparing
from bluf.settings import AS_OF_VARIABLE, Settings, settings_from, written_in
from bluf.site import SitePage, one_of_each
from bluf.views.targets import Target

_FIRST = page_uri(Target("home"))
_NEVER = "1970-01-01"
"""When a site without a date was changed: the clock's date would change the sitemap every day."""
_KNOWN = {"404.html", "sitemap.xml"}
"""Templates of the theme that ask of other pages no more than is known of one that is not made."""


class BlufPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Adds the pages that are made from records to a MkDocs site."""

    def __init__(self) -> None:
        """Start as for a build; `on_startup` says if it is a preview."""
        self.preview = False
        self.dirty = False
        self.root = Path()
        self.pages: tuple[SitePage, ...] = ()
        self.made: dict[str, GeneratedPage] = {}
        self.others: tuple[GeneratedPage, ...] = ()
        self.shown: list[Page] = []
        self.found: list[Searchable] = []
        self.output: Output | None = None
        self.overrides: dict[Path, str] = {}
        self.compiled = Compiled()
        self.sparing = Sparing()
        self.live = Live()
        self.previewed, self.records = Previewed(), RememberedRecords()
        self.checking = Checking(self.live.ring, self.previewed.building)
        self.to_come: PagesToCome | None = None

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
        self.host, self.root = config, Path(config.config_file_path).parent
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
        """Read, check, and make a page of each kind; all of them where others have a say in what is printed."""
        self.live.begin(self.watched(config))
        self.previewed.index.end()
        self.sparing.begin()
        self.shown, self.found = [], []
        read = self.records.read if self.preview else None
        state = self.state = state_of(self.settings(config), config, cache_of(self.root), read)
        gc.freeze()  # records stay to the end: looking for what of them is garbage would take a tenth of a build
        state.handwritten.exclude(config)
        if broken := unusable(self.overrides):
            raise ended_by(broken)
        self.waiting, self.to_come = self.may_wait(config), None
        told = self.broken = list[BrokenTemplate]()
        self.site = state.pages(told.append)
        # what is broken shows in one page of each kind, and then all are made, to say where
        if self.waiting:
            list(map(self.site.page, one_of_each(self.site)))
            self.waiting = not told
        self.pages = () if self.waiting else tuple(map(self.site.page, self.site.targets()))
        if self.waiting and self.preview:
            self.site = state.pages()
        more, texts = told_of(told)
        desk, public = state.desk, state.desk.public
        seen = self.checking.now(desk) if self.preview else public.problems  # a log may go further than the desk
        problems, texts = (*seen, *more), {**(desk if self.preview else public).texts, **texts}
        told_of_all = tell(problems, texts, preview=self.preview, strict=config.strict)
        self.tamed = Tamed(self.root, config.theme, problems, texts)
        if self.preview:
            self.pages += state.stubs(self.site)
        self.around = Surroundings(config, self.overrides, state.handwritten, state.printing(), told_of_all)

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
        if self.to_come is None or not self.may_wait(self.host):
            return False
        self.previewed.index.end()
        state = self.state.after(changed, self.records.read, self.checking)
        if state is None:
            return False
        site = state.pages()
        to_come = self.to_come.again(site, state.stubs(site))
        if not self.to_come.agrees(to_come):
            return False
        self.state, self.site, self.to_come = state, site, to_come
        self.around.printing = state.printing()
        self.around.printing.beside(to_come, to_come.taken)
        self.show(self.host)
        return True

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages. A page written by hand takes the place of the one that would be made."""
        briefs = Path(config.docs_dir)
        for file in [file for file in files if self.state.handwritten.keeps_back(file, briefs)]:
            files.remove(file)
        taken = {file.dest_uri for file in files}
        self.made = {}
        if self.waiting:
            self.to_come = PagesToCome(self.site, self.pages, config, self.root, taken)
            self.around.printing.beside(self.to_come, taken)
            files = FilesToCome(files, self.to_come)
            if not self.preview and (first := self.to_come.known(_FIRST)):
                files.append(first.file)  # the host dates the site by the pages that it writes
            return files
        listed = set(in_nav(config.nav))
        for page in self.pages:
            file = generated_file(config, page.uri, page.file, self.root, page.uri in listed)
            if file.dest_uri not in taken:
                self.made[page.uri] = GeneratedPage(file, config, page)
                files.append(file)
                for beside in (one for one in page.beside if one.uri not in taken):
                    files.append(File.generated(config, beside.uri, content=beside.content))
        self.around.printing.beside(self.made, taken)
        return files

    @override
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each page below its index page, and tie it to its neighbours."""
        print_titles(nav)
        self.others = ()
        if self.to_come and not self.preview:
            self.others = tuple(page for page in self.to_come.all() if page.file.src_uri != _FIRST)
            self.to_come.made(_FIRST)
        newest = max((page.updated for page in (*self.made.values(), *self.others)), default="")
        for made in self.made.values():
            made.place(self.made.get)
        for page in chain((file.page for file in files.documentation_pages()), self.others):
            if page is not None:
                own = page.updated if isinstance(page, GeneratedPage) else ""
                page.update_date = own or newest or _NEVER
        self.nav = nav
        return nav

    @event_priority(-100)  # what other plugins make of it is looked at, too
    @override
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take out of a page written by hand what would run."""
        return html if isinstance(page, GeneratedPage) else self.tamed.content(page, html)

    @override
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Say what was taken out, and write what MkDocs does not. Templates stay compiled from build to build."""
        env.bytecode_cache = self.compiled
        if self.splices(config):
            self.around.splice(env)
            for page in self.made.values():
                page.meta["template"] = READY
        if self.tamed.refused:
            found = self.tamed.problems if self.preview else self.tamed.refused
            self.around.told = tell(found, self.tamed.texts, preview=self.preview, strict=config.strict)
        if self.to_come and not self.preview:
            aside = Aside(self.to_come, self.around, self.nav, self.broken)
            self.found = aside.write({page.file.src_uri: page for page in self.others}, Path(config.site_dir))
        return env

    @event_priority(-100)  # what is rendered here must be what the theme would render
    @override
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme the marking, the problems of a preview, and the structured data."""
        return self.around.page(context, page)

    @override
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Learn how deep the template lies, and show the problems of a preview where a page is gone, too."""
        if self.others:
            context["pages"] = [*context["pages"], *(page.file for page in self.others)]
        return self.around.template(context)

    @event_priority(-100)  # after every other plugin: nothing may stand before the policy
    @override
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy. A template without the marking must not make a page."""
        self.shown.append(page)
        return self.around.finished(output, page)

    @event_priority(-100)
    @override
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add the policy to pages that are templates only, such as 404.html."""
        if template_name.endswith(".html") and output_content.strip():
            return self.around.framed(output_content, template_name)
        return output_content

    @event_priority(100)  # what others write afterwards is not indexed
    def _on_post_build_first(self, *, config: MkDocsConfig) -> None:
        asking = self.around.frames.problems()
        tell(asking, {}, preview=self.preview, strict=config.strict)
        if not self.preview or self.to_come is None:
            index(config, [*searchable(self.shown), *self.found], self.state.cache)
        if not self.preview:
            refused = self.around.printing.write(Path(config.site_dir), self.made)
            note(self.around.printing.notes())
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
        self.state.cache.tidy()
        if self.preview:
            self.sparing.keep()  # until the next build
        else:
            self.sparing.end()

    def show(self, config: MkDocsConfig) -> None:
        """Have the preview show this build, and its index be made."""
        shown = (
            Shown(self.to_come, lambda page: self.around.written(page, self.nav), Path(config.site_dir))
            if self.to_come
            else None
        )
        self.previewed.show(shown, self.around.printing)
        if shown:
            site, known = self.site, tuple(by_hand(self.shown))
            addresses = Addresses(config.use_directory_urls)
            found = lambda: chain(from_records(site, addresses, shown.pages), known)  # noqa: E731
            process = index_of_site(config, self.state.cache)
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
