"""Prose as bare text, for search and for machines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.render import Addresses, Renderer, pages
from bluf.render.prose import unmarked
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


_SIGNS = st.sampled_from(
    ["*a*", "_", "[[kj1]]", "[a](b)", "&amp;", "<b>", "`", "#", "- ", "1. ", "\n", "  ", "\\", "|", "="]
)
_ENDS = st.sampled_from(
    [".", ", ", "!", ": ", "://x.example", "'s", '"', " - ", "5.3%", "\u2028", "\x85", "\t", "\x0b", "\x1f"]
)


@given(st.lists(st.one_of(_SIGNS, _ENDS, st.text(max_size=10), st.just("Ruritania asked")), max_size=8).map("".join))
def test_a_text_without_marks_is_what_markdown_makes_of_it(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "unmarked", lambda _: False)
        read = RENDERER.plain(text, CORPUS.briefs["example"])
    assert RENDERER.plain(text, CORPUS.briefs["example"]) == read


def test_most_texts_are_without_marks() -> None:
    assert unmarked('It is likely (55-80%) that Ruritania\'s envoy, and his "staff", leave: he said so!')
    assert not any(map(unmarked, ("", "1. a", "a\nb", "a *b*", "[[kj1]]", "a &amp; b", "- a", "    a", "a <b>")))


@given(st.text(max_size=200))
def test_any_text_becomes_one_line(text: str) -> None:
    assert "\n" not in RENDERER.plain(text)
