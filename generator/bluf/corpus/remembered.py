"""Results that would be worked out again as they were, each kept with what it asked of the records, and the answers."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from bluf.cache.form import as_kept
from bluf.cache.table import packed, unpacked
from bluf.corpus.answers import Answer, Answers
from bluf.corpus.graph import Corpus

T = TypeVar("T")


class Remembered(Generic[T]):
    """Results of one form, as they are kept in tables."""

    def __init__(self, form: Any) -> None:
        """Take their type, as pydantic reads it."""
        self._form: TypeAdapter[tuple[tuple[Answer, ...], T]] = TypeAdapter(tuple[tuple[Answer, ...], form])

    def result(self, kept: bytes, answers: Answers, make: Callable[[Corpus], T]) -> tuple[T, bytes]:
        """Return a result, and how it is kept; as it was `kept` where all that it asked still has the same answers."""
        before = as_kept(self._form, unpacked(kept))
        if before and answers.hold(before[0]):
            if not answers.searched(before[0]):
                return before[1], kept
            asked = answers.to(question for question, _ in before[0])  # so that nobody has to search again
            return before[1], packed(self._form.dump_json((asked, before[1])))
        watched = answers.watched()
        made = make(watched)
        return made, packed(self._form.dump_json((answers.to(watched.asked), made)))
