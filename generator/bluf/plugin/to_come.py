"""Pages that are made when somebody asks for them: a browser in a preview, whoever writes them in a build.

The host knows of them, so that what it builds may link to them and name them in the navigation. It builds none of them
but, in a build, the first.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from typing_extensions import override

from bluf.plugin.page import GeneratedPage, generated_file, in_nav
from bluf.render import Addresses, page_uri, place_of, target_of
from bluf.site import Beside, Named, Pages, SitePage


class PagesToCome:
    """The pages of one state of the records, by the names that the host gives them: `actors/russia.md`."""

    def __init__(
        self, pages: Pages, stubs: Iterable[SitePage], config: MkDocsConfig, root: Path, taken: set[str]
    ) -> None:
        """Take what makes pages, those of broken records, and the addresses at which something else stands."""
        self._pages, self._config, self._root = pages, config, root
        self.taken = taken
        """Places in the folder of the site that are taken by what is not made from records."""
        self._stubs = {page.uri: page for page in stubs}
        self._listed = frozenset(in_nav(config.nav))
        self._addresses = Addresses(config.use_directory_urls)
        self.named: dict[str, bool] = {}
        """The pages that something written by hand names, and whether they were there."""
        self._known = dict[str, GeneratedPage]()
        self._made: dict[str, GeneratedPage] = {}
        self._placed = set[str]()

    def again(self, pages: Pages, stubs: Iterable[SitePage]) -> "PagesToCome":
        """Return the pages of another state of the records, beside the same files and with the same navigation."""
        new = PagesToCome(pages, stubs, self._config, self._root, self.taken)
        new._known.update((uri, page) for uri, page in self._known.items() if uri in self._listed)
        new.named = self.named
        return new

    def agrees(self, new: "PagesToCome") -> bool:
        """Whether what the host has written of pages by their names would be the same with those of another state."""
        records = (target_of(uri) for uri in self._listed)
        if any(target and target.id for target in records):
            return False  # their titles stand in the navigation of every page
        return all((uri in new) is there for uri, there in self.named.items())

    def __contains__(self, uri: object) -> bool:
        """Whether there is a page of this name, made or not."""
        if not isinstance(uri, str):
            return False
        target = target_of(uri)
        if place_of(self._addresses.url(uri)) in self.taken:
            return False
        return uri in self._stubs or (target is not None and self._pages.has(target))

    def known(self, uri: str) -> GeneratedPage | None:
        """Return a page for those who name it; of an index page no more may be known than its title."""
        target = target_of(uri)
        return self._near(uri) if target and not target.id else self._filled(uri)

    def made(self, uri: str) -> GeneratedPage | None:
        """Return a page with its content; None if there is none, or something else stands at its address."""
        page = self._filled(uri)
        if page and uri not in self._placed:
            self._placed.add(uri)
            page.place(self._near)
        return page

    def all(self) -> Iterator[GeneratedPage]:
        """Yield every page, of which no more may be known than what is said of it where it is named."""
        targets = map(page_uri, self._pages.targets())
        yield from (page for uri in targets if (page := self._near(uri)))

    def forget(self) -> None:
        """Let go of all pages but those that the navigation names: they are made again when they are asked for."""
        self._made, self._placed = {}, set()
        self._known = {uri: page for uri, page in self._known.items() if uri in self._listed}

    def _near(self, uri: str) -> GeneratedPage | None:
        """Return a page for those who print its title and lead there."""
        if uri not in self._known and uri in self and (target := target_of(uri)) and self._pages.has(target):
            self._new(uri, self._pages.named(target))
        return self._known.get(uri)

    def _filled(self, uri: str) -> GeneratedPage | None:
        if uri not in self._made and uri in self:
            target = target_of(uri)
            of = self._stubs.get(uri) or (self._pages.page(target) if target else None)
            if of:
                page = self._made[uri] = self._known.get(uri) or self._new(uri, of)
                page.fill(of)
        return self._made.get(uri)

    def _new(self, uri: str, of: Named | SitePage) -> GeneratedPage:
        file = generated_file(self._config, uri, of.file, self._root, uri in self._listed)
        page = self._known[uri] = GeneratedPage(file, self._config, of)
        return page

    def at(self, place: str) -> GeneratedPage | None:
        """Return the page that is written to a place in the folder of the site: `actors/russia/index.html`."""
        stem = place.removesuffix("index.html").rstrip("/")
        for uri in (f"{stem}.md", f"{stem}/index.md".lstrip("/"), f"{place.removesuffix('.html')}.md"):
            page = self.known(uri)
            if page and page.file.dest_uri == place:
                return self.made(uri)
        return None

    def beside(self, place: str) -> Beside | None:
        """Return a file that is no page by its place in the folder of the site: `actors/russia/card.json`."""
        above = PurePosixPath(place).parent
        for uri in (f"{above}.md", f"{above}/index.md") if place not in self.taken else ():
            page = self.made(uri)
            for one in page.of.beside if page else ():
                if one.uri == place:
                    return one
        return None

    def file(self, path: str) -> File | None:
        """Return a file beside a page by its name for the host, for those who link to it."""
        one = self.beside(path)
        return File.generated(self._config, one.uri, content=one.content) if one else None


class FilesToCome(Files):
    """The files that the host builds; it finds the others, too, where something names them."""

    def __init__(self, files: Iterable[File], to_come: PagesToCome) -> None:
        """Take the files, and what is made when it is asked for."""
        super().__init__(files)
        self._to_come = to_come

    @override
    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is None and path.endswith(".md"):
            uri = PurePosixPath(path).as_posix()
            self._to_come.named[uri] = uri in self._to_come
            page = self._to_come.known(uri)
            return page.file if page else None
        return found or self._to_come.file(path)
