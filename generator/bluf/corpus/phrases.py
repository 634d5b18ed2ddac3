"""Finds known phrases in a text, however many there are and however they begin.

An alternation of ten thousand names is tried name by name at every word of a text. The automaton of Aho and Corasick
(1975) takes each word once. This one reads from the end: what it holds at a word is the longest phrase that begins
there.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

_TOKEN = re.compile(r"\w+|\W")
_FREE = "\0"
"""Stands behind a token that no letter, digit or hyphen follows: only there a phrase may end."""


class Phrases:
    """Phrases, compiled once. A phrase does not begin after a letter, a digit, a full stop or a hyphen."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the phrases; an empty one is none."""
        self._steps: dict[tuple[int, str], int] = {}
        self._longest = [0]
        """State to the number of tokens of the longest phrase that begins where it is reached."""
        for phrase in phrases:
            self._add(_TOKEN.findall(phrase))
        self._last = frozenset(token.rstrip(_FREE) for state, token in self._steps if state == 0)
        self._shorter = self._linked()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield start and end of phrases, left to right, none inside another; of two that begin together the longer."""
        tokens = _TOKEN.findall(text)
        found = self._beginnings(tokens)
        if not found:
            return
        places = [0, *accumulate(map(len, tokens))]
        behind = 0
        for at in sorted(found):
            if at >= behind and not (at and (tokens[at - 1] == "." or _goes_on(tokens[at - 1]))):
                behind = at + found[at]
                yield places[at], places[behind]

    def _beginnings(self, tokens: Sequence[str]) -> dict[int, int]:
        """Return where phrases begin, by token, and how many tokens the longest there has."""
        found: dict[int, int] = {}
        state = 0
        for at in range(len(tokens) - 1, -1, -1):
            if state or tokens[at] in self._last:
                state = self._step(state, _key(tokens, at), self._shorter)
                if self._longest[state]:
                    found[at] = self._longest[state]
        return found

    def _add(self, tokens: Sequence[str]) -> None:
        state = 0
        for at in range(len(tokens) - 1, -1, -1):
            step = self._steps.setdefault((state, _key(tokens, at)), len(self._longest))
            if step == len(self._longest):
                self._longest.append(0)
            state = step
        self._longest[state] = len(tokens)

    def _linked(self) -> list[int]:
        """Return for each state the next best: that of the longest part of what was read on which a phrase ends."""
        below: dict[int, list[tuple[str, int]]] = {}
        for (state, token), step in self._steps.items():
            below.setdefault(state, []).append((token, step))
        shorter = [0] * len(self._longest)
        waiting = deque([0])
        while waiting:
            state = waiting.popleft()
            for token, step in below.get(state, ()):
                shorter[step] = self._step(shorter[state], token, shorter) if state else 0
                self._longest[step] = self._longest[step] or self._longest[shorter[step]]
                waiting.append(step)
        return shorter

    def _step(self, state: int, token: str, shorter: Sequence[int]) -> int:
        while (step := self._steps.get((state, token))) is None:
            if not state:
                return 0
            state = shorter[state]
        return step


def _key(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if at + 1 < len(tokens) and _goes_on(tokens[at + 1]) else tokens[at] + _FREE


def _goes_on(token: str) -> bool:
    return token[0] in "-_" or token[0].isalnum()
