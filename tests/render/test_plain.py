"""Prose as bare text, for search and for machines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.render import Addresses, Renderer
from bluf.resources import templates
from tests.rules.examples import corpus_of, desk

CORPUS = corpus_of(desk())
RENDERER = Renderer(templates(), CORPUS, Addresses())


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("## Why then\n\nRuritania *asked*.", "Why then Ruritania asked."),
        ("See [[kj1]] and [[ruritania|the kingdom]].", "See judgment 1 and the kingdom."),
        ("A [report](https://desk.example/) & <b>more</b>", "A report & <b>more</b>"),
        ("5 < 6 and `code`", "5 < 6 and code"),
        ("", ""),
    ],
)
def test_marks_of_markdown_and_links_are_taken_off(written: str, bare: str) -> None:
    assert RENDERER.plain(written, CORPUS.briefs["example"]) == bare


@given(st.text(max_size=200))
def test_any_text_becomes_one_line(text: str) -> None:
    assert "\n" not in RENDERER.plain(text)
