"""Prose: no markup but its own, links that lead where they say, ids it cannot choose."""

import re
from collections.abc import Iterator
from itertools import pairwise

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import ActorEntry, Names
from bluf.model import Name
from bluf.render.fragment import read
from bluf.render.prose import Prose

pytestmark = pytest.mark.proof

NAMES = Names(
    [
        ActorEntry(
            "ruritania", "Ruritania", aliases=(Name(name="Kingdom of Ruritania"), Name(name="Zenda", weak=True))
        ),
        ActorEntry("strelsau-courier", "Strelsau Courier"),
        ActorEntry("bank", "Bank"),
    ]
)
KNOWN = {"kj1": ("kj1", "#judgment-kj1"), "ruritania": ("Ruritania", "../actors/ruritania/")}
ALLOWED = {
    "a": {"href", "title", "class"},
    "p": set(),
    "br": set(),
    "hr": set(),
    "em": set(),
    "strong": set(),
    "code": {"class"},
    "pre": set(),
    "blockquote": set(),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
    "table": {"class"},
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"class"},
    "td": {"class", "data-label"},
}
"""Every element prose may become, with its attributes."""


def prose(own: str = "") -> Prose:
    return Prose(NAMES, KNOWN.get, lambda actor: None if actor == own else f"../actors/{actor}/")


def inline(text: str) -> str:
    return str(prose().inline(text))


def block(text: str) -> str:
    return str(prose().block(text))


def elements(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element that a browser would make of the HTML."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    yield from ((element.tag, dict(element.attrib)) for element in tree.iter() if element is not tree)


def addresses(html: str) -> list[str]:
    return [attributes["href"] for tag, attributes in elements(html) if tag == "a"]


def test_markdown_becomes_html() -> None:
    assert inline("a *b* **c** `d`") == "a <em>b</em> <strong>c</strong> <code>d</code>"
    assert block("a\n\n- b\n") == "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>x</b>",
        "a <img src=x onerror=alert(1)> b",
        "<!-- x -->",
        "<svg/onload=alert(1)>",
        "<div>\nx\n</div>",
        "<?php x ?>",
        "<![CDATA[x]]>",
        '</p><iframe srcdoc="x">',
    ],
)
def test_raw_html_comes_out_as_text(text: str) -> None:
    for html in (inline(text), block(text)):
        assert {tag for tag, _ in elements(html)} <= {"p"}
        tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
        assert " ".join("".join(tree.itertext()).split()) == " ".join(text.split())


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "<java script:alert(1)>",
        "< javascript:alert(1)>",
        "\\javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "data:text/html,x",
        "DATA:text/html;base64,x",
        "data:image/png;base64,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://desk.example/",
        "//desk.example/",
        "/actors/",
        "../x/",
        "x",
        "view-source:https://desk.example",
        "blob:https://desk.example/x",
        "https:desk.example",
        "http:/desk.example",
        "https://desk.example@zenda.example",
        "https://desk.example%40x@zenda.example",
        "https://d\u0435sk.example",
        "https://xn--dsk-rdd.example",
        "https://\u0430\u0440\u0440\u04cf\u0435.example/",
        "https://xn--80ak6aa92e.example/",
        "https://desk\u3002example",
        "https://desk.example:99999",
        "https:///desk.example",
        "mailto:",
        "mailto://desk.example",
    ],
)
def test_an_address_that_is_not_of_the_web_does_not_become_a_link(address: str) -> None:
    for text in (f"[x]({address})", f"[x][y]\n\n[y]: {address}\n", f"<{address}>"):
        assert addresses(block(text)) == []
        assert addresses(inline(text)) == []


@pytest.mark.parametrize(
    "address", ["https://desk.example/a?b=c#d", "HTTP://desk.example", "mailto:desk@desk.example", "#claim-c1"]
)
def test_an_address_of_the_web_becomes_a_link(address: str) -> None:
    assert addresses(inline(f"[x]({address})")) == [address]


@pytest.mark.parametrize(
    "address",
    ["https://xn--80aaxitdbjk.xn--p1ai/", "https://desk.example/%E2%80%AEgpj.exe", "https://a.example/%3Cb%3E"],
)
def test_an_address_is_shown_as_it_is_written(address: str) -> None:
    assert inline(f"<{address}>") == f'<a href="{address}">{address}</a>'


def test_images_are_off() -> None:
    for text in ("![x](https://desk.example/x.png)", "![x][y]\n\n[y]: https://desk.example/x.png\n"):
        assert "img" not in {tag for tag, _ in elements(block(text))}


def test_an_id_in_brackets_becomes_a_link() -> None:
    assert inline("see [[kj1]]") == 'see <a href="#judgment-kj1">kj1</a>'


def test_an_id_can_carry_a_label_of_its_own() -> None:
    assert inline("[[kj1|the first]]") == '<a href="#judgment-kj1">the first</a>'
    assert inline("[[kj1|a & <b>]]") == '<a href="#judgment-kj1">a &amp; &lt;b&gt;</a>'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[[nowhere]]", "nowhere"),
        ("[[nowhere|a label]]", "a label"),
        ("[[]]", "[[]]"),
        ("[[a b]]", "[[a b]]"),
        ("[[kj1", "[[kj1"),
        ("[[kj1|]]", "[[kj1|]]"),
        ("`[[kj1]]`", "<code>[[kj1]]</code>"),
        ("\\[[kj1]]", "[[kj1]]"),
        ("[[Ruritania]]", "Ruritania"),
        ("[[nowhere|Ruritania]]", "Ruritania"),
    ],
)
def test_what_is_no_known_id_comes_out_as_text(text: str, shown: str) -> None:
    assert inline(text) == shown


def test_a_link_never_stands_in_a_link() -> None:
    html = inline("[see [[kj1]] in Ruritania](https://desk.example)")
    assert re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", html) is None


def test_a_name_links_to_its_actor_and_the_longest_name_wins() -> None:
    link = '<a href="../actors/ruritania/">'
    assert inline("Ruritania") == f"{link}Ruritania</a>"
    assert inline("the Kingdom of Ruritania.") == f"the {link}Kingdom of Ruritania</a>."


def test_every_mention_links_once() -> None:
    html = inline("Ruritania and Ruritania, says the Strelsau Courier")
    assert addresses(html) == ["../actors/ruritania/"] * 2 + ["../actors/strelsau-courier/"]
    assert html.count("Ruritania") == 2


@pytest.mark.parametrize("text", ["Zenda", "the Bank", "Ruritanian", "pro-Ruritania", "ruritania"])
def test_weak_names_common_words_and_parts_of_words_do_not_link(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "`Ruritania`",
        "```\nRuritania\n```",
        "    Ruritania\n",
        "[Ruritania](https://desk.example)",
        "[**Ruritania** now](https://desk.example)",
        "<https://desk.example/Ruritania>",
        "[[kj1|Ruritania]]",
    ],
)
def test_a_name_in_code_or_in_a_link_does_not_link(text: str) -> None:
    assert "../actors/ruritania/" not in addresses(block(text))


def test_a_name_links_in_emphasis_lists_and_tables() -> None:
    for text in ("*Ruritania*", "- Ruritania\n", "> Ruritania\n", "| Who |\n|---|\n| Ruritania |\n"):
        assert addresses(block(text)) == ["../actors/ruritania/"]


def test_an_actors_own_name_does_not_link_on_its_page() -> None:
    assert prose(own="ruritania").inline("Ruritania") == "Ruritania"
    assert addresses(str(prose(own="ruritania").inline("Strelsau Courier"))) == ["../actors/strelsau-courier/"]


def test_headings_begin_below_the_sections_of_the_page() -> None:
    html = block("".join(f"{'#' * level} H{level}\n\n" for level in range(1, 7)))
    assert [tag for tag, _ in elements(html)] == ["h3", "h3", "h4", "h5", "h6", "h6"]


@given(st.lists(st.integers(1, 6), min_size=1))
def test_no_heading_leaves_out_a_level(levels: list[int]) -> None:
    html = block("".join(f"{'#' * level} H\n\n" for level in levels))
    found = [int(tag[1:]) for tag, _ in elements(html)]
    assert len(found) == len(levels)
    assert found[0] == 3
    written = pairwise(max(2, level) for level in levels)
    for (one, other), (before, after) in zip(written, pairwise(found), strict=True):
        assert after == min(6, before + 1) if one < other else 3 <= after <= before


def test_ids_of_headings_carry_a_prefix() -> None:
    assert read(block("# __config\n")).anchors == {"text-config"}
    assert read(block("# Who gains?\n")).anchors == {"text-who-gains"}
    assert read(block("# Что дальше\n\n# 国\n")).anchors == {"text-part", "text-part-2"}


def test_a_name_in_a_heading_leaves_its_id_alone() -> None:
    assert read(block("## Ruritania and [[kj1]]\n")).anchors == {"text-ruritania-and-kj1"}


def test_ids_stay_unique_over_all_texts_of_a_page() -> None:
    page = prose()
    html = str(page.block("# A\n\n# A\n\n# A 2\n")) + str(page.block("# A\n\n# A 2\n"))
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == 5
    assert len(set(ids)) == 5


def test_cells_say_by_a_class_how_they_are_aligned() -> None:
    table = block("| a | b | c |\n|:--|:-:|--:|\n| d | e | f |\n")
    assert [part for part in ("left", "center", "right") if table.count(f'class="bluf-{part}"') == 2] == [
        *("left", "center", "right")
    ]
    assert "style" not in table


def test_tables_become_tables() -> None:
    html = block("| a | b |\n|---|:-:|\n| 1 | 2 |\n")
    assert [tag for tag, _ in elements(html) if tag in ("th", "td")] == ["th", "th", "td", "td"]


MARKUP = st.text("<>&\"'`[](){}!#*_-+=|:;/\\ \n\t\raijnorstx0\x00\u2028é国", max_size=120)
PIECES = st.lists(
    st.sampled_from(
        [
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "&#106;avascript:",
            "](",
            "[x](",
            ")",
            "[[kj1]]",
            "[[kj1|",
            "]]",
            "Ruritania",
            "\n\n",
            "\n# ",
            "\n| a | b |\n|--|--|\n| ",
            "\n> ",
            "\n- ",
            "```",
            "`",
            "**",
            '"',
            "'",
            "<https://x.example/",
            ">",
            "![",
            ' "onclick=x',
            "\n[y]: ",
            "&lt;",
            "<!--",
            "-->",
        ]
    ),
    max_size=25,
).map("".join)


@given(st.one_of(st.text(), MARKUP, PIECES))
def test_no_text_becomes_an_element_outside_the_list(text: str) -> None:
    page = prose()
    for html in (str(page.inline(text)), str(page.block(text))):
        for tag, attributes in elements(html):
            assert tag in ALLOWED, html
            assert attributes.keys() <= ALLOWED[tag], html
            assert re.match(r"(?i)https?://|mailto:|#|\.\./actors/|$", attributes.get("href", "#")), html
            assert attributes.get("style", "text-align:left") in {
                f"text-align:{side}" for side in ("left", "right", "center")
            }
            if tag == "table":
                assert attributes["class"] == "bluf-table", html
            elif tag not in ("td", "th"):
                assert attributes.get("class", "language-").startswith("language-"), html
            assert attributes.get("id", "text-").startswith("text-"), html


@given(st.one_of(MARKUP, PIECES))
def test_no_text_nests_links(text: str) -> None:
    open_links = 0
    for tag in re.findall(r"<(/?)a\b[^>]*>", block(text)):
        open_links += -1 if tag else 1
        assert open_links in (0, 1)


@given(st.lists(st.text("aA 2-?", min_size=1, max_size=6), max_size=8))
def test_no_headings_share_an_id(headings: list[str]) -> None:
    page = prose()
    ids = re.findall(r' id="([^"]+)"', "".join(str(page.block(f"# {heading}x\n")) for heading in headings))
    assert len(ids) == len(set(ids)) == len(headings)


def test_a_text_that_is_an_address_of_another_host_does_not_link() -> None:
    assert inline("[https://bank.example/login](https://evil.example/)") == "https://bank.example/login"
    assert "<a" not in inline("[see **www.bank.example**](https://evil.example/)")
    assert "<a" not in inline("[[kj1|https://bank.example/]]")
    assert 'href="https://bank.example/x"' in inline("[https://bank.example/](https://bank.example/x)")
