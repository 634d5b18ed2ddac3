"""What rules found in documents before, kept with what they asked of the records, and the answers.

A document is looked at again when it has changed, or anything that the rules asked about it. What is found of all
documents lies in one file: ten thousand are read in less time than ten thousand files are opened. Each is packed by
itself, as what is asked about a text holds that text: a quarter of the space, in memory as in the file.
"""

import io
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from bluf.cache import Cache, digest
from bluf.cache.form import as_kept
from bluf.corpus import Corpus
from bluf.corpus.answers import Answer, Answers
from bluf.corpus.fingerprint import fingerprint
from bluf.load import Document
from bluf.problems import Problem

Look = Callable[[Document, Corpus], Iterable[Problem]]
Spread = Callable[[Callable[[Document], Any], Sequence[Document]], Iterable[Any]]
"""How one function is asked of many documents: as `map` does it, or in several processes."""


@dataclass(frozen=True)
class _Kept:
    answers: tuple[Answer, ...]
    problems: tuple[Problem, ...]


_KEPT = TypeAdapter(_Kept)
_MOST = 1 << 24
"""Bytes of what is kept of one document; what unpacks to more was not packed here, and is not read."""
Table = dict[str, bytes]
"""Document to what is kept of it, packed, which is read where it is needed and written where it has changed.

In the cache each document has a line: to take lines apart does not keep the other threads of a preview waiting.
"""


class KeptProblems:
    """What was found of the documents of a project by one way of asking, which its name tells."""

    def __init__(self, cache: Cache, *name: str) -> None:
        """Take where it is kept. All that decides what is found, except for the records, belongs to the name."""
        self._cache, self._name = cache, digest("problems", *name)
        self._known: Table | None = None

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._cache.keeps

    def of(
        self, documents: Sequence[Document], corpus: Corpus, look: Look, spread: Spread = map
    ) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
        """Yield the documents of a project, all of which are given, with their problems; `look` finds those of one.

        With `spread`, the documents are looked at in its way.
        """
        before, now, answers = self._before(), Table(), Answers(corpus)

        def one(document: Document) -> tuple[str, bytes, tuple[Problem, ...]]:
            name = fingerprint(document).hex()
            kept = _unpacked(before.get(name, b""))
            if kept and answers.hold(kept.answers):
                return name, b"", kept.problems
            watched = answers.watched()
            found = tuple(look(document, watched))
            return name, _packed(_Kept(answers.to(watched.asked), found)), found

        for document, (name, written, problems) in zip(documents, spread(one, documents), strict=True):
            now[name] = written or before[name]
            yield document, problems
        self._known = now
        if now != before:
            self._cache.put(self._name, b"\n".join(b"%b %b" % (name.encode(), kept) for name, kept in now.items()))

    def _before(self) -> Table:
        if self._known is None:
            lines = io.BytesIO(self._cache.get(self._name) or b"")
            told = (line.rstrip(b"\n").partition(b" ") for line in lines)
            self._known = {name.decode(errors="replace"): kept for name, _, kept in told}
        return self._known


def _packed(kept: _Kept) -> bytes:
    return b64encode(zlib.compress(_KEPT.dump_json(kept), level=1))


def _unpacked(packed: bytes) -> _Kept | None:
    try:
        return as_kept(_KEPT, zlib.decompressobj().decompress(b64decode(packed), _MOST))
    except (zlib.error, ValueError):
        return None
