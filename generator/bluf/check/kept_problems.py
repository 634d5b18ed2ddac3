"""What rules found in documents before, kept with what they asked of the records, and the answers.

A document is looked at again when it has changed, or anything that the rules asked about it. What is found of all
documents lies in one file: ten thousand are read in less time than ten thousand files are opened.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bluf.cache import Cache, digest
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


_TABLE = TypeAdapter(dict[str, _Kept])


class KeptProblems:
    """What was found of the documents of a project by one way of asking, which its name tells."""

    def __init__(self, cache: Cache, *name: str) -> None:
        """Take where it is kept. All that decides what is found, except for the records, belongs to the name."""
        self._cache, self._name = cache, digest("problems", *name)
        self._known: dict[str, _Kept] | None = None

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
        before, now, answers = self._before(), dict[str, _Kept](), Answers(corpus)

        def one(document: Document) -> tuple[str, _Kept]:
            name = fingerprint(document).hex()
            kept = before.get(name)
            if kept is None or not answers.hold(kept.answers):
                watched = answers.watched()
                found = tuple(look(document, watched))
                kept = _Kept(answers.to(watched.asked), found)
            return name, kept

        for document, (name, kept) in zip(documents, spread(one, documents), strict=True):
            now[name] = kept
            yield document, kept.problems
        self._known = now
        if now != before:
            self._cache.put(self._name, _TABLE.dump_json(now))

    def _before(self) -> dict[str, _Kept]:
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> dict[str, _Kept]:
        written = self._cache.get(self._name)
        try:
            return _TABLE.validate_json(written) if written else {}
        except ValidationError:
            return {}
