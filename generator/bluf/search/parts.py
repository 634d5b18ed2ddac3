"""The parts of a site that are indexed one by one.

To index anew what an edit has changed, Pagefind has to read the pages of one part; and it needs the less memory.
"""

import hashlib
from collections.abc import Iterator, Sequence

from bluf.search.searchable import Searchable

LEAST, MOST = 256, 1024
"""Pages of a part."""


def parts(pages: Sequence[Searchable]) -> Iterator[Sequence[Searchable]]:
    """Yield the parts of a site's pages, which are ordered by address: one at least, and there the same ends.

    A part ends where the sum of an address says so, so that a page more or less changes the part in which it stands and
    moves no other, as in content-defined chunking (Muthitacharoen, Chen and Mazières, 2001).
    """
    begin = 0
    for at, page in enumerate(pages):
        length = at - begin
        if length >= MOST or (length >= LEAST and _ends(page.url)):
            yield pages[begin:at]
            begin = at
    yield pages[begin:]


def _ends(url: str) -> bool:
    return int.from_bytes(hashlib.sha256(url.encode("utf-8", "surrogatepass")).digest()[:8]) % LEAST == 0
