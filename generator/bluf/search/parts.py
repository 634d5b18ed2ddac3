"""The parts of a site that are indexed one by one.

To index anew what an edit has changed, Pagefind has to read the pages of one part; and it needs the less memory.
"""

import hashlib
from collections.abc import Iterator, Sequence

from bluf.search.searchable import Searchable

LEAST, MOST = 256, 1024
"""Pages of a part, if there are so many; the last may have more."""


def parts(pages: Sequence[Searchable]) -> Iterator[Sequence[Searchable]]:
    """Yield the parts of a site's pages, which are ordered by address; there is one at least.

    A part begins where the sum of an address says so: a page more or less changes the part in which it stands, and as a
    rule no other, as in content-defined chunking (Muthitacharoen, Chen and Mazières, 2001). None is small, as Pagefind
    fails where no page has a word.
    """
    begin = 0
    for at in range(LEAST, len(pages) - LEAST + 1):
        length = at - begin
        if length >= MOST or (length >= LEAST and _begins(pages[at].url)):
            yield pages[begin:at]
            begin = at
    yield pages[begin:]


def _begins(url: str) -> bool:
    return int.from_bytes(hashlib.sha256(url.encode("utf-8", "surrogatepass")).digest()[:8]) % LEAST == 0
