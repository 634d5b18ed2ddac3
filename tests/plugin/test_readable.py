"""Addresses that make a reader of addresses raise: written in another form, in which they can be judged and refused."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from bluf.model.addresses import address_fault
from bluf.plugin.readable import Readable, readable

UNREADABLE = [
    "https://[rogue.example/",
    "//rogue].example/",
    "https://[x]/",
    "https://\u2100.example/",
    "http://[\udc80/",
]


@pytest.mark.parametrize("address", UNREADABLE)
def test_what_cannot_be_read_is_written_so_that_it_can_and_is_no_address_to_link_to(address: str) -> None:
    with pytest.raises(ValueError, match=r"IPv6|IPv4|netloc|host"):
        urlsplit(address)
    assert urlsplit(readable(address))
    assert address_fault(readable(address)) is not None


@pytest.mark.parametrize(
    "address", ["https://a.example/?x=[1]#y", "../x.md#[a]", "mailto:a@b.example", "https://[::1]/", ""]
)
def test_every_other_address_stays_as_it_is(address: str) -> None:
    assert readable(address) == address


@given(st.text(st.sampled_from("ht:/[]@\u2100\uff0f.%?#ab")))
def test_every_address_can_be_read(address: str) -> None:
    urlsplit(readable(address))


@pytest.mark.parametrize("text", ["<https://[x>", "[a](https://[x)", "![a](//[x)", "[a]\n\n[a]: https://[x"])
def test_links_and_pictures_of_markdown_are_written_so(text: str) -> None:
    assert "//%5Bx" in markdown(text, extensions=[Readable()])
