"""The index of a part of a site, which stays as it is while the pages of the part do."""

from typing import Annotated, NamedTuple

import cbor2
from pydantic import BaseModel, Field, JsonValue, ValidationError

from bluf.search.postings import Number, Postings

FIELDS = ("date", "image", "image_alt", "kind", "names", "title")
"""What is kept to be shown beside a page, in the order in which words in it are numbered; Pagefind numbers those fields
that a part has, and finds pictures in pages written by hand."""
Language = Annotated[str, Field(pattern=r"^[^/\\.\x00-\x1f][^/\\\x00-\x1f]*$")]
"""It stands in the names of files, and whoever can write a cache is not trusted."""
_Program = Annotated[str, Field(pattern=r"^(pagefind\.js|pagefind-worker\.js|wasm\.[A-Za-z0-9_-]+\.pagefind)$")]


class Word(NamedTuple):
    """Where a word stands."""

    plain: Postings | None
    """As it is; None if it stands in other forms only."""
    variants: dict[str, Postings]
    """By the forms that it was reduced from, as with an accent."""


class Indexed(NamedTuple):
    """A page."""

    fragment: bytes
    """The file with what is shown of it."""
    words: Number
    date: str


class Shard(BaseModel):
    """What Pagefind made of a part of a site."""

    version: str
    """Of the form."""
    entry: dict[str, JsonValue]
    """The file that a browser reads first, without what differs between parts."""
    language: Language
    wasm: Language | None
    """The language of the program, if it is one whose endings Pagefind knows."""
    program: dict[_Program, bytes]
    """The files of Pagefind's program for browsers, by their names."""
    pages: list[Indexed]
    words: dict[str, Word]
    facets: dict[str, dict[str, list[Number]]]
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
