"""One build: the records as they are now, the pages that there are, and which of them the host writes."""

from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from bluf.plugin.aside import Aside
from bluf.plugin.page import GeneratedPage, generated_file, in_nav
from bluf.plugin.state import State
from bluf.plugin.surroundings import Surroundings
from bluf.plugin.tamed import Tamed
from bluf.plugin.telling import tell, told_of
from bluf.plugin.to_come import FilesToCome, PagesToCome
from bluf.problems import Problem
from bluf.render import BrokenTemplate, page_uri
from bluf.search import Searchable
from bluf.site import one_of_each
from bluf.views.targets import Target

_FIRST = page_uri(Target("home"))
_NEVER = "1970-01-01"
"""When a site without a date was changed: the clock's date would change the sitemap every day."""


class Build:
    """What is known of a build from its beginning to its end; in a preview, until the next."""

    def __init__(
        self,
        config: MkDocsConfig,
        state: State,
        overrides: Mapping[Path, str],
        seen: tuple[Problem, ...],
        *,
        preview: bool,
        waits: bool,
    ) -> None:
        """Make a page of each kind; all of them where others have a say in what is printed, or something is broken.

        With `waits`, the others are made later and written by us. `seen` are the problems of the records: all in a
        preview, whoever has one may see them; else those that are public, as a log may go further than the desk. Raise
        PluginError if a strict build has problems.
        """
        self.config, self.state, self.preview = config, state, preview
        self._root = Path(config.config_file_path).parent
        self.broken: list[BrokenTemplate] = []
        self.site = state.pages(self.broken.append)
        # what is broken shows in one page of each kind, and then all are made, to say where
        if waits:
            list(map(self.site.page, one_of_each(self.site)))
        self._waits = waits and not self.broken
        self._pages = () if self._waits else tuple(map(self.site.page, self.site.targets()))
        if self._waits and self.preview:
            self.site = state.pages()
        more, broken = told_of(self.broken)
        shown = state.desk.texts if preview else state.desk.public.texts
        problems, texts = (*seen, *more), {**shown, **broken}
        told = tell(problems, texts, preview=self.preview, strict=config.strict)
        self.tamed = Tamed(self._root, config.theme, problems, texts)
        if self.preview:
            self._pages += state.stubs(self.site)
        self.around = Surroundings(config, overrides, state.handwritten, state.printing(), told)
        self.made: dict[str, GeneratedPage] = {}
        """The pages that the host writes, by their names."""
        self.others: tuple[GeneratedPage, ...] = ()
        """Those that we write, of which no more is known than what is said of them where they are named."""
        self.to_come: PagesToCome | None = None
        self.nav = Navigation([], [])

    def files(self, files: Files) -> Files:
        """Add the pages. A page written by hand takes the place of the one that would be made."""
        config, root = self.config, self._root
        for file in [file for file in files if self.state.handwritten.keeps_back(file, Path(config.docs_dir))]:
            files.remove(file)
        taken = {file.dest_uri for file in files}
        if self._waits:
            self.to_come = PagesToCome(self.site, self._pages, config, root, taken)
            self.around.printing.beside(self.to_come, taken)
            files = FilesToCome(files, self.to_come)
            if not self.preview and (first := self.to_come.known(_FIRST)):
                files.append(first.file)  # the host dates the site by the pages that it writes
            return files
        listed = set(in_nav(config.nav))
        for page in self._pages:
            file = generated_file(config, page.uri, page.file, root, page.uri in listed)
            if file.dest_uri not in taken:
                self.made[page.uri] = GeneratedPage(file, config, page)
                files.append(file)
                for beside in (one for one in page.beside if one.uri not in taken):
                    files.append(File.generated(config, beside.uri, content=beside.content))
        self.around.printing.beside(self.made, taken)
        return files

    def place(self, nav: Navigation, files: Files) -> None:
        """Hang each page below its index page, tie it to its neighbours, and date what has no date of its own."""
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

    def write(self) -> list[Searchable]:
        """Write what the host does not, and return how search finds it; `place` comes first."""
        if self.to_come is None or self.preview:
            return []
        aside = Aside(self.to_come, self.around, self.nav, self.broken)
        return aside.write({page.file.src_uri: page for page in self.others}, Path(self.config.site_dir))

    def follow(self, state: State) -> bool:
        """Go on with another state of the records in a preview; whether nothing that the host has written differs."""
        if self.to_come is None:
            return False
        site = state.pages()
        to_come = self.to_come.again(site, state.stubs(site))
        if not self.to_come.agrees(to_come):
            return False
        self.state, self.site, self.to_come = state, site, to_come
        self.around.printing = state.printing()
        self.around.printing.beside(to_come, to_come.taken)
        return True
