"""Whether what was asked of a corpus once has the same answers now."""

from collections.abc import Hashable, Iterable, Mapping, Set
from typing import Any

from bluf.corpus.fingerprint import fingerprint
from bluf.corpus.graph import Corpus
from bluf.corpus.made import MadeMapping
from bluf.corpus.once import known_as
from bluf.corpus.watched import EVERYTHING, NAMES, RECORDS, Key, Question, Watched

Answer = tuple[Question, str]
"""A question, and the fingerprint of its answer."""
Told = dict[Question, tuple[object, str]]
"""What was told to questions, and its fingerprint. Nothing that a corpus tells is ever changed afterwards."""
_NOTHING = ("nothing of that name",)


class Answers:
    """The answers of one corpus, each worked out once."""

    def __init__(self, corpus: Corpus, told: Told | None = None) -> None:
        """Take the corpus, and what was told of others before it; what is the very same needs no fingerprint again."""
        self._corpus, self._told = corpus, told
        self._known: dict[Question, str] = {}
        self._true = set[Answer]()
        self._made: dict[str, bool] = {}
        self._shared: dict[tuple[str, Hashable], tuple[Any, frozenset[Question]]] = {}

    def watched(self) -> Watched:
        """Return the corpus for somebody whose questions are to be noted."""
        return Watched(self._corpus, self._shared)

    def to(self, asked: Iterable[Question]) -> tuple[Answer, ...]:
        """Return what was asked with its answers; whatever depends on everything depends on nothing else.

        What answers for any text comes before the texts.
        """
        questions = dict.fromkeys(asked)
        if EVERYTHING in questions:
            return ((EVERYTHING, self._answer(EVERYTHING)),)
        names = dict.fromkeys(name for name, _ in questions)
        made: list[Question] = [(name, None) for name in names if self._is_made(name)]
        return tuple((one, self._answer(one)) for one in dict.fromkeys((*made, *questions)))

    def hold(self, answers: Iterable[Answer]) -> bool:
        """Whether all answers are what they were. Texts are searched for names only where a name has changed."""
        same = set[str]()
        for one in answers:
            question, answer = one
            name, key = question
            if name in same:
                continue
            known = one in self._true
            if not known and not _may_be_asked(name):
                return False
            made = key is None and self._is_made(name)
            if known or self._answer(question) == answer:
                if not self._is_text(question):
                    self._true.add(one)
                if made:
                    same.add(name)
            elif not made:
                return False
        return True

    def searched(self, answers: Iterable[Answer]) -> bool:
        """Whether texts had to be searched for names to find that the answers still hold, as a name has changed."""
        made = (one for one in answers if one[0][1] is None and self._is_made(one[0][0]))
        return any(self._answer(question) != answer for question, answer in made)

    def _is_made(self, name: str) -> bool:
        """Whether something answers for any text, as names are found in it, and says what it was made of."""
        if name not in self._made:
            self._made[name] = isinstance(self._held(name), MadeMapping)
        return self._made[name]

    def _is_text(self, question: Question) -> bool:
        """Whether it is asked of a text: there is no end of them, and of each it is asked once or twice."""
        name, key = question
        return key is not None and self._is_made(name)

    def _answer(self, question: Question) -> str:
        if self._is_text(question):
            return fingerprint(self._asked(*question)).hex()
        if question not in self._known:
            self._known[question] = self._fingerprint(question, self._asked(*question))
        return self._known[question]

    def _fingerprint(self, question: Question, answer: object) -> str:
        if self._told is None:
            return fingerprint(answer).hex()
        before = self._told.get(question)
        found = before if before and before[0] is answer else (answer, fingerprint(answer).hex())
        self._told[question] = found
        return found[1]

    def _asked(self, name: str, key: Key | None) -> object:
        if (name, key) == EVERYTHING:
            return self._corpus.documents
        held = self._held(name)
        if isinstance(held, MadeMapping) and key is None:
            return held.made_of
        if isinstance(held, Mapping):
            return held.get(key, _NOTHING)
        return key in held if isinstance(held, Set) else held

    def _held(self, name: str) -> object:
        if name == NAMES:
            return MadeMapping(self._corpus.names.made_of, self._corpus.names.find)
        function = known_as(name)
        return self._corpus.kept(name, function) if function else getattr(self._corpus, name, None)


def _may_be_asked(name: str) -> bool:
    """Whether there is still something of that name to be asked."""
    return name in RECORDS or name in (NAMES, EVERYTHING[0]) or known_as(name) is not None
