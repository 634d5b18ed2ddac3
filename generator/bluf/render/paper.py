"""Addresses on paper: links to other hosts are numbered, and a list that only paper shows gives their addresses.

Browsers have no footnotes. Links within the site need none; an address that stands in the text already has itself.
"""

import re
from html import unescape

from markupsafe import Markup

from bluf.render.links import apart, links

_ELSEWHERE = re.compile(r' href="(https?://[^"]*)"')
_NUMBER = '<sup class="bluf-paper" data-toc-skip>[{}]</sup>'
_LIST = '<div class="bluf-paper bluf-addresses"><p>Addresses</p><ol>{}</ol></div>\n'


def with_addresses(html: str) -> str:
    """Return rendered HTML with a number behind each link to another host, and their addresses at its end."""
    numbers: dict[str, int] = {}
    pieces = apart(html)
    for begun, ended in links(pieces):
        address = _ELSEWHERE.search(pieces[begun])
        if address and _text("".join(pieces[begun:ended])) != unescape(address[1]):
            pieces[ended] += _NUMBER.format(numbers.setdefault(address[1], len(numbers) + 1))
    html = "".join(pieces)
    return html + _LIST.format("".join(f"<li>{address}</li>" for address in numbers)) if numbers else html


def _text(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - it is only compared
