"""Where a word stands: the pages and the places in them, as Pagefind writes them, ready to be put behind others.

A word has a list of `[page, places, places in fields]` in CBOR, in which a page is told by its distance from the one
before it. To put one list behind another only the first distance of the second has to be written anew.
"""

import functools
from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Annotated, NamedTuple

import cbor2
from pydantic import Field

_ARRAY = 4
"""The major type of an array in CBOR (RFC 8949, section 3.1)."""
Number = Annotated[int, Field(ge=0, lt=2**32)]
"""Of a page, or of pages."""


class Postings(NamedTuple):
    """The pages in which a word stands."""

    pages: Number
    first: Number
    """The number of the first page among those of its part of the site."""
    last: Number
    rest: bytes
    """The places in the first page, and all other pages, in CBOR."""


Page = tuple[int, list[int], list[int]]
"""Its number, and the places of a word in its text and in its fields."""


def postings(pages: Sequence[Page]) -> Postings:
    """Return the postings of a word, given its pages in the order of their numbers: one at least."""
    distances = [0, *(page[0] - before[0] for before, page in pairwise(pages))]
    written = cbor2.dumps([[far, *places] for far, (_, *places) in zip(distances, pages, strict=True)])
    return Postings(
        len(pages), pages[0][0], pages[-1][0], written[len(array(len(pages)) + array(3) + cbor2.dumps(0)) :]
    )


def joined(each: Iterable[tuple[int, Postings]]) -> bytes:
    """Return the list of all pages of a word in CBOR: of each part the number of its first page, and its postings."""
    count, last, found = 0, 0, list[bytes]()
    for begin, one in each:
        found += (array(3), cbor2.dumps(begin + one.first - last), one.rest)
        count, last = count + one.pages, begin + one.last
    return b"".join((array(count), *found))


@functools.cache
def array(length: int) -> bytes:
    """Return how an array of a length begins in CBOR."""
    with BytesIO() as out:
        cbor2.CBOREncoder(out).encode_length(_ARRAY, length)
        return out.getvalue()
