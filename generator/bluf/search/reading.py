"""Reads what Pagefind made of a part. It refuses files of a form that it does not know.

Pagefind 1.5 keeps facets in hash maps, whose order differs from run to run, and numbers pages by their length and
fields by those that a part has: pages are numbered by their addresses here, and fields by one list for all parts.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

from bluf.search import stored, words
from bluf.search.pagefind import ENTRY, SearchError, address
from bluf.search.postings import Page, Postings, postings
from bluf.search.searchable import Searchable
from bluf.search.shard import FIELDS, Indexed, Shard, Word

_OTHERWISE = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    EOFError,
    OSError,
    zlib.error,
    cbor2.CBORError,
)
"""What is raised where a file is cut off, is not packed, or holds something else."""
_PROGRAM = ("pagefind.js", "pagefind-worker.js")


def read(made: Path, pages: Sequence[Searchable]) -> Shard:
    """Return what Pagefind made of pages. Raise SearchError if it is not of the form that is known."""
    try:
        return _read(made, pages)
    except _OTHERWISE as error:
        said = str(error).partition("\n")[0]
        raise SearchError(f"What Pagefind wrote is not of the form that is known: {said}") from error


def _read(made: Path, pages: Sequence[Searchable]) -> Shard:
    entry = json.loads((made / ENTRY).read_text("utf-8"))
    ((language, about),) = entry.pop("languages").items()
    version, listed, chunks, facets, _, fields = stored.read(made / f"pagefind.{about['hash']}.pf_meta")
    known = {address(page): page for page in pages}
    found = sorted(_fragments(made / "fragment", listed, known))
    numbers = _Numbers(
        {before: number for number, (_, before, _) in enumerate(found)},
        [FIELDS.index(field) if field in FIELDS else None for field in fields],
    )
    return Shard(
        version=version,
        entry=entry,
        language=language,
        wasm=about["wasm"],
        program={
            name: (made / name).read_bytes() for name in (*_PROGRAM, f"wasm.{about['wasm'] or 'unknown'}.pagefind")
        },
        pages=[page for _, _, page in found],
        words=dict(_words(made / "index", [file for _, _, file in chunks], numbers)),
        facets=dict(_facet(made / "filter" / f"{file}.pf_filter", numbers) for _, file in facets),
        counted=dict(words.counted(pages)),
    )


@dataclass(frozen=True)
class _Numbers:
    """The numbers of pages and of fields, by those of Pagefind."""

    pages: Mapping[int, int]
    fields: Sequence[int | None]

    def postings(self, listed: Iterable[Any]) -> Postings | None:
        """Return where a word stands; None if it stands in no text and no field that is known."""
        at, found = 0, list[Page]()
        for far, places, in_fields in listed:
            at += far
            known = [*self._in_fields(in_fields)]
            if places or known:
                found.append((self.pages[at], places, known))
        return postings(sorted(found)) if found else None

    def _in_fields(self, places: Iterable[int]) -> Iterator[int]:
        """A number below zero says the field of those that follow it."""
        field = None
        for place in places:
            if place < 0:
                field = self.fields[-1 - place]
                if field is not None:
                    yield -1 - field
            elif field is not None:
                yield place


def _fragments(
    folder: Path, listed: Iterable[tuple[str, int]], known: Mapping[str, Searchable]
) -> Iterator[tuple[str, int, Indexed]]:
    """Yield the address of each page, its number, and the page."""
    for number, (name, count) in enumerate(listed):
        file = (folder / f"{name}.pf_fragment").read_bytes()
        address = json.loads(stored.unpacked(name, file))["url"]
        yield address, number, Indexed(file, count, known[address].date)


def _words(folder: Path, files: Iterable[str], numbers: _Numbers) -> Iterator[tuple[str, Word]]:
    for file in files:
        (listed,) = stored.read(folder / f"{file}.pf_index")
        for word, pages, others in listed:
            plain = numbers.postings(pages)
            variants = {form: found for form, at in others if (found := numbers.postings(at))}
            if plain or variants:
                yield word, Word(plain, variants)


def _facet(path: Path, numbers: _Numbers) -> tuple[str, dict[str, list[int]]]:
    name, values = stored.read(path)
    return name, {value: sorted(numbers.pages[page] for page in pages) for value, pages in values}
