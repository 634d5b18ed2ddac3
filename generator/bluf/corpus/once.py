"""What is worked out from a whole corpus is worked out once, however many records or rules ask for it.

The decorators are for pure functions. What they keep lies with the corpus that it was worked out from, which may note
who asks for it (`watched.py`).
"""

from collections.abc import Callable, Hashable, Set
from functools import wraps
from typing import Any, Protocol, TypeVar

C = TypeVar("C", bound="Keeping")
D = TypeVar("D")
K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Keeping(Protocol):
    """What keeps results."""

    def kept(self, name: str, function: Callable[..., T], /) -> T:
        """Return what a function makes of it, worked out once."""

    def kept_of(self, name: str, function: Callable[..., T], key: Hashable, /) -> T:
        """Return what a function makes of one thing in it, worked out once for each."""


_KNOWN: dict[str, Callable[..., object]] = {}
CHANGES: dict[str, Callable[..., object]] = {}
"""Name of a function that has `once` to how its result changes."""


def once(function: Callable[[C], T]) -> Callable[[C], T]:
    """Keep the result of a function of a corpus, as `cached_property` keeps what is its own."""
    name = _name(function)
    _KNOWN[name] = function

    @wraps(function)
    def kept(corpus: C) -> T:
        return corpus.kept(name, function)

    return kept


def once_of_each(function: Callable[[C, K], T]) -> Callable[[C, K], T]:
    """Keep the results of a function of a corpus and of something in it that can be hashed, as far as somebody asks."""
    name = _name(function)

    @wraps(function)
    def kept(corpus: C, key: K) -> T:
        return corpus.kept_of(name, function, key)

    return kept


def once_of_document(function: Callable[[D], T]) -> Callable[[D], T]:
    """Keep the result of a function of a document alone with the document, for every corpus that holds it."""
    name = _name(function)

    @wraps(function)
    def kept(document: D) -> T:
        if name not in document.__dict__:
            document.__dict__[name] = function(document)
        found: T = document.__dict__[name]
        return found

    return kept


def remember(function: Callable[[D], T], document: D, found: T) -> None:
    """Let a document have what `once_of_document` made of the same document before."""
    document.__dict__[_name(function)] = found


def known_as(name: str) -> Callable[..., object] | None:
    """Return the function whose results are kept under a name; None if no such function was ever imported."""
    return _KNOWN.get(name)


def hand_on(function: Callable[[C, K], T], corpus: C, changed: C, key: K) -> None:
    """Let a corpus that was changed a little have what was worked out of a thing in the one it was made from."""
    found = function(corpus, key)
    changed.kept_of(_name(function), lambda *_: found, key)


def hand_on_whole(
    function: Callable[[C], T] | property, corpus: C, changed: C, change: Callable[[T], T] = lambda before: before
) -> None:
    """Hand on the result of `once`, if there is one, from a corpus to one that was made from it.

    `change` makes of it what the function would make of the changed corpus.
    """
    name = _name(getattr(function, "fget", function))
    if name in corpus.__dict__:
        found = change(corpus.__dict__[name])
        changed.kept(name, lambda _: found)


def changing(change: Callable[[T, C, C, Set[str]], T]) -> Callable[[Callable[[C], T]], Callable[[C], T]]:
    """Say of a function that has `once` how its result changes where some briefs are written again.

    `change` is given the result, the corpus it is of, the corpus after that, and the ids of these briefs. The function
    may depend on what each brief says, and on the actors, the sources and the names of the corpus, which stay.
    """

    def told(function: Callable[[C], T]) -> Callable[[C], T]:
        CHANGES[_name(function)] = change
        return function

    return told


def hand_on_changed(corpus: C, changed: C, anew: Set[str]) -> None:
    """Hand on all results that say how they change, as far as there are any."""
    for name, change in tuple(CHANGES.items()):  # a module may be imported meanwhile
        if name in corpus.__dict__:
            found = change(corpus.__dict__[name], corpus, changed, anew)
            changed.kept(name, lambda _, found=found: found)


def _name(function: Any) -> str:
    return f"{function.__module__}.{function.__qualname__}"
