"""Pages as trees: read as strictly as HTML allows, with what tests ask of them."""

import functools
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib


@functools.cache  # many tests look at the same pages
def parsed(page: str) -> Element:
    """Return the tree of a page. Raises html5lib's ParseError where a page breaks the rules of HTML."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def elements(tree: Element, *names: str) -> Iterator[Element]:
    """Yield the elements with one of these names; all of them without one."""
    for element in tree.iter():
        if isinstance(element.tag, str) and (not names or element.tag in names):
            yield element


def text(element: Element) -> str:
    """Return the text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def metas(tree: Element) -> dict[str, str]:
    """Return the meta elements, by `name`, `property` or `http-equiv`."""
    found = {}
    for element in elements(tree, "meta"):
        name = element.get("name") or element.get("property") or element.get("http-equiv")
        if name:
            assert name not in found, f"{name} stands twice"
            found[name] = element.get("content", "")
    return found


def article(tree: Element) -> Element:
    """Return the article of a page; there is one."""
    (found,) = elements(tree, "article")
    return found


def marked(tree: Element) -> list[str]:
    """Return the markings that stand around the page's own text, from top to foot."""
    return [text(element) for element in elements(tree) if "bluf-marking" in element.get("class", "").split()]
