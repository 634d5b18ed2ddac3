"""Writes the pages of a build that the host does not write, with all that lies beside them, in several processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from bluf.plugin.page import GeneratedPage
from bluf.plugin.printing import note
from bluf.plugin.search import searchable
from bluf.plugin.surroundings import Surroundings
from bluf.plugin.telling import ended_by
from bluf.plugin.to_come import PagesToCome
from bluf.problems import Problem
from bluf.processes import shared
from bluf.render import BrokenTemplate, page_uri
from bluf.search import Searchable
from bluf.site.indexes import INDEXES
from bluf.views.targets import Target

_AT_ONCE = 20
"""Pages that a process takes at a time: as many as there are cards on a sheet."""
_MANY = 2_000
"""Pages of a large site."""
_WORTH_A_PROCESS = 5
"""Times as many are worth another process."""


@dataclass(frozen=True)
class Written:
    """What is known of some pages that were written."""

    found: tuple[Searchable, ...]
    """How search finds them, as far as it does."""
    anchors: Mapping[str, frozenset[str]]
    """Their names to what something written by hand may link to in them."""
    asking: Mapping[str, str]
    """What of their frames asks another host, to the first page that has it."""
    notes: tuple[str, ...]
    """What the log is to say."""
    broken: tuple[tuple[Problem, str], ...]
    """What is wrong with templates, or with a brief whose PDF is too long, and the texts in which it is."""


def _batches(names: Sequence[str]) -> list[Sequence[str]]:
    """Return the pages that are made together. An index page of many records takes as long as a thousand others."""
    alone = {page_uri(Target(kind)) for kind in INDEXES} if len(names) >= _MANY else set[str]()
    others = [name for name in names if name not in alone]
    together = [others[at : at + _AT_ONCE] for at in range(0, len(others), _AT_ONCE)]
    return [*([name] for name in names if name in alone), *together]


class Aside:
    """Pages that are made, surrounded and written, and then forgotten: a site need not fit into memory."""

    def __init__(self, pages: PagesToCome, around: Surroundings, nav: Navigation, broken: list[BrokenTemplate]) -> None:
        """Take what a page is made from; `broken` grows when a template does not hold."""
        self._pages, self._around, self._nav, self._broken = pages, around, nav, broken

    def write(self, pages: Mapping[str, GeneratedPage], site: Path) -> list[Searchable]:
        """Write pages below a folder; return how search finds them, in their order.

        They are given by their names, as the host knows them. Raise OSError, or PluginError: with all that is wrong
        with our templates, or where one of the theme's is broken.
        """
        batches = _batches(tuple(pages))
        found, notes, refused = list[Searchable](), list[str](), [*self._broken]
        for written in shared(lambda one: self._batch(one, site), batches, _WORTH_A_PROCESS, doing="Making pages"):
            found += written.found
            notes += written.notes
            refused += (BrokenTemplate(problem, text) for problem, text in written.broken)
            self._around.frames.also(written.asking)
            for name, anchors in written.anchors.items():
                pages[name].present_anchor_ids = set(anchors)
        note(notes)  # not before, as there may be a bar
        if refused:
            raise ended_by(refused)
        return found

    def _batch(self, names: Sequence[str], site: Path) -> Written:
        found, anchors = list[Searchable](), {}
        self._broken.clear()
        for name in names:
            page = self._pages.made(name)
            if page is None:
                continue
            self._page(page, site)
            found += searchable([page])
            if name in self._pages.named:
                anchors[name] = frozenset(page.present_anchor_ids or ())
        self._pages.forget()
        broken = [*self._broken, *self._around.printing.write(site, names)]
        told = tuple((one.problem, one.text) for one in broken)
        return Written(tuple(found), anchors, self._around.frames.asking(), self._around.printing.notes(), told)

    def _page(self, page: GeneratedPage, site: Path) -> None:
        html = self._around.written(page, self._nav)
        write_file(html.encode("utf-8", errors="xmlcharrefreplace"), page.file.abs_dest_path)
        for one in page.of.beside:
            if one.uri not in self._pages.taken:
                write_file(one.content.encode("utf-8"), str(site / one.uri))
