"""What rules found in documents before, kept with what they asked of the records, and the answers.

A document is looked at again when it has changed, or anything that the rules asked about it. What is found of all
documents lies in one file: ten thousand are read in less time than ten thousand files are opened. Each is packed by
itself, as what is asked about a text holds that text: a quarter of the space, in memory as in the file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bluf.cache import Cache, digest
from bluf.cache.table import Table, keep_table, table_of
from bluf.corpus import Corpus
from bluf.corpus.answers import Answers, Told
from bluf.corpus.fingerprint import fingerprint
from bluf.corpus.remembered import Remembered
from bluf.load import Document
from bluf.problems import Problem

Look = Callable[[Document, Corpus], Iterable[Problem]]
Spread = Callable[[Callable[[Document], Any], Sequence[Document]], Iterable[Any]]
"""How one function is asked of many documents: as `map` does it, or in several processes."""


_PROBLEMS = Remembered[tuple[Problem, ...]](tuple[Problem, ...])


class KeptProblems:
    """What was found of the documents of a project by one way of asking, which its name tells."""

    def __init__(self, cache: Cache, *name: str) -> None:
        """Take where it is kept. All that decides what is found, except for the records, belongs to the name."""
        self._cache, self._name = cache, digest("problems", *name)
        self._known: Table | None = None
        self._told: Told = {}

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
        told = self._told if self._known is not None else None  # not for those who ask once
        before, now, answers = self._before(), Table(), Answers(corpus, told)

        def one(document: Document) -> tuple[str, bytes, tuple[Problem, ...]]:
            name = fingerprint(document).hex()
            kept = before.get(name, b"")
            found, written = _PROBLEMS.result(kept, answers, lambda watched: tuple(look(document, watched)))
            return name, b"" if written is kept else written, found  # not all of it may have to be sent

        for document, (name, written, problems) in zip(documents, spread(one, documents), strict=True):
            now[name] = written or before[name]
            yield document, problems
        self._known = now
        if now != before:
            keep_table(self._cache, self._name, now)

    def _before(self) -> Table:
        if self._known is None:
            self._known = table_of(self._cache, self._name)
        return self._known
