"""Puts the indexes of all parts of a site together, in one order: the same pages give the same bytes.

What comes of it does not depend on where one part ends and the next begins. Every query fetches the list of all pages
with the names of their files: of ten thousand random names half is left once they are one name for all and a number.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import cbor2

from bluf.search import pieces, stored
from bluf.search.names import packed
from bluf.search.pagefind import ENTRY
from bluf.search.postings import Postings, array, joined
from bluf.search.shard import FIELDS, Indexed, Shard, Word

NEWEST = "newest.txt.gz"
"""The pages from the newest to the oldest: apart, as only who asks for that order has to fetch it."""
_DIGITS = 7
"""Of the name of the files of pages, besides the number."""


def merged(shards: Sequence[Shard], before: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of Pagefind for a whole site of one part or more, by their places in the folder of the index.

    What stands in the index `before` as it is now is not packed again.
    """
    files, language = dict(shards[0].program), shards[0].language

    def put(pattern: str, content: bytes) -> str:
        name = stored.named(language, content)
        place = pattern.format(name)
        files[place] = stored.packed(content, before.get(place))
        return name

    begins = [0, *accumulate(len(shard.pages) for shard in shards)]
    parts = [*zip(begins, shards, strict=False)]
    pages = [page for shard in shards for page in shard.pages]
    named = [*_named(pages, language)]
    files |= {f"fragment/{name}.pf_fragment": page.fragment for name, page in zip(named, pages, strict=True)}
    known = [
        shards[0].version,
        [(name, page.words) for name, page in zip(named, pages, strict=True)],
        [(begin, end, put("index/{}.pf_index", piece)) for begin, end, piece in pieces.cut(_words(parts))],
        [(facet, put("filter/{}.pf_filter", cbor2.dumps([facet, values]))) for facet, values in _facets(parts)],
        [],
        FIELDS,
    ]
    about = {
        "hash": put("pagefind.{}.pf_meta", cbor2.dumps(known)),
        "wasm": shards[0].wasm,
        "page_count": len(pages),
    }
    entry = {**shards[0].entry, "languages": {language: about}}
    newest = sorted(range(len(pages)), key=lambda number: (pages[number].date, number), reverse=True)
    return {
        **files,
        NEWEST: packed("\n".join(named[number] for number in newest)),
        ENTRY: json.dumps(entry, separators=(",", ":"), sort_keys=True).encode(),
    }


def _named(pages: Sequence[Indexed], language: str) -> Iterator[str]:
    """Yield the names of the files of pages: a sum of all, and a number."""
    every = hashlib.sha256(b"".join(hashlib.sha256(page.fragment).digest() for page in pages)).hexdigest()
    return (f"{language}_{every[:_DIGITS]}{number:x}" for number in range(len(pages)))


def _words(parts: Iterable[tuple[int, Shard]]) -> Iterator[tuple[str, bytes]]:
    """Yield all words in their order, each with what Pagefind keeps of it."""
    found = defaultdict[str, list[tuple[int, Word]]](list)
    for begin, shard in parts:
        for word, where in shard.words.items():
            found[word].append((begin, where))
    for word, each in sorted(found.items()):
        plain = joined((begin, where.plain) for begin, where in each if where.plain)
        yield word, b"".join((array(3), cbor2.dumps(word), plain, *_variants(each)))


def _variants(each: Sequence[tuple[int, Word]]) -> Iterator[bytes]:
    found = defaultdict[str, list[tuple[int, Postings]]](list)
    for begin, where in each:
        for form, variant in where.variants.items():
            found[form].append((begin, variant))
    yield array(len(found))
    for form, those in sorted(found.items()):
        yield from (array(2), cbor2.dumps(form), joined(those))


def _facets(parts: Iterable[tuple[int, Shard]]) -> Iterator[tuple[str, list[tuple[str, list[int]]]]]:
    """Yield all facets in their order, each with its values and their pages."""
    found = defaultdict[str, defaultdict[str, list[int]]](lambda: defaultdict(list))
    for begin, shard in parts:
        for facet, values in shard.facets.items():
            for value, pages in values.items():
                found[facet][value] += [begin + page for page in pages]
    for facet, values in sorted(found.items()):
        yield facet, sorted(values.items())
