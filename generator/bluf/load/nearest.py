"""Did you mean: the known word nearest to the one that was written."""

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

_KNOWN_SLIPS = {"medium": "moderate", "white": "clear", "void": "annulled"}
_MANY = 30
"""Words that are all compared. Of more, those are that share the rarest pieces with what was written."""
_POSTINGS, _CANDIDATES = 2_000, 10
_LONGEST = 200
"""Characters beyond which a word is not compared; comparing takes time with the square of them."""


def did_you_mean(written: str, *known: Iterable[str]) -> str | None:
    """Return the known word nearest to what was written, if one is near.

    A project may know ten thousand ids. Give those as a frozenset, whose index is kept.
    """
    if len(written) > _LONGEST:
        return None
    words = sorted({word for some in known for word in _worth_comparing(written, some)})
    slip = _KNOWN_SLIPS.get(written.lower())
    if slip in words:
        return slip
    folded = {word.lower(): word for word in words}
    near = difflib.get_close_matches(written.lower(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def _worth_comparing(written: str, known: Iterable[str]) -> Iterable[str]:
    if not isinstance(known, frozenset) or len(known) <= _MANY:
        return known
    index, left = _index(known), _POSTINGS
    shared: Counter[str] = Counter()
    for words in sorted((index.get(piece, ()) for piece in set(_pieces(written))), key=len):
        shared.update(words[:left])
        left -= len(words)
        if left <= 0:
            break
    ranked = sorted(shared.items(), key=lambda one: (-one[1], one[0]))
    return [word for word, _ in ranked[:_CANDIDATES]]


@lru_cache(maxsize=8)
def _index(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the words that hold each piece of three characters."""
    found: dict[str, list[str]] = {}
    for word in sorted(known):
        for piece in set(_pieces(word)):
            found.setdefault(piece, []).append(word)
    return {piece: tuple(words) for piece, words in found.items()}


def _pieces(word: str) -> Iterator[str]:
    padded = f" {word.lower()} "
    return (padded[at : at + 3] for at in range(len(padded) - 2))
