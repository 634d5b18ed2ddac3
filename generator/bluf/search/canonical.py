"""Puts what Pagefind writes in a random order into one order, so that the same pages give the same bytes.

Pagefind 1.5 keeps facets and their values in hash maps, whose order differs from run to run. Its files are CBOR behind
a mark, packed; their names are sums of their contents, and the file that is read first names the others.

It also names the file of every page, and every query fetches that list: of ten thousand random names half is left once
they are one name for all and a number.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bluf.search import pieces, stored
from bluf.search.names import packed

ENTRY = "pagefind-entry.json"
NEWEST = "newest.txt.gz"
"""The pages from the newest to the oldest: apart, as only who asks for that order has to fetch it."""


def put_in_order(folder: Path) -> None:
    """Rewrite facets, words and what names them, and take the order by date out of what every query fetches.

    Raise ValueError if the files are not of the form that is known.
    """
    entry = json.loads((folder / ENTRY).read_text("utf-8"))
    for language in entry["languages"].values():
        path = folder / f"pagefind.{language['hash']}.pf_meta"
        version, pages, chunks, facets, sorts, fields = stored.read(path)
        pages = _numbered(folder, pages)
        ordered = sorted([name, _facet(folder, file)] for name, file in facets)
        newest = [pages[at][0] for name, order in sorts if name == "date" for at in reversed(order)]
        (folder / NEWEST).write_bytes(packed("\n".join(newest)))
        known = [version, pages, pieces.cut(folder / "index", chunks), ordered, [], fields]
        path.unlink()
        language["hash"] = stored.write(folder, "pagefind.{}.pf_meta", language["hash"], known)
    (folder / ENTRY).write_text(json.dumps(entry, separators=(",", ":"), sort_keys=True), "utf-8")


def _numbered(folder: Path, pages: Sequence[tuple[str, int]]) -> list[list[Any]]:
    """Name the files of pages by a sum of all and a number; return the pages by their new names."""
    digest = hashlib.sha256("\n".join(name for name, _ in pages).encode()).hexdigest()
    found = []
    for number, (name, words) in enumerate(pages):
        language, _, old = name.rpartition("_")
        new = f"{language}_{digest[: len(old)]}{number:x}"
        (folder / "fragment" / f"{name}.pf_fragment").rename(folder / "fragment" / f"{new}.pf_fragment")
        found.append([new, words])
    return found


def stemmed(folder: Path, language: str) -> str:
    """Return the language whose endings Pagefind knows, for which there is a program; `unknown` for any other."""
    found = json.loads((folder / ENTRY).read_text("utf-8"))["languages"]
    return str(found.get(language.lower(), {}).get("wasm") or "unknown")


def _facet(folder: Path, file: str) -> str:
    """Order the values of a facet; return the new name of its file."""
    path = folder / "filter" / f"{file}.pf_filter"
    name, values = stored.read(path)
    path.unlink()
    return stored.write(folder / "filter", "{}.pf_filter", file, [name, sorted(values)])
