"""Blanks between lines weigh nothing: a page without them shows the same."""

import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.render.squeezed import squeezed

PAGE = "<ul>\n    <li>one   \n\n\t two</li>\r\n   </ul> <p>a b</p>\n"
KEPT = (
    "<pre>\n  a\n\n  b</pre>",
    "<script>\n  x\n\n  y</script>",
    "<STYLE>\n  x\n</STYLE >",
    "<textarea>\n\n  x</textarea>",
)


def test_blanks_around_the_end_of_a_line_become_one_end_of_a_line_and_none_before_a_block() -> None:
    assert squeezed(PAGE) == "<ul><li>one\ntwo</li></ul> <p>a b</p>\n"
    assert squeezed("<b>a</b>\n<b>b</b>\n<p>c</p>\n<pre>d</pre>") == "<b>a</b>\n<b>b</b><p>c</p>\n<pre>d</pre>"


@pytest.mark.parametrize("kept", KEPT)
def test_what_shows_its_blanks_or_is_hashed_keeps_them(kept: str) -> None:
    assert squeezed(f"<div>\n   {kept}\n   </div>") == f"<div>\n{kept}</div>"


def test_one_such_element_does_not_end_in_another_s_name() -> None:
    inside = "<script>\n  '</pre>'\n  </script>"
    assert squeezed(f"{inside}\n   x") == f"{inside}\nx"
    assert squeezed("</pre>\n   x") == "</pre>\nx"


def _shown(blanks: re.Match[str]) -> str:
    """Return how blanks show: as one, and before a paragraph or its end not at all."""
    return "" if re.match("(</?b>)*</?p>", blanks.string[blanks.end() :]) else " "


_INSIDE = st.lists(st.sampled_from(["a", " ", "\n", "\t", "<b>a</b>", "<b>a</b> \n"])).map("".join)
_BLOCKS = st.lists(st.tuples(st.sampled_from(["p", "pre"]), _INSIDE, _INSIDE))
"""Elements that end where they should, as in every page; a reader mends others, by rules that blanks have a part in."""


@given(_BLOCKS.map(lambda blocks: "".join(f"<{name}>{inside}</{name}>{after}" for name, inside, after in blocks)))
def test_a_reader_of_html_finds_the_same_words_in_the_same_elements(html: str) -> None:
    def read(of: str) -> str:
        whole = html5lib.serialize(html5lib.parse(of), omit_optional_tags=False)
        parts = re.split(r"(<pre>.*?</pre>)", whole, flags=re.DOTALL)
        return "".join(part if at % 2 else re.sub(r"\s+", _shown, part) for at, part in enumerate(parts))

    assert read(squeezed(html)) == read(html)
    assert squeezed(squeezed(html)) == squeezed(html)
