"""Pages written by hand: what is harmless stays as it was, and everything else is left out and named."""

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.site.passive import passive
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
    ("<a data-md-component=source href=x>x</a>", "`data-md-component`"),
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
    expected = rendered.replace("<table>", '<table class="bluf-table">')
    for heading, side in (("left", "left"), ("centre", "center"), ("right", "right")):
        cell = f'<td style="text-align: {side};">'
        expected = expected.replace(cell, f'<td class="bluf-{side}" data-label="{heading}">')
        expected = expected.replace(f' style="text-align: {side};"', f' class="bluf-{side}"')
    assert html5lib.serialize(html5lib.parseFragment(left)) == html5lib.serialize(html5lib.parseFragment(expected))


def test_a_cell_carries_the_heading_of_its_column_and_what_could_be_markup_in_it_stays_text() -> None:
    head, body = '<thead><tr><th>a <b>&lt;i&gt;"</b></th></tr></thead>', "<tbody><tr><td>1</td><td>2</td></tr></tbody>"
    left, refused = passive(f"<table>{head}{body}</table>")
    assert refused == ()
    cells = html5lib.parseFragment(left, namespaceHTMLElements=False).iter("td")
    assert [cell.get("data-label") for cell in cells] == ['a <i>"', None]


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


def test_a_page_cannot_end_the_place_it_stands_in() -> None:
    assert passive("</article></main></body><p>x") == ("<p>x</p>", ())
    assert passive("<div><p>x</div></div></div>") == ("<div><p>x</p></div>", ())


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
