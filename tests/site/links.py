"""Links of a built site, followed as a browser follows them: found by lxml, looked up among the files of the site."""

import functools
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html


def broken(site: Path, home: str) -> list[tuple[str, str]]:
    """Return page and address of every link that leads to no file of the site, or to no place in it.

    `home` is the address of the site. Links to other hosts are none of the site's.
    """
    host = urljoin(home, "/")
    return [
        (page, link) for page, link in _links(site, home) if link.startswith(host) and not _is_there(site, home, link)
    ]


def _links(site: Path, home: str) -> Iterator[tuple[str, str]]:
    """Yield every link of every page and of the site's map, with the whole address it stands for."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        address = home + name.removesuffix("index.html")
        yield from sorted({(name, urljoin(address, link)) for _, _, link, _ in _page(path).iterlinks()})
    for place in etree.parse(site / "sitemap.xml").iterfind("{*}url/{*}loc"):
        yield "sitemap.xml", str(place.text)


def _is_there(site: Path, home: str, link: str) -> bool:
    path, fragment = unquote(urlsplit(link).path), unquote(urlsplit(link).fragment)
    inside = path.removeprefix(urlsplit(home).path)
    target = site / (f"{inside}index.html" if not inside or inside.endswith("/") else inside)
    return link.startswith(home) and target.is_file() and (not fragment or fragment in _places(target))


@functools.cache
def _page(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes())


@functools.cache
def _places(path: Path) -> frozenset[str]:
    return frozenset(_page(path).xpath("//@id"))
