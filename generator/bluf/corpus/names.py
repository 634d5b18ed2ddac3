"""Finds actors' names in prose: the longest name wins, and a common word never counts as a name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bluf.corpus.entries import ActorEntry
from bluf.corpus.phrases import Phrases
from bluf.model.look_alikes import typed

COMMON_WORDS = frozenset(
    """
    the a an and or of in on at by for to may will march april june august mark bill grant hope faith grace art
    rose us who state states government administration commission council committee ministry mission embassy
    party army navy force forces group office court bank house congress parliament president minister secretary
    general east west north south center centre union league front movement agency bureau department cabinet
    border people press post times guardian independent standard economist mirror sun star globe herald daily
    today week world
    """.split()  # noqa: SIM905 - read as a text, not as ninety lines
)
"""Single words that are names of actors now and then, and words of the language all the time."""
_TEXTS = 131_072
"""Texts whose names are remembered: those of ten thousand briefs."""


@dataclass(frozen=True)
class Sighting:
    """A name found in a text: characters `start` to `end`, exclusive."""

    start: int
    end: int
    actor: str


def is_common(name: str) -> bool:
    """Whether a name is a single common word, or starts in lower case."""
    acronym = name.isupper() and len(name) > 1
    return name[:1].islower() or (len(name.split()) == 1 and not acronym and name.lower() in COMMON_WORDS)


@lru_cache(maxsize=4)
def _compiled(names: tuple[str, ...]) -> Phrases:
    """Compile names once for as long as they stay the same, as they do after most edits of a preview."""
    return Phrases(names)


class Names:
    """All names that may link in prose, compiled once."""

    def __init__(self, actors: Iterable[ActorEntry]) -> None:
        """Collect names and aliases; a name that two actors share links to neither."""
        owners: dict[str, set[str]] = {}
        for actor in actors:
            for name in (actor.name, *(alias.name for alias in actor.aliases if not alias.weak)):
                if not is_common(name):
                    owners.setdefault(typed(name), set()).add(actor.id)
        self._owner = {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}

    @property
    def made_of(self) -> Mapping[str, str]:
        """What each name links to: all that decides what is found in a text."""
        return self._owner

    @cached_property
    def _phrases(self) -> Phrases:
        return _compiled(tuple(self._owner))

    @cached_property
    def _remembered(self) -> Callable[[str], tuple[Sighting, ...]]:
        """A text stands on several pages, and in the search index."""
        return lru_cache(maxsize=_TEXTS)(self._sought)

    def find(self, text: str) -> tuple[Sighting, ...]:
        """Return the names in a text, left to right, none inside another; of two that begin together the longer."""
        return self._remembered(text) if self._owner else ()

    def _sought(self, text: str) -> tuple[Sighting, ...]:
        text = typed(text)
        return tuple(Sighting(start, end, self._owner[text[start:end]]) for start, end in self._phrases.find(text))

    def actors_in(self, *texts: str | None) -> frozenset[str]:
        """Return the ids of the actors that some texts name."""
        return frozenset(sighting.actor for text in texts if text for sighting in self.find(text))
