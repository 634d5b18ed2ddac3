"""How one wording became another, word by word (difflib, Ratcliff and Obershelp's pattern matching over words)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum

from typing_extensions import override

_MOST = 40_000
"""Pairs of like words that are weighed, enough for some 1,500 words of English; beyond it a text counts as new.

Matching takes time with every such pair, so one word repeated would take minutes.
"""
_STEPS = 12_000
"""The same for words that are gone through: all of them again for every change, which may be one in two words."""


class Fate(StrEnum):
    """What became of some words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Segment:
    """Some words that share one fate, with single spaces between them."""

    fate: Fate
    text: str


@dataclass(frozen=True)
class _Run:
    """Words that stand where others stood; both alike if nothing was changed."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def same(self) -> bool:
        return self.old == self.new

    @property
    def longer(self) -> int:
        return max(len(self.old), len(self.new))


def word_diff(old: str, new: str) -> tuple[Segment, ...]:
    """Return the words of both texts in order: `same` and `removed` make the old text, `same` and `added` the new one.

    Words that stayed, but fewer than were changed on either side of them, count as changed: a reader follows a phrase
    that was replaced more easily than one in shreds. Spaces and line breaks do not count.
    """
    segments = []
    for run in _joined(_runs(tuple(old.split()), tuple(new.split()))):
        fates = ((Fate.SAME, run.old),) if run.same else ((Fate.REMOVED, run.old), (Fate.ADDED, run.new))
        segments += [Segment(fate, " ".join(words)) for fate, words in fates if words]
    return tuple(segments)


def reworded(old: str, new: str) -> bool:
    """Whether two texts differ in more than their spaces."""
    return old.split() != new.split()


def _runs(old: tuple[str, ...], new: tuple[str, ...]) -> list[_Run]:
    times = Counter(new)
    if old == new or sum(count * times[word] for word, count in Counter(old).items()) > _MOST:
        return [_Run(old, new)]
    try:
        blocks = _Matcher(old, new).get_opcodes()
    except _TooMuchError:
        return [_Run(old, new)]
    return [_Run(old[a:b], new[c:d]) for _, a, b, c, d in blocks]


class _TooMuchError(Exception):
    """There are more changes than can be told apart."""


class _Matcher(SequenceMatcher[str]):
    """Matches words, and gives up where it would take too long."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        super().__init__(None, old, new, autojunk=False)
        self._words, self._left = len(old), _STEPS

    @override
    def find_longest_match(self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None) -> Match:
        self._left -= (self._words if ahi is None else ahi) - alo
        if self._left < 0:
            raise _TooMuchError
        return super().find_longest_match(alo, ahi, blo, bhi)


def _joined(runs: list[_Run]) -> list[_Run]:
    """Join what was changed over the few words that stayed between, until nothing more is to be joined."""
    joined: list[_Run] = []
    for run in runs:
        joined.append(run)
        while len(joined) > 2 and not joined[-1].same and joined[-2].longer < _least(joined[-3], joined[-1]):
            last, stayed, first = joined.pop(), joined.pop(), joined.pop()
            joined.append(_Run(first.old + stayed.old + last.old, first.new + stayed.new + last.new))
    return joined


def _least(before: _Run, after: _Run) -> int:
    return min(before.longer, after.longer)
