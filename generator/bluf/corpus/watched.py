"""A corpus that notes what is asked of it, so that a result can be used again while all answers are the same.

Whoever is given a watched corpus sees the records and what was worked out from all of them, and cannot tell it from
another. What is worked out from a whole corpus is worked out unwatched, and only what is asked of it is noted: a page
that asks for the line of one brief depends on the briefs that are joined with it and on no others.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Set
from typing import Any, TypeVar, cast

from typing_extensions import override

from bluf.corpus.graph import Corpus
from bluf.corpus.names import Names, Sighting
from bluf.load import Document

T = TypeVar("T")
Key = str | tuple[str, ...]
Question = tuple[str, Key | None]
"""What was asked of, and for which of the things in it; None for all that it holds."""
EVERYTHING: Question = ("", None)
"""Something depends on all records."""
RECORDS = ("briefs", "actors", "sources")
NAMES = "names"


class Watched(Corpus):
    """A corpus that notes what is asked of it."""

    def __init__(self, of: Corpus, shared: dict[tuple[str, Hashable], tuple[Any, frozenset[Question]]]) -> None:
        """Take the corpus that answers, and what others who watch it have worked out of single things in it."""
        note = self.__dict__["asked"] = dict[Question, None]()
        self.__dict__ |= {"_of": of, "_shared": shared}
        self.__dict__ |= {name: NotedMapping(name, getattr(of, name), note) for name in RECORDS}

    asked: dict[Question, None]
    """What was asked, in this order."""
    _of: Corpus
    _shared: dict[tuple[str, Hashable], tuple[Any, frozenset[Question]]]

    @property
    @override
    def documents(self) -> tuple[Document, ...]:
        """All documents: whoever asks depends on everything."""
        self.asked[EVERYTHING] = None
        return self._of.documents

    @override
    def kept(self, name: str, function: Callable[[Corpus], T]) -> T:
        found = self._of.kept(name, function)
        noted: object = found
        if isinstance(found, Mapping):
            noted = NotedMapping(name, found, self.asked)
        elif isinstance(found, Set):
            noted = NotedSet(name, found, self.asked)
        elif isinstance(found, Names):
            noted = NotedNames(found, self.asked)
        elif isinstance(found, tuple):
            self.asked[EVERYTHING] = None
        else:
            self.asked[name, None] = None
        return cast("T", noted)

    @override
    def kept_of(self, name: str, function: Callable[[Corpus, Hashable], T], key: Hashable) -> T:
        if (name, key) not in self._shared:
            alone = Watched(self._of, self._shared)
            self._shared[name, key] = function(alone, key), frozenset(alone.asked)
        found, asked = self._shared[name, key]
        self.asked |= dict.fromkeys(asked)
        return cast("T", found)


K = TypeVar("K")
V = TypeVar("V")


class _Noted(Collection[K]):
    """What notes for which of the things in it it was asked."""

    def __init__(self, name: str, of: Collection[K], asked: dict[Question, None]) -> None:
        """Take what answers, and where to note."""
        self._name, self._held, self._asked = name, of, asked

    def _note(self, key: object) -> None:
        self._asked[_question(self._name, key)] = None

    @override
    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._held

    @override
    def __iter__(self) -> Iterator[K]:
        self._asked[EVERYTHING] = None
        return iter(self._held)

    @override
    def __len__(self) -> int:
        self._asked[EVERYTHING] = None
        return len(self._held)


class NotedSet(_Noted[K], Set[K]):
    """A set that notes for which things it was asked."""


class NotedMapping(_Noted[K], Mapping[K, V]):
    """A mapping that notes for which of its keys it was asked."""

    def __init__(self, name: str, of: Mapping[K, V], asked: dict[Question, None]) -> None:
        """Take the mapping, and where to note."""
        super().__init__(name, of, asked)
        self._of = of

    @override
    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._of[key]

    @override
    def get(self, key: K, default: Any = None) -> Any:
        self._note(key)
        return self._of.get(key, default)


class NotedNames(Names):
    """Names that note in which texts they were looked for."""

    def __init__(self, of: Names, asked: dict[Question, None]) -> None:
        """Take the names, and where to note."""
        self._names, self._asked = of, asked

    @override
    def find(self, text: str) -> tuple[Sighting, ...]:
        self._asked[NAMES, text] = None
        return self._names.find(text)


def _question(name: str, key: object) -> Question:
    """Return a question as it can be written down; one about a key that cannot be concerns everything."""
    if isinstance(key, str):
        return name, str(key)
    if isinstance(key, tuple) and all(isinstance(one, str) for one in key):
        return name, tuple(map(str, key))
    return EVERYTHING
