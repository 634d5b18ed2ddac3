"""Pages can be made of any part of the records: what names a record that is not there prints it as text."""

import posixpath
import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus import build
from bluf.load import Document, load_tree
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import SitePage, build_site
from tests.release.stages import LAST
from tests.rules.examples import documents_of, laid_over
from tests.site.project import ROOT

pytestmark = pytest.mark.unmeasured

# A brief that names a later one wherever one can be named.
_FORWARD = """
bluf: It is likely (55-80%). See [[treaty]], [[treaty#kj1]], [[glottenberg]] and [[treaty-text|the text]].
supersedes: treaty
key_judgments:
  - id: kj1
    statement: It is likely (55-80%), as [[treaty#kj1]] has it.
    sources: [treaty-text]
    change: {status: changed, because: It moved., previous: treaty#kj1}
contradictions: [{id: x1, between: [c1, treaty-text], kind: timing}]
relations: [{from: glottenberg, to: harbour-board, type: supports}]
events: [{id: e1, title: A day in Zenda, actors: [glottenberg], claims: [c1]}]
"""


@cache
def _documents() -> tuple[Document, ...]:
    shipped = load_tree(ROOT, ROOT / "briefs", ROOT / "seeds").documents
    return (*shipped, *documents_of({**LAST, **laid_over(_FORWARD)}))


def _broken(pages: Sequence[SitePage]) -> list[tuple[str, str]]:
    """Page and address of every link that leads to no page of the site, or to no anchor of it."""
    anchors = {page.uri.removesuffix(".md"): page.fragment.anchors for page in pages}
    anchors |= {file.uri: frozenset() for page in pages for file in page.beside}
    found = []
    for page in pages:
        for href in re.findall(r'\bhref="([^"]*)"', page.fragment.html):
            if re.match(r"https?:", href):
                continue
            address, _, anchor = unquote(href).partition("#")
            path = address.partition("?")[0]
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path)) if path else page.uri
            uri = uri.removesuffix(".md").removesuffix(".html")
            if uri not in anchors or (anchor and anchor not in anchors[uri]):
                found.append((page.uri, href))
    return found


def _site(documents: Sequence[Document]) -> tuple[SitePage, ...]:
    return build_site(build(documents), explanations(), templates(), Addresses(False), "Desk")


def test_every_link_of_all_records_leads_somewhere() -> None:
    assert _broken(_site(_documents())) == []


@settings(max_examples=25)
@given(st.data())
def test_without_some_records_no_link_leads_nowhere(data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(range(len(_documents())))))
    assert _broken(_site([one for at, one in enumerate(_documents()) if at not in gone])) == []
