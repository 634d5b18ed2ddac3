"""Pages written by hand: what is harmless stays as it was, and everything else is left out and named."""

import time

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.site.passive import MOST, passive
from tests.proof import tries
from tests.site.payloads import ALL

pytestmark = pytest.mark.proof

EXTENSIONS = ["admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables", "toc"]
HARMLESS = """
# About *this* desk

Text with **weight**, `code`, a [link](https://example.org/?a=1&b=2 "title"), <me@example.org> and
[another](other.md#x).

![A map](map.png "The map"){ width=200 }

| left | centre | right |
|:-----|:------:|------:|
| a    |   b    |     c |

- one
- [x] two

1. three

!!! note "Mind"
    the gap

term
:   its meaning

```python
if a < b & c: pass
```

A note[^1].

[^1]: at the foot

<div class="grid" markdown>
<details open><summary>More</summary>Text</details>
</div>
"""
REFUSED = [
    ("<script>canary()</script>", "`<script>`"),
    ("<p onclick=canary()>x</p>", "`onclick`"),
    ("<p style='color: red'>x</p>", "`style`"),
    ("<iframe src=x></iframe>", "`<iframe>`"),
    ("<form><p>x</p></form>", "`<form>`"),
    ("<input name=q>", "a form"),
    ("<img src=https://rogue.example/x.png>", "a picture of another host"),
    ("<img src=//rogue.example/x.png>", "a picture of another host"),
    ("<img src='\\\\rogue.example\\x.png'>", "a picture of another host"),
    ("<img src='/\t/rogue.example/x.png'>", "a picture of another host"),
    ("<img srcset='https://rogue.example/x.png 2x'>", "`srcset`"),
    ("<img name=body src=x>", "`name`"),
    ("<a href=' JavaScript:canary()'>x</a>", "no address to link to"),
    ("<a href='java&#10;script:canary()'>x</a>", "no address to link to"),
    ("<a href='data:text/html,x'>x</a>", "no address to link to"),
    ("<a href=x ping=https://rogue.example/>x</a>", "`ping`"),
    ("<blockquote cite='javascript:x'>x</blockquote>", "no address to link to"),
    ("<p class='x mermaid'>graph</p>", "a script of another host would draw"),
    ("<p id=__config>x</p>", "a name of the theme's own"),
    ("<label for=__drawer>x</label>", "a name of the theme's own"),
    (
        "<a class='x md-consent__overlay' href='https://evil.example/'>x</a>",
        "`md-consent__overlay` is a class of the frame",
    ),
    ("<p class=bluf-marking>TLP:RED</p>", "`bluf-marking` is a class of the frame"),
    ("<body onload=canary()>", "`<body>`"),
    ("<svg><foreignObject onload=canary()>x</foreignObject></svg>", "`<foreignobject>`"),
    ("<p title='<!--'><script>canary()</script>", "`<script>`"),
    ("<a data-md-component=source href=x>x</a>", "`data-md-component`"),
    (
        "<a href=https://evil.example/><b>https</b>://bank.example</a>",
        "is an address, and its link leads to another host",
    ),
    ("<a href='https://\u0430\u0440\u0440\u04cf\u0435.example/'>x</a>", "no address to link to"),
    ("<base href=https://rogue.example/>", "`<base>`"),
    ("<meta http-equiv=refresh content='0;url=https://rogue.example/'>", "`<meta>`"),
    ("<svg><use href=x /></svg>", "`<use>`"),
    ("<svg><foreignObject>x</foreignObject></svg>", "`<foreignobject>`"),
    ("<!DOCTYPE html>", "a declaration"),
    ("<![CDATA[x]]>", "a declaration"),
    ("<?php x ?>", "a declaration"),
]


def test_what_markdown_makes_of_honest_text_reads_the_same() -> None:
    rendered = markdown.markdown(HARMLESS, extensions=EXTENSIONS)
    left, refused = passive(rendered)
    assert refused == ()
    expected = rendered.replace(' style="text-align: left;"', ' class="bluf-left"')
    expected = expected.replace(' style="text-align: center;"', ' class="bluf-center"')
    expected = expected.replace(' style="text-align: right;"', ' class="bluf-right"')
    assert html5lib.serialize(html5lib.parseFragment(left)) == html5lib.serialize(html5lib.parseFragment(expected))


def test_icons_and_boxes_of_the_themes_extensions_stay() -> None:
    icon = '<span class="twemoji">'
    icon += '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M1 1h2z"/></svg></span>'
    tabs = (
        '<div class="tabbed-set" data-tabs="1:2"><input id="__tabbed_1_1" name="__tabbed_1" type="radio" checked></div>'
    )
    code = "<pre><span></span><code>"
    code += '<a id="__codelineno-0-1" name="__codelineno-0-1" href="#__codelineno-0-1"></a>x</code></pre>'
    for html in (icon, tabs, code):
        assert passive(html)[1] == ()


@pytest.mark.parametrize(("html", "said"), REFUSED, ids=[html for html, _ in REFUSED])
def test_what_would_run_ask_or_clash_is_left_out_and_named(html: str, said: str) -> None:
    left, refused = passive(f"<p>before</p>{html}<p>after</p>")
    assert refused
    assert said in refused[0].said
    assert refused[0].do
    assert "canary" not in left.replace("canary()</p>", "") or "script" not in left
    assert left.startswith("<p>before</p>")
    assert left.endswith("<p>after</p>")
    assert passive(left) == (left, ())


def test_what_is_left_is_read_as_it_was_written() -> None:
    """An element that is left out may have kept two others apart that cannot stand in each other."""
    left, _ = passive("<p><select><p></p></select></p><p><button><p>x</p></button>")
    assert passive(left) == (left, ())
    assert "x" in left


def test_a_page_cannot_end_the_place_it_stands_in() -> None:
    assert passive("</article></main></body><p>x") == ("<p>x</p>", ())
    assert passive("<div><p>x</div></div></div>") == ("<div><p>x</p></div>", ())


def test_buttons_of_the_theme_stay() -> None:
    button = '<a class="md-button md-button--primary" href="x.md">x</a>'
    assert passive(button) == (button, ())


def test_a_cell_that_is_aligned_keeps_its_classes() -> None:
    cell = '<table><tbody><tr><td style="text-align:left" class="x">a</td></tr></tbody></table>'
    left = '<table><tbody><tr><td class="x bluf-left">a</td></tr></tbody></table>'
    assert passive(cell) == (left, ())
    assert passive(left) == (left, ())


def test_the_first_faults_are_told_and_the_rest_are_counted() -> None:
    _, refused = passive("".join(f"<x{number}>" for number in range(5_000)))
    assert len(refused) == MOST + 1
    assert refused[-1].said == "The page holds 4,990 more things that it may not hold"


@pytest.mark.parametrize(
    "html",
    [
        "<p>" * 43_000 + "</b>" * 30_000,
        "<i>" * 40_000 + "<b></b>" * 20_000,
        "<b>" * 37_000 + "</b>" * 37_000,
        "<a " * 20_000,
        '<a x="' * 10_000,
        "<!--" * 30_000,
        "".join(f"<x{number}>" for number in range(28_000)),
        "".join(f"<b class={number}>" for number in range(900)) + "<p>" * 900,
        "<p><![</p>" * 20_000,
        "a:" * 120_000,
    ],
    ids=lambda html: html[:12],
)
def test_no_html_costs_more_than_a_second_or_ends_the_cleaning(html: str) -> None:
    begun = time.process_time()
    passive(html)
    assert time.process_time() - begun < 2  # of a busy machine


def test_comments_are_left_out_whatever_they_hide() -> None:
    for comment in ("<!-- x -->", "<!--><img src=x onerror=canary()>-->", "<!-- --!><img src=x onerror=canary()> -->"):
        assert "<!--" not in passive(comment)[0]
        assert "onerror" not in passive(comment)[0] or passive(comment)[1]


_PIECES = ("<p>", "</p>", "<svg>", "</svg>", "<math>", "<!--", "-->", "<b title='", "'>", '">', "<", "&lt;", "x")


@given(
    st.lists(
        st.sampled_from([*ALL, *(html for html, _ in REFUSED), *_PIECES]),
        max_size=tries(6, 12),
    ).map("".join)
)
def test_what_is_left_is_harmless_to_another_reader_of_html(html: str) -> None:
    left, _ = passive(html)
    assert passive(left) == (left, ())
    tree = html5lib.parseFragment(left, namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            raise AssertionError(f"a comment is left: {left}")
        assert element.tag.rpartition("}")[2].lower() not in {
            *("script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "template", "title"),
            *("noscript", "textarea", "foreignobject", "use", "animate", "set", "math", "video", "audio", "image"),
        }
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert name.lower() not in {"style", "srcdoc", "srcset", "action", "formaction", "ping", "background"}
            squeezed = "".join(value.split()).lower()
            assert not (name in {"href", "src"} and squeezed.startswith(("javascript:", "data:text", "vbscript:")))
            assert not (name == "src" and "rogue.example" in value)
            assert not (name == "id" and value.startswith("__config"))
