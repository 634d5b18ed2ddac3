"""Pages that a preview shows in place of records nobody could read, so that a reader's address stays alive."""

from pathlib import PurePosixPath

from bluf.load import Loaded
from bluf.render import page_uri
from bluf.render.fragment import read
from bluf.settings import Settings
from bluf.site import Pages, SitePage
from bluf.views.head import marking
from bluf.views.targets import Target


def stubs(loaded: Loaded, settings: Settings, site: Pages) -> tuple[SitePage, ...]:
    """Return a page for every broken file that has no page, and would have one once it is mended.

    The theme prints the problems at its top.
    """
    above = {file for file, said in loaded.said.items() if said.whole.rank > settings.max_tlp.rank}
    briefs = PurePosixPath(settings.briefs.relative_to(settings.root).as_posix())
    pages = {}
    for file in sorted({*loaded.broken} - above):
        path = PurePosixPath(file)
        if not path.is_relative_to(briefs):
            kind = "source"
        else:
            kind = "actor" if path.relative_to(briefs).parts[0] == "actors" else "brief"
        target = Target(kind, path.stem)
        uri = page_uri(target)
        if not site.has(target):
            html = '<h1 id="page-title">This record cannot be read</h1>\n<p>What is wrong with it stands above.</p>\n'
            pages[uri] = SitePage(uri, path.stem, "", read(html), marking(settings.max_tlp))
    return tuple(pages.values())
