"""Portion markings: a part that is marked more strictly than its record says so where it is printed."""

import re
from collections.abc import Mapping

import pytest

from bluf.corpus import build
from bluf.corpus.entries import PART_LISTS
from bluf.model import ActorProfile, Brief
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import build_site
from tests.hidden.canaries import lists_of_parts
from tests.hidden.desks import Data, text_of
from tests.hidden.kennel import kennel
from tests.rules.examples import documents_of

LABEL = '<strong class="bluf-tlp bluf-portion bluf-tlp-amber">TLP:AMBER</strong>'
KINDS = {field: kind for kind, field in PART_LISTS.items()}
RECORDS = kennel("amber").desk.records
TORN = RECORDS["briefs/torn.yaml"]


def rendered(records: Mapping[str, Data]) -> dict[str, str]:
    """Return the pages of a desk, by uri."""
    corpus = build(documents_of({path: text_of(record) for path, record in records.items()}))
    made = build_site(corpus, explanations(), templates(), Addresses(True), "Desk")
    return {page.uri: page.fragment.html for page in made}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Pages of a desk with a part of every kind that is marked amber, in records marked clear."""
    return rendered(RECORDS)


def part(html: str, anchor: str) -> str:
    """Return what stands behind the beginning of a part, up to the next one."""
    return re.split(r'<(?:div|li)[^>]* id="', html.split(f'id="{anchor}"', 1)[1], maxsplit=1)[0]


@pytest.mark.parametrize("field", [name for name, _ in lists_of_parts(Brief) if name != "actors"])
def test_a_part_of_a_brief_says_its_own_marking(field: str, pages: dict[str, str]) -> None:
    (own,) = [one["id"] for one in TORN[field] if one.get("tlp") == "amber"]
    assert LABEL in part(pages["briefs/torn.md"], f"{KINDS[field]}-{own}")


def test_an_actor_of_a_brief_and_a_row_of_its_matrix_say_it_too(pages: dict[str, str]) -> None:
    (actor,) = [one for one in TORN["actors"] if isinstance(one, dict)]
    brief = pages["briefs/torn.md"]
    assert re.search(rf'href="[^"]*{actor["id"]}/">[^<]*</a> {re.escape(LABEL)} <span class="bluf-quiet">', brief)
    row = TORN["ach"]["evidence"][1]["id"]
    assert LABEL in brief.split(f">{row}<")[1].split("</th>")[0]


@pytest.mark.parametrize("field", [name for name, _ in lists_of_parts(ActorProfile)])
def test_a_name_and_a_tie_of_a_profile_say_it(field: str, pages: dict[str, str]) -> None:
    section = {"aliases": "section-names", "relations": "section-ties"}[field]
    assert LABEL in pages["actors/borduria.md"].split(f'id="{section}"')[1].split("<h2")[0]


@pytest.mark.parametrize("register", ["gaps", "indicators", "assumptions", "judgments"])
def test_the_registers_say_it_too(register: str, pages: dict[str, str]) -> None:
    assert pages[f"{register}/index.md"].count(LABEL) == 1


def test_a_part_that_is_marked_as_its_record_or_less_strictly_says_nothing(pages: dict[str, str]) -> None:
    assert "bluf-portion" not in pages["briefs/loans.md"]
    whole = {**RECORDS, "briefs/torn.yaml": {**TORN, "tlp": "amber", "tearline": "red"}}
    assert "bluf-portion" not in rendered(whole)["briefs/torn.md"]
