"""No text of any field becomes a link or a request to where nobody may be led."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus import build
from bluf.load import Document
from bluf.load.restricted import RestrictedLoader
from bluf.load.tree import read_record
from bluf.model.texts import texts
from bluf.problems import FieldPath
from bluf.render import Addresses
from bluf.resources import templates
from bluf.site import build_site
from bluf.site.passive import passive
from tests.proof import tries
from tests.rules.examples import desk, documents_of, kind_of

pytestmark = pytest.mark.proof

PIECES = st.sampled_from(
    (
        *("javascript:alert(1)", "JaVa&#115;cript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"),
        *("//desk.example", "\\\\desk.example", "https://desk.example@zenda.example", "https://d\u0435sk.example"),
        *("https://xn--dsk-rdd.example", "https://desk.example/%E2%80%AEx", "java\tscript:x", "%6Aavascript:x"),
        *("[x](", "[x][y]\n\n[y]: ", "<", ">", ")", "![x](", "](", '"', "'", "\n", " ", "[[", "]]", "|", "&#x0A;"),
        *("https://desk.example/a", "mailto:desk@desk.example", "<a href=", "<img src=", " onclick=", "https:/"),
        *("ftp://x", "tel:1", "&colon;", "#x", "/x", "ruritania", "\n\n# ", "\n- ", "`"),
    )
)
TEXTS = st.one_of(st.lists(PIECES, min_size=1, max_size=8).map("".join), st.text(min_size=1, max_size=30))
LEADING = ("href", "src", "srcset", "action", "formaction", "poster", "data", "background", "ping")


@cache
def places() -> tuple[tuple[str, tuple[FieldPath, ...]], ...]:
    """Return every text of the base desk: file, and the places in it."""
    return tuple((one.file, tuple(text.path for text in texts(one.model))) for one in documents_of(desk()))


def put(value: Any, path: FieldPath, text: str) -> Any:
    """Return a record with a text at a place; where a short form stands for a mapping, in its place."""
    if not path or isinstance(value, str):
        return text
    step = path[0]
    if isinstance(value, list):
        return [put(item, path[1:], text) if place == step else item for place, item in enumerate(value)]
    return {name: put(inner, path[1:], text) if name == step else inner for name, inner in value.items()}


def documents(text: str) -> Iterator[Document]:
    """Yield the base desk with a text in the place of every text that can take it."""
    for file, paths in places():
        record = yaml.load(desk()[file], Loader=RestrictedLoader)  # noqa: S506 - a safe loader
        for path in paths:
            record = put(record, path, text)
        document, _ = read_record(file, kind_of(file), json.dumps(record))
        if document is not None:
            yield document


def elements(text: str) -> Iterator[tuple[str, Element]]:
    """Yield every element of every page and picture of the desk, as a browser reads it, with the page."""
    for page in build_site(build(documents(text)), {}, templates(), Addresses(), "Desk"):
        for file in page.beside:
            if file.uri.endswith(".svg"):
                for element in ElementTree.fromstring(file.content).iter():  # noqa: S314 - our own
                    yield file.uri, element
        for element in html5lib.parseFragment(page.fragment.html, namespaceHTMLElements=False).iter():
            yield page.uri, element


@settings(max_examples=tries(20, 3_000))
@given(TEXTS)
def test_no_text_in_any_field_makes_a_link_of_another_scheme_or_a_request(text: str) -> None:
    for uri, element in elements(f"x {text}"):
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), uri
            if name not in LEADING:
                continue
            if element.tag == "img":
                assert re.fullmatch(r"chain-(claim|judgment)-[a-z0-9-]+\.svg", value), (uri, value)
                continue
            assert name == "href", (uri, element.tag, name)
            squeezed = re.sub(r"[\x00-\x20]", "", value)
            scheme = re.match(r"([^/?#]*?):", squeezed)
            assert "\\" not in squeezed, (uri, value)
            assert not squeezed.startswith("//"), (uri, value)
            assert scheme is None or scheme[1].lower() in ("http", "https", "mailto"), (uri, value)
            if scheme and scheme[1].lower() != "mailto":
                host = squeezed.split("/")[2]
                assert "@" not in host, (uri, value)
                assert host.isascii(), (uri, value)
                assert host != "xn--dsk-rdd.example", (uri, value)


def test_the_texts_of_this_test_reach_the_pages() -> None:
    links = [
        uri for uri, element in elements("x [y](https://desk.example/a)") if element.get("href", "").endswith("/a")
    ]
    assert links.count("briefs/example.md") > 20
    assert {"actors/ruritania.md", "sources/loan-terms.md"} <= {*links}


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://desk.example/a?b=1", True),
        ("mailto:desk@desk.example", True),
        ("../about/#part", True),
        ("https://desk.example@zenda.example/", False),
        ("https://d\u0435sk.example/", False),
        ("https://xn--dsk-rdd.example/", False),
        ("//desk.example/", False),
        ("\\\\desk.example/", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_a_page_written_by_hand_links_where_prose_may(address: str, leads: bool) -> None:
    written, refused = passive(f'<a href="{escape(address)}">x</a>')
    assert ("href" in written) is leads
    assert bool(refused) is not leads
