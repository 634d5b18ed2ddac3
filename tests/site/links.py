"""Links of a built site: found by lxml, resolved as a browser resolves them, looked up among the files of the site."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

_MORE = "//@poster | //meta[@property='og:image']/@content"
"""Addresses that lxml does not count among the links of a page."""


def broken(site: Path, home: str) -> list[tuple[str, str]]:
    """Return page and address of every link that leads to no file of the site, or to no place in it.

    `home` is the address of the site. What pages, style sheets and the site's map lead to on its host is looked at.
    """
    trees = {
        path.relative_to(site).as_posix(): html.document_fromstring(path.read_bytes()) for path in _of(site, "html")
    }
    links = {name: set(_links(tree, home + _address(name))) for name, tree in trees.items()}
    links |= {path.relative_to(site).as_posix(): set(_of_sheet(path, site, home)) for path in _of(site, "css")}
    places = etree.parse(site / "sitemap.xml").iterfind("{*}url/{*}loc")
    links["sitemap.xml"] = {str(place.text) for place in places}
    anchors = {name: frozenset(tree.xpath("//@id")) for name, tree in trees.items()}
    host = urlsplit(home).hostname

    def is_there(link: str) -> bool:
        path, fragment = unquote(urlsplit(link).path), unquote(urlsplit(link).fragment)
        inside = path.removeprefix(urlsplit(home).path)
        target = f"{inside}index.html" if not inside or inside.endswith("/") else inside
        return link.startswith(home) and (site / target).is_file() and (not fragment or fragment in anchors[target])

    found = sorted((name, link) for name, held in links.items() for link in held)
    return [(name, link) for name, link in found if urlsplit(link).hostname == host and not is_there(link)]


def _of(site: Path, ending: str) -> list[Path]:
    return sorted(site.rglob(f"*.{ending}"))


def _address(name: str) -> str:
    """Return the address of a file below that of the site."""
    folder, _, file = name.rpartition("/")
    return name if file != "index.html" else f"{folder}/" if folder else ""


def _links(tree: html.HtmlElement, address: str) -> Iterator[str]:
    """Yield every link of a page, as the whole address it stands for."""
    assert not tree.xpath("//@srcset"), "it would have to be taken apart"
    for link in (*(link for _, _, link, _ in tree.iterlinks()), *tree.xpath(_MORE)):
        yield urljoin(address, link)


def _of_sheet(path: Path, site: Path, home: str) -> Iterator[str]:
    for link in re.findall(r"""url\(\s*["']?([^"')]+)""", path.read_text("utf-8")):
        yield urljoin(home + path.relative_to(site).as_posix(), link)
