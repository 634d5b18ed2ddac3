"""Addresses on paper: links to other hosts are numbered, and a list that only paper shows gives their addresses.

Browsers have no footnotes. Links within the site need none; an address that stands in the text already has itself.
"""

import re
from html import unescape

from markupsafe import Markup

_LINK = re.compile(r'<a href="(https?://[^"<>]*)"[^<>]*>([^<>]*(?:<(?!/a>)[^<>]*>[^<>]*)*)</a>')
_NUMBER = '<sup class="bluf-paper">[{}]</sup>'
_LIST = '<div class="bluf-paper bluf-addresses"><p>Addresses</p><ol>{}</ol></div>\n'


def with_addresses(html: str) -> str:
    """Return rendered HTML with a number behind each link to another host, and their addresses at its end."""
    numbers: dict[str, int] = {}

    def numbered(link: re.Match[str]) -> str:
        address, text = link[1], Markup(link[2]).striptags()  # noqa: S704 - it is only compared
        if text == unescape(address):
            return link[0]
        return link[0] + _NUMBER.format(numbers.setdefault(address, len(numbers) + 1))

    html = _LINK.sub(numbered, html)
    return html + _LIST.format("".join(f"<li>{address}</li>" for address in numbers)) if numbers else html
