"""Web addresses: who is linked to is who it seems to be."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.model.addresses import address_fault, may_be_linked, shows_another_host
from tests.proof import tries

pytestmark = pytest.mark.proof


@pytest.mark.parametrize(
    "address",
    [
        "https://desk.example",
        "http://desk.example:8080/a?b=c&d=%20#e",
        "https://192.0.2.1/",
        "https://[2001:db8::1]:443/",
        "https://desk.example./",
        "https://a_b.desk.example/~x/(y)",
        "https://xn--80aaxitdbjk.xn--p1ai/",
        "https://desk.example/\u0420\u043e\u0441\u0441\u0438\u044f",
        "https://desk.example/@somebody",
        "HTTPS://DESK.EXAMPLE",
    ],
)
def test_an_address_of_the_web_is_one(address: str) -> None:
    assert address_fault(address) is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("javascript:alert(1)", "is not a web address"),
        ("//desk.example", "is not a web address"),
        ("https:desk.example", "is not a web address"),
        ("ftp://desk.example", "is not a web address"),
        ("https://desk.example@zenda.example", "names somebody before its host"),
        ("https://a:b@zenda.example", "names somebody before its host"),
        ("https://desk.example\\@zenda.example", "no web address has"),
        ("https://desk.example/\x00", "cannot be seen"),
        ("https://desk.example/\u200b", "U+200B, which cannot be seen"),
        ("https://desk.example/a b", "no web address has"),
        ("https://desk.example/\u00a0", "no web address has"),
        ("https:///x", "has no host"),
        ("https://?x", "has no host"),
        ("https://-a.example", "has no host"),
        ("https://a..example", "has no host"),
        ("https://%6aesk.example", "has no host"),
        ("https://desk.example:", "has a port"),
        ("https://desk.example:65536", "has a port"),
        ("https://[::1", "has no host"),
        ("https://[::1%25eth0]/", "has no host"),
        ("https://[::1]x/", "has no host"),
        ("https://\u043a\u0440\u0435\u043c\u043b\u044c.\u0440\u0444/", "letters that others can be mistaken for"),
        ("https://d\u0435sk.example/", "made to look like another"),
        ("https://xn--dsk-rdd.example/", "made to look like another"),
        ("https://\u0430\u0440\u0440\u04cf\u0435.example/", "made to look like another"),
        ("https://xn--80ak6aa92e.example/", "made to look like another"),
        ("https://xn--99999999999.example/", "stands for nothing"),
        ("https://desk\uff0eexample/", "letters that others can be mistaken for"),
    ],
)
def test_an_address_that_could_be_taken_for_another_is_refused(address: str, said: str) -> None:
    found = address_fault(address)
    assert found is not None
    assert said in found[0]
    assert found[1].endswith(".")


@pytest.mark.parametrize(
    ("label", "url"),
    [
        ("https://bank.example/login", "https://evil.example/"),
        ("see https://bank.example", "https://evil.example/"),
        ("www.bank.example", "https://bank.evil.example/"),
        ("HTTP://bank.example:80", "https://bank.example/"),
        ("https://bank.example", "mailto:me@bank.example"),
        ("https://bank.example", "../briefs/"),
    ],
)
def test_a_text_that_is_an_address_of_another_host_is_seen(label: str, url: str) -> None:
    assert shows_another_host(label, url)


@pytest.mark.parametrize(
    ("label", "url"),
    [
        ("https://bank.example/login", "https://bank.example/elsewhere"),
        ("www.bank.example", "https://bank.example"),
        ("https://BANK.example./a", "http://www.bank.example/"),
        ("the bank, e.g. bank.example", "https://evil.example/"),
        ("mail me", "mailto:me@bank.example"),
    ],
)
def test_a_text_that_is_no_address_or_one_of_that_host_is_not(label: str, url: str) -> None:
    assert not shows_another_host(label, url)


def test_a_host_in_other_letters_is_told_in_ascii() -> None:
    assert address_fault("https://\u0440\u0444/") == (
        "has a host in letters that others can be mistaken for",
        "Write the host as `xn--p1ai`.",
    )


@settings(max_examples=tries(300, 200_000))
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ("https://", "http:", "//", "/", "@", "\\", ":", "#", "?", "desk.example", "javascript:", "xn--")
            ),
            st.text(max_size=5),
        )
    ).map("".join)
)
def test_whatever_may_be_linked_leads_where_its_host_says(text: str) -> None:
    if may_be_linked(text) and not text.startswith("#"):
        assert re.match(r"(?i)(https?|mailto):", text)
        if not text.lower().startswith("mailto:"):
            parts = urlsplit(text)
            assert parts.scheme in ("http", "https")
            assert parts.hostname
            assert parts.username is None
            assert parts.netloc.isascii()
            assert "\\" not in text
