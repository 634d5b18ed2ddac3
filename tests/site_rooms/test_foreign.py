"""What of a page's frame would ask another host."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bluf.site.foreign import foreign
from tests.site.payloads import ALL

pytestmark = pytest.mark.proof

FAR = "https://rogue.example/x"


@pytest.mark.parametrize(
    "tag",
    [
        f"<script src='{FAR}.js'></script>",
        "<script src=//rogue.example/x.js></script>",
        f'<link rel="stylesheet" href="{FAR}.css">',
        '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>',
        f'<link rel="alternate" hreflang="de" href="{FAR}">',
        f"<link href={FAR}>",
        f'<IMG alt="a > b" SRC="{FAR}.png">',
        f'<img srcset="x.png 1x, {FAR}.png 2x">',
        f"<iframe src={FAR}></iframe>",
        f'<form action="{FAR}">',
        f'<meta http-equiv="refresh" content="0;url={FAR}">',
        f"<p class=x style=\"background: url('{FAR}')\">",
        f"<style>@import '{FAR}';</style>",
        f"<style>p {{ background: url({FAR}) }}</style>",
        f'<svg><use xlink:href="{FAR}#a" /></svg>',
        "<body background='\\\\rogue.example\\x'>",
    ],
)
def test_a_tag_that_makes_a_browser_ask_another_host_is_found(tag: str) -> None:
    (found,) = foreign(f"<!doctype html><html><head></head>{tag}")
    assert found in tag


@pytest.mark.parametrize(
    "tag",
    [
        f'<link rel="canonical" href="{FAR}">',
        f'<link rel="prev" href="{FAR}"><link href="{FAR}" rel=next>',
        f'<a href="{FAR}">x</a>',
        f'<meta property="og:url" content="{FAR}">',
        '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        '<img src="../x.png"><script src="/x.js"></script><link rel="stylesheet" href="x//y.css">',
        f'<p title="{FAR}" style="color: red">{FAR}</p>',
    ],
)
def test_what_only_names_or_links_to_another_host_is_not(tag: str) -> None:
    assert foreign(tag) == ()


@given(st.lists(st.sampled_from(ALL), max_size=5).map(" ".join))
def test_no_text_of_a_record_passes_for_a_tag(text: str) -> None:
    said = escape(text)
    frame = f'<title>{said}</title><meta name="description" content="{said}"><nav aria-label="{said}">{said}</nav>'
    assert foreign(frame + f'<img alt="{said}" src="x.png"><link rel="prev" title="{said}" href="x">') == ()
