"""Links on paper: a number in the text, and the address at the end of the page."""

from bluf.render.paper import with_addresses


def test_a_link_to_another_host_gets_a_number_and_its_address_stands_at_the_end() -> None:
    html = with_addresses('<p><a href="https://a.example/?x=1&amp;y" rel="external">words</a>, then</p>')
    text, _, end = html.partition("</p>")
    assert text.endswith('words</a><sup class="bluf-paper" data-toc-skip>[1]</sup>, then')
    assert "<ol><li>https://a.example/?x=1&amp;y</li></ol>" in end


def test_one_address_has_one_number_wherever_it_is_linked() -> None:
    a, b = '<a href="https://a.example/">a</a>', '<a href="https://b.example/">b</a>'
    html = with_addresses(f"{a}{b}{a}")
    assert [html.count(f"[{number}]") for number in (1, 2, 3)] == [2, 1, 0]
    assert html.count("<li>") == 2


def test_links_within_the_site_and_addresses_that_stand_there_already_get_none() -> None:
    for html in (
        '<a href="../actors/x/">x</a>',
        '<a href="mailto:a@b.example">write</a>',
        '<a href="https://a.example/?x&amp;y">https://a.example/?x&amp;y</a>',
    ):
        assert with_addresses(html) == html
