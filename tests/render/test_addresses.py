"""Addresses: where a page stands, and how another finds it."""

from pathlib import PurePosixPath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.structure.files import File

from bluf.render import Addresses, page_uri, target_of
from bluf.views.targets import Target

INDEXES = ["home", "briefs", "actors", "sources", "judgments", "method", "rules"]
RECORDS = ["brief", "actor", "source", "rule"]
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
TARGETS = st.one_of(
    st.builds(Target, st.sampled_from(INDEXES)),
    st.builds(Target, st.sampled_from(RECORDS), IDS),
    st.builds(Target, st.just("brief"), IDS, st.from_regex(r"claim-[a-z0-9-]{1,9}", fullmatch=True)),
)
EVERY_KIND = [*map(Target, INDEXES), *(Target(kind, "x-1") for kind in RECORDS), Target("brief", "index")]
SITE = "https://desk.example/some/folder/"


def resolved(addresses: Addresses, origin: Target, target: Target) -> str:
    here = urljoin(SITE, addresses.url(page_uri(origin)))
    return urljoin(here, addresses.link(page_uri(origin), target))


def whole(addresses: Addresses, target: Target) -> str:
    return urljoin(SITE, addresses.url(page_uri(target))) + (f"#{target.anchor}" if target.anchor else "")


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("target", EVERY_KIND)
@pytest.mark.parametrize("origin", EVERY_KIND)
def test_a_link_from_every_kind_of_page_to_every_kind_arrives(
    origin: Target, target: Target, directories: bool
) -> None:
    addresses = Addresses(directories)
    assert resolved(addresses, origin, target) == whole(addresses, target)


@given(TARGETS, TARGETS, st.booleans())
def test_a_link_resolved_from_a_page_is_the_address_of_its_target(
    origin: Target, target: Target, directories: bool
) -> None:
    addresses = Addresses(directories)
    assert resolved(addresses, origin, target) == whole(addresses, target)


@given(TARGETS, TARGETS, st.booleans())
def test_a_link_is_relative(origin: Target, target: Target, directories: bool) -> None:
    link = Addresses(directories).link(page_uri(origin), target)
    assert link
    assert not link.startswith("/")
    assert ":" not in link


@given(TARGETS, TARGETS)
def test_two_pages_have_one_address_only_if_they_are_one(one: Target, other: Target) -> None:
    same = (one.kind, one.id) == (other.kind, other.id)
    assert (page_uri(one) == page_uri(other)) == same
    for addresses in (Addresses(True), Addresses(False)):
        assert (addresses.url(page_uri(one)) == addresses.url(page_uri(other))) == same


@given(TARGETS, st.booleans())
def test_an_address_is_the_one_that_mkdocs_gives_the_page(target: Target, directories: bool) -> None:
    file = File(page_uri(target), src_dir=None, dest_dir="site", use_directory_urls=directories)
    assert Addresses(directories).url(page_uri(target)) == file.url.removeprefix("./")


@pytest.mark.parametrize(
    ("directories", "link"),
    [(True, "../../actors/ruritania/"), (False, "../actors/ruritania.html")],
)
def test_both_styles_of_address(directories: bool, link: str) -> None:
    assert Addresses(directories).link("briefs/example.md", Target("actor", "ruritania")) == link


def test_a_place_on_the_same_page_is_a_fragment_alone() -> None:
    here = Target("brief", "example", "claim-c1")
    assert Addresses().link(page_uri(here), here) == "#claim-c1"


def test_codes_of_rules_are_lower_case_in_addresses() -> None:
    assert page_uri(Target("rule", "T101")) == "rules/t101.md"


def test_a_record_called_index_does_not_take_the_place_of_the_index_page() -> None:
    assert page_uri(Target("brief", "index")) == "briefs/index/index.md"
    assert PurePosixPath(Addresses().url("briefs/index/index.md")) == PurePosixPath("briefs/index")


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(KeyError):
        page_uri(Target("nonsense", "x"))


@pytest.mark.parametrize("directories", [True, False])
def test_the_document_of_a_brief_has_one_address_in_either_style(directories: bool) -> None:
    addresses = Addresses(directories)
    document = Target("pdf", "help")
    assert page_uri(document) == "briefs/help.pdf"
    assert addresses.url("briefs/help.pdf") == "briefs/help.pdf"
    here = page_uri(Target("brief", "help"))
    assert addresses.link(here, document) == ("../help.pdf" if directories else "help.pdf")
    assert addresses.link("index.md", document) == "briefs/help.pdf"
    assert page_uri(Target("pdf", "index")) == "briefs/index/index.pdf"


@pytest.mark.parametrize("kind", ["brief", "actor", "source", "period"])
@given(name=IDS)
def test_what_a_page_is_of_can_be_read_from_its_name(kind: str, name: str) -> None:
    assert target_of(page_uri(Target(kind, name))) == Target(kind, name)


@pytest.mark.parametrize("target", [Target("rule", "T101"), Target("home"), Target("actors"), Target("brief", "index")])
def test_so_it_can_from_that_of_a_rule_and_of_an_index_page(target: Target) -> None:
    assert target_of(page_uri(target)) == target


@pytest.mark.parametrize("uri", ["about.md", "actors/a.html", "rules/T101.md", "briefs/index/other.md", "", "actors"])
def test_no_other_name_is_that_of_a_page(uri: str) -> None:
    found = target_of(uri)
    assert found is None or page_uri(found) == uri
