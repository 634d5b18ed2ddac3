"""The index of a part of a site, which stays as it is while the pages of the part do."""

from typing import Annotated, Any, NamedTuple

import cbor2
from pydantic import BaseModel, Field, ValidationError

from bluf.search.postings import Postings

FIELDS = ("date", "image", "image_alt", "kind", "names", "title")
"""What is kept to be shown beside a page, in the order in which words in it are numbered; Pagefind numbers those fields
that a part has, and finds pictures in pages written by hand."""
Name = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
"""What stands in the name of a file: whoever can write a cache is not trusted."""


class Word(NamedTuple):
    """Where a word stands."""

    plain: Postings | None
    variants: dict[str, Postings]
    """By the forms that it was reduced from, as with an accent."""


class Indexed(NamedTuple):
    """A page."""

    fragment: bytes
    """The file with what is shown of it."""
    words: int
    date: str


class Shard(BaseModel):
    """What Pagefind made of a part of a site."""

    version: str
    """Of the form."""
    entry: dict[str, Any]
    """The file that a browser reads first, without what differs between parts."""
    language: Name
    wasm: str | None
    """The language of the program, if it is one whose endings Pagefind knows."""
    program: dict[Name, bytes]
    """The files of Pagefind's program for browsers, by their names."""
    pages: list[Indexed]
    words: dict[str, Word]
    facets: dict[str, dict[str, list[int]]]
    """The pages of each value."""
    counted: dict[str, int]
    """Of each word as a reader types it, the number of pages in which it stands."""


def packed(shard: Shard) -> bytes:
    """Return a part to be kept."""
    return cbor2.dumps(dict(shard))


def unpacked(kept: bytes | None) -> Shard | None:
    """Return a part that was kept; None for what is none."""
    try:
        return Shard.model_validate(cbor2.loads(kept)) if kept else None
    except (cbor2.CBORError, ValidationError):
        return None
