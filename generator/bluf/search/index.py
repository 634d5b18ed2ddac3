"""The search index of a site: what Pagefind makes of its parts, put together, the names of things, and the words."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bluf.cache import Cache, digest
from bluf.processes import shared
from bluf.search import bundle, names, pagefind, reading, shard, words
from bluf.search.merged import merged
from bluf.search.pagefind import SearchError
from bluf.search.parts import parts
from bluf.search.searchable import Searchable
from bluf.search.shard import Shard

FOLDER = "pagefind"
_FORM = "document.html"
_WORTH_A_PROCESS = 6
"""Parts: Pagefind uses all processors by itself, and needs memory for each part that is read at once."""


def index_files(
    pages: Sequence[Searchable], templates: Path, language: str, cache: Cache | None = None
) -> Mapping[str, bytes]:
    """Return the files of a site's search index by their places in its folder. Raise SearchError or OSError.

    With a cache, parts of which it holds the index are not read again, and of whole indexes it holds the newest.
    """
    cache = cache or Cache(None)
    form = (templates / "search" / _FORM).read_text("utf-8")
    by_address = {pagefind.address(page): page for page in pages}
    pages = [by_address[address] for address in sorted(by_address)]
    each = {digest("part of search", language, form, many=part): part for part in parts(pages)}
    newest, of = digest("search", language), digest("search", language, *each).encode()
    kept = cache.get(newest) or b""
    before = bundle.unpacked(kept[len(of) :]) or {}
    if before and kept.startswith(of):
        return before
    shards = _shards(each, form, language, cache)
    files = merged(shards, before) | _beside(pages, shards)
    cache.put(newest, of + bundle.packed(files))
    return files


def write_index(
    pages: Sequence[Searchable], site: Path, templates: Path, language: str, cache: Cache | None = None
) -> None:
    """Write the search index of a site into its folder. Raise SearchError or OSError."""
    files = index_files(pages, templates, language, cache)
    target = site / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for folder in {Path(name).parent for name in files}:
        (target / folder).mkdir(exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)


def _shards(each: Mapping[str, Sequence[Searchable]], form: str, language: str, cache: Cache) -> list[Shard]:
    """Return the indexes of all parts, of which each is kept under its name."""
    found = {name: shard.unpacked(cache.get(name)) for name in each}
    missing = [name for name, one in found.items() if one is None]
    made = shared(lambda name: _made(each[name], form, language), missing, _WORTH_A_PROCESS, doing="Indexing")
    for name, content in zip(missing, made, strict=True):
        cache.put(name, content)
        found[name] = shard.unpacked(content)
    whole = [one for one in found.values() if one]
    if len(whole) != len(found):
        raise SearchError("What was made of a part of the site cannot be read again")
    return whole


def _made(pages: Sequence[Searchable], form: str, language: str) -> bytes:
    """Return the index of a part, to be kept."""
    with TemporaryDirectory(prefix="bluf-search-") as folder:
        return shard.packed(reading.read(pagefind.run(pages, form, language, Path(folder)), pages))


def _beside(pages: Sequence[Searchable], shards: Iterable[Shard]) -> dict[str, bytes]:
    """Return what the site's own script asks for besides what Pagefind does."""
    counted = words.most_frequent(*(one.counted for one in shards))
    return {
        names.FILE: names.packed_names(pages),
        words.FILE: words.packed_words(counted),
        words.COMMON: words.packed_common(counted, len(pages)),
    }
