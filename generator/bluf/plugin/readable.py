"""Addresses in pages written by hand that no reader of addresses reads: they end as a problem, not as a traceback."""

from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

_SIGNS = "!#$%&'()*+,/:;=?@~"
"""What may stand in an address as it is, brackets left out: they belong to hosts that are numbers only."""


def readable(address: str) -> str:
    """Return the address, if need be in another form: without what makes Python's reader of addresses raise."""
    try:
        urlsplit(address)
    except ValueError:
        return quote(address, safe=_SIGNS, errors="replace")
    return address


class Readable(Extension):
    """Writes such addresses in another form before the host reads them. Whether they may stay is judged after it."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        """Come after what finds links and before the host, which is last."""
        md.treeprocessors.register(_Readable(md), "bluf_readable", 1)


class _Readable(Treeprocessor):
    @override
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address:
                    element.set(name, readable(address))
