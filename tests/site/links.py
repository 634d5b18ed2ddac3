"""Links of a built site: found by lxml, resolved as a browser resolves them, looked up among the files of the site."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from tests.site.project import files

_MORE = "//@poster | //meta[@property='og:image']/@content"
"""Addresses that lxml does not count among the links of a page."""
_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
"""An address in a style sheet."""


def broken(site: Path, home: str) -> list[tuple[str, str]]:
    """Return page and address of every link that leads to no file of the site, or to no place in it.

    `home` is the address of the site. What pages, style sheets and the site's map lead to on its host is looked at.
    """
    held = files(site)
    trees = {name: html.document_fromstring(content) for name, content in held.items() if name.endswith(".html")}
    links = {name: set(_links(tree, home + _address(name))) for name, tree in trees.items()}
    sheets = {name: content.decode() for name, content in held.items() if name.endswith(".css")}
    links |= {name: {urljoin(home + name, link) for link in _URL.findall(sheet)} for name, sheet in sheets.items()}
    places = etree.fromstring(held["sitemap.xml"]).iterfind("{*}url/{*}loc")
    links["sitemap.xml"] = {str(place.text) for place in places}
    anchors = {name: frozenset(tree.xpath("//@id")) for name, tree in trees.items()}
    host = urlsplit(home).hostname

    def is_there(link: str) -> bool:
        path, fragment = unquote(urlsplit(link).path), unquote(urlsplit(link).fragment)
        inside = path.removeprefix(urlsplit(home).path)
        target = f"{inside}index.html" if not inside or inside.endswith("/") else inside
        return link.startswith(home) and target in held and (not fragment or fragment in anchors[target])

    found = sorted((name, link) for name, held in links.items() for link in held)
    return [(name, link) for name, link in found if urlsplit(link).hostname == host and not is_there(link)]


def _address(name: str) -> str:
    """Return the address of a file below that of the site."""
    folder, _, file = name.rpartition("/")
    return name if file != "index.html" else f"{folder}/" if folder else ""


def _links(tree: html.HtmlElement, address: str) -> Iterator[str]:
    """Yield every link of a page, as the whole address it stands for."""
    assert not tree.xpath("//@srcset"), "it would have to be taken apart"
    for link in (*(link for _, _, link, _ in tree.iterlinks()), *tree.xpath(_MORE)):
        yield urljoin(address, link)
