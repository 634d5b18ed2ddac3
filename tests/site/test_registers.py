"""Gaps, indicators and assumptions of the shipped site lead from brief to register and back."""

import posixpath
from xml.etree.ElementTree import Element

import pytest

from tests.site.markup import article, elements, parsed

pytestmark = pytest.mark.site

REGISTERS = {"gap": "gaps", "indicator": "indicators", "assumption": "assumptions"}


def _links(page: str, within: Element) -> set[str]:
    """Return where links of a page lead, as `page#anchor` from the root of the site."""
    found = set()
    for link in elements(within, "a"):
        path, _, fragment = link.get("href", "").partition("#")
        if ":" not in path:
            folder = (
                posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else posixpath.dirname(page)
            )
            found.add(f"{folder}#{fragment}")
    return found


def _parts(shipped: dict[str, str], kind: str) -> dict[str, Element]:
    """Return every part of a kind in every brief, by its place."""
    return {
        f"{posixpath.dirname(path)}#{part.get('id')}": part
        for path, page in shipped.items()
        if path.startswith("briefs/2")
        for part in elements(article(parsed(page)), "div")
        if part.get("id", "").startswith(f"{kind}-")
    }


@pytest.mark.parametrize("kind", REGISTERS)
def test_every_part_leads_to_an_entry_that_leads_back_to_its_line(kind: str, shipped: dict[str, str]) -> None:
    register = f"{REGISTERS[kind]}/index.html"
    listed = {
        f"{REGISTERS[kind]}#{one.get('id')}": _links(register, one)
        for one in elements(article(parsed(shipped[register])), "div")
        if one.get("id", "").startswith(f"{kind}-")
    }
    reached = set()
    parts = _parts(shipped, kind)
    for place, part in parts.items():
        (entry,) = _links(f"{place.partition('#')[0]}/index.html", part) & listed.keys()
        anchor = place.partition("#")[2]
        assert any(back.endswith(f"#{anchor}") and back in parts for back in listed[entry]), entry
        reached.add(entry)
    assert reached == listed.keys()
    assert listed


@pytest.mark.parametrize("kind", ["gap", "indicator"])
def test_a_judgment_leads_to_the_registers(kind: str, shipped: dict[str, str]) -> None:
    for path, page in shipped.items():
        if path.startswith("briefs/2"):
            judgments = [
                one for one in elements(article(parsed(page)), "li") if one.get("id", "").startswith("judgment-")
            ]
            led = {link for one in judgments for link in _links(path, one)}
            assert any(link.startswith(f"{REGISTERS[kind]}#{kind}-") for link in led), path


@pytest.mark.parametrize("kind", REGISTERS)
def test_an_entry_leads_to_the_judgments_it_touches(kind: str, shipped: dict[str, str]) -> None:
    register = f"{REGISTERS[kind]}/index.html"
    led = _links(register, article(parsed(shipped[register])))
    assert any("#judgment-" in link for link in led)
