"""Links in HTML that a program wrote: found with their ends, and one in another is a part of it."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.render.links import apart, links


def found(html: str) -> list[str]:
    pieces = apart(html)
    assert "".join(pieces) == html
    return ["".join(pieces[begun : ended + 1]) for begun, ended in links(pieces)]


def test_each_link_is_found_with_what_it_holds() -> None:
    html = '<p>a <a href="x">b <b>c</b></a> d <a>e</a><abbr>f</abbr></p>'
    assert found(html) == ['<a href="x">b <b>c</b></a>', "<a>e</a>"]


def test_a_link_in_another_is_a_part_of_it() -> None:
    html = '<a href="x"><svg><a href="y"><path/></a></svg>z</a>'
    assert found(html) == [html]


def test_an_end_without_a_beginning_and_a_beginning_without_an_end_are_no_links() -> None:
    assert found('</a><a href="x">b</a><a href="y">') == ['<a href="x">b</a>']


@given(st.lists(st.sampled_from(["<a>", '<a href="x">', "</a>", "<b>", "x", " "])).map("".join))
def test_links_do_not_overlap_and_stand_in_order(html: str) -> None:
    at = 0
    for link in found(html):
        at = html.index(link, at) + len(link)
        assert link.startswith("<a")
        assert link.endswith("</a>")
