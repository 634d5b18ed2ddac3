"""Reading headings and anchors off rendered HTML."""

import pytest

from bluf.render.fragment import Heading, read


def test_headings_with_ids_are_read_down_to_level_three() -> None:
    html = '<h1 id="a">One</h1><h2 id="b">Two</h2><h3 id="c">Three</h3><h4 id="d">Four</h4><h2>None</h2>'
    assert read(html).headings == (Heading(1, "One", "a"), Heading(2, "Two", "b"), Heading(3, "Three", "c"))


def test_every_id_is_an_anchor() -> None:
    assert read('<p id="x"><svg id="y"/><i id=""></i></p><h4 id="d">Four</h4>').anchors == {"x", "y", "d"}


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('Claims<a data-toc-skip href="#x">#</a>', "Claims"),
        ("A <em>b</em> <code>c</code>", "A b c"),
        ("A &amp; B &lt;i&gt;", "A & B <i>"),
        ("A\n   B", "A B"),
        ("A <span data-toc-skip>x <b>y</b> z</span> C", "A C"),
        ("A <span data-toc-skip>x <br> y</span> C", "A C"),
        ('A <a href="x">B</a>', "A B"),
    ],
)
def test_a_heading_is_read_as_text_without_what_is_left_out(inner: str, text: str) -> None:
    assert read(f'<h2 id="x">{inner}</h2><p>after</p>').headings == (Heading(2, text, "x"),)


def test_the_html_is_handed_on_squeezed() -> None:
    assert read('<p>a<br>b &amp; c</p>\n  <h2 id="z">Z</h2>').html == '<p>a<br>b &amp; c</p><h2 id="z">Z</h2>'


def test_a_heading_may_be_written_on_several_lines() -> None:
    found = read('<h2 class="a"\n    id="x">\n  Two\n</h2>').headings
    assert found == (Heading(2, "Two", "x"),)
