"""What is worked out from a whole corpus is worked out once, however many records or rules ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from bluf.corpus.graph import Corpus

T = TypeVar("T")


def once(function: Callable[[Corpus], T]) -> Callable[[Corpus], T]:
    """Keep the result of a pure function with the corpus it was given, as `cached_property` keeps what is its own."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(corpus: Corpus) -> T:
        if name not in corpus.__dict__:
            corpus.__dict__[name] = function(corpus)
        found: T = corpus.__dict__[name]
        return found

    return kept
