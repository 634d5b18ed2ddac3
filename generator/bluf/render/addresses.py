"""Where each page stands, and how one page links to another: relative, so that a site works in any folder."""

from dataclasses import dataclass

from bluf.views.targets import Target

_INDEXES = {
    "home": "index.md",
    "explore": "explore/index.md",
    "briefs": "briefs/index.md",
    "actors": "actors/index.md",
    "network": "network/index.md",
    "timeline": "timeline/index.md",
    "sources": "sources/index.md",
    "origins": "origins/index.md",
    "judgments": "judgments/index.md",
    "ledger": "ledger/index.md",
    "gaps": "gaps/index.md",
    "indicators": "indicators/index.md",
    "assumptions": "assumptions/index.md",
    "impact": "impact/index.md",
    "method": "method/index.md",
    "security": "security/index.md",
    "rules": "rules/index.md",
}
_FOLDERS = {"brief": "briefs", "actor": "actors", "source": "sources", "rule": "rules", "period": "timeline"}


def page_uri(target: Target) -> str:
    """Return the page of a target as MkDocs names it, `actors/russia.md`, or the file: `actors/russia/card.json`.

    The PDF of a brief stands beside its page, and has the same address in either style: `briefs/help.pdf`.
    Raise KeyError for an unknown kind.
    """
    if target.kind == "pdf":
        return f"{page_uri(Target('brief', target.id)).removesuffix('.md')}.pdf"
    page = _page(target)
    return f"{page.removesuffix('.md').removesuffix('/index')}/{target.file}" if target.file else page


def _page(target: Target) -> str:
    if target.kind in _INDEXES:
        return _INDEXES[target.kind]
    name = target.id.lower()
    # a record with the id `index` stands beside the index page of its kind, not in its place
    return f"{_FOLDERS[target.kind]}/{'index/index' if name == 'index' else name}.md"


def target_of(uri: str) -> Target | None:
    """Return what a page is of, by its name for MkDocs, whether it is there or not; None for no page of ours."""
    for kind, index in _INDEXES.items():
        if uri == index:
            return Target(kind)
    folder, _, name = uri.removesuffix(".md").partition("/")
    for kind, own in _FOLDERS.items():
        if own == folder and uri.endswith(".md"):
            found = Target(kind, name.upper() if kind == "rule" else name.removesuffix("/index"))
            return found if page_uri(found) == uri else None
    return None


def place_of(url: str) -> str:
    """Return where in the folder of the site the page of an address stands."""
    return url if url.endswith(".html") else f"{url}index.html"


@dataclass(frozen=True)
class Addresses:
    """Turns targets into links, in the style of addresses that the site was set to."""

    directories: bool = True
    """Whether a page is a folder with an index: `actors/russia/`, or a file: `actors/russia.html`."""
    site: str = ""
    """The published address, with a slash at its end; empty if it is not known."""

    def url(self, uri: str) -> str:
        """Return the address of a page or file from the root of the site; empty for a first page that is a folder."""
        stem = uri.removesuffix(".md")
        if stem == uri:
            return uri
        if not self.directories:
            return f"{stem}.html"
        folder, _, name = stem.rpartition("/")
        return f"{folder}/".lstrip("/") if name == "index" else f"{stem}/"

    def link(self, origin_uri: str, target: Target) -> str:
        """Return the link from one page to a target, relative to the first."""
        here, there = self.url(origin_uri), self.url(page_uri(target))
        fragment = f"#{target.anchor}" if target.anchor else ""
        if here == there and fragment:
            return fragment
        return _relative(here, there) + fragment

    def permanent(self, target: Target) -> str:
        """Return the address that outlives a visit: from the root of the site if the published one is not known."""
        return self.site + self.url(page_uri(target)) + (f"#{target.anchor}" if target.anchor else "")


def _relative(here: str, there: str) -> str:
    """Return the way between two addresses of a site, as `posixpath.relpath` does, in a fifth of its time."""
    start, end = here.split("/")[:-1], there.split("/")
    shared = 0
    while shared < min(len(start), len(end) - 1) and start[shared] == end[shared]:
        shared += 1
    return "../" * (len(start) - shared) + "/".join(end[shared:]) or "./"
