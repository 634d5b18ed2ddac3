"""Prose as a tree of data says the same as prose as HTML."""

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import Names
from bluf.render.prose import Prose
from bluf.render.tree import letters
from tests.site.payloads import ALL


def prose() -> Prose:
    return Prose(
        Names(()), lambda written: ("Ruritania", "#x") if written == "ruritania" else ("kj1", ""), lambda actor: None
    )


def said(nodes: list[Any]) -> str:
    """The text of a tree, with blocks in it."""
    return "".join(
        one if isinstance(one, str) else one["text"] if "text" in one else said(one.get("of", [])) for one in nodes
    )


def test_a_line_is_texts_and_nodes() -> None:
    assert prose().inline_tree("One *two* **three** `four`\n[five](https://x.example/)") == [
        "One ",
        {"tag": "em", "of": ["two"]},
        " ",
        {"tag": "strong", "of": ["three"]},
        " ",
        {"tag": "code", "text": "four"},
        " ",
        {"tag": "link", "to": "https://x.example/", "of": ["five"]},
    ]


def test_blocks_hold_blocks() -> None:
    assert prose().block_tree("# A\n\n- b\n\n> c\n\n3. d\n\n|x|\n|-:|\n|y|\n\n---\n\n    e  \n") == [
        {"tag": "h", "level": 3, "of": ["A"]},
        {"tag": "ul", "of": [{"tag": "li", "of": [{"tag": "p", "of": ["b"]}]}]},
        {"tag": "quote", "of": [{"tag": "p", "of": ["c"]}]},
        {"tag": "ol", "start": 3, "of": [{"tag": "li", "of": [{"tag": "p", "of": ["d"]}]}]},
        {
            "tag": "table",
            "of": [
                {"tag": "tr", "of": [{"tag": "cell", "head": True, "align": "right", "of": ["x"]}]},
                {"tag": "tr", "of": [{"tag": "cell", "head": False, "align": "right", "of": ["y"]}]},
            ],
        },
        {"tag": "rule"},
        {"tag": "pre", "text": "e  "},
    ]


def test_an_id_links_where_it_leads_somewhere_and_is_its_name_elsewhere() -> None:
    assert prose().inline_tree("[[ruritania]] and [[kj1|it]]") == [
        {"tag": "link", "to": "#x", "of": ["Ruritania"]},
        " and ",
        "it",
    ]


def test_the_letters_of_a_line_are_what_is_left_without_marks() -> None:
    assert letters(prose().inline_tree("One *two*  \n`x_y` [[ruritania]]")) == "One two x_y Ruritania"


@pytest.mark.parametrize("text", ALL)
def test_a_tree_says_what_the_page_says(text: str) -> None:
    assert re.sub(r"\s", "", said(prose().block_tree(text))) == _letters_of_page(text)


@given(st.text(alphabet="*_`[]()<>&#|-!\\~ \nab1:/.", max_size=60))
def test_any_text_has_a_tree(text: str) -> None:
    assert re.sub(r"\s", "", said(prose().block_tree(text))) == _letters_of_page(text)


def _letters_of_page(text: str) -> str:
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", str(prose().block(text)))))
