"""What is worked out from a whole corpus is worked out once, however many records or rules ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bluf.corpus.graph import Corpus

T = TypeVar("T")


def once(function: Callable[[Corpus], T]) -> Callable[[Corpus], T]:
    """Keep the result of a pure function with the corpus it was given, as `cached_property` keeps what is its own."""
    name = _name(function)

    @wraps(function)
    def kept(corpus: Corpus) -> T:
        if name not in corpus.__dict__:
            corpus.__dict__[name] = function(corpus)
        found: T = corpus.__dict__[name]
        return found

    return kept


def hand_on(function: Callable[[Corpus], T], corpus: Corpus, changed: Corpus) -> None:
    """Let a corpus that was changed a little have what was worked out from the one it was made from."""
    changed.__dict__[_name(function)] = function(corpus)


def _name(function: Callable[[Corpus], T]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
