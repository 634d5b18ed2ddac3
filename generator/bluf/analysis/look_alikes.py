"""Names of actors, and what looks like one of them without being it (UTS #39)."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from bluf.corpus import Corpus
from bluf.corpus.made import MadeMapping
from bluf.corpus.names import is_common
from bluf.corpus.once import once
from bluf.corpus.phrases import Phrases
from bluf.model.look_alikes import bare_skeleton as skeleton
from bluf.model.look_alikes import mixed, plain, words

_CLUSTER = regex.compile(r"\X")
_ENOUGH = 3
_WORDS = 1 << 16
"""Runs without blanks that are remembered."""
_TOKEN = regex.compile(r"[^\W_]+")
_SIGNS = str.maketrans("-._", "\x01\x02\x03")


@dataclass(frozen=True)
class Carried:
    """A name as an actor carries it."""

    actor: str
    name: str
    weak: bool = False


@dataclass(frozen=True)
class LookAlike:
    """A piece of a text that looks like a name: characters `start` to `end`, exclusive."""

    start: int
    end: int
    name: str


class KnownNames:
    """All names of all actors, by what they look like."""

    def __init__(self, carried: tuple[Carried, ...]) -> None:
        """Take every name and alias, weak ones included."""
        self._exact = frozenset(plain(one.name) for one in carried)
        self.made_of = carried
        """All that decides what is found in a text."""

    @cached_property
    def _alike(self) -> dict[tuple[bool, str], tuple[Carried, ...]]:
        """Whether in lower case, and skeleton, to who carries such a name; of the same only as many as it takes."""
        found: dict[tuple[bool, str], list[Carried]] = {}
        told: Counter[tuple[tuple[bool, str], str]] = Counter()
        for one in sorted(set(self.made_of), key=_rank):
            for key in _keys(one.name):
                actor, written = (key, f"actor {one.actor}"), (key, f"name {one.name.casefold()}")
                if told[actor] < _ENOUGH and told[written] < _ENOUGH:
                    told.update((actor, written))
                    found.setdefault(key, []).append(one)
        return {key: tuple(ones) for key, ones in found.items()}

    def taken_from(self, one: Carried) -> Carried | None:
        """Return the name of another actor that a name looks like and is not; None if it is the first of its looks.

        Names in ASCII come first, then actors by id. An alias in another script may look like a name if one of the two
        is marked as weak: some acronyms are alike in Cyrillic and Latin.
        """
        for key in _keys(one.name):
            for other in self._alike.get(key, ()):
                same = other.name.casefold() == one.name.casefold()  # that is another rule's
                if other.actor == one.actor or same or _rank(other) >= _rank(one) or _apart(one, other):
                    continue
                return other
        return None

    def in_text(self, text: str) -> tuple[LookAlike, ...]:
        """Return what in a text looks like a name that links in prose and is no name, left to right."""
        if not any(map(self._suspicious, set(text.split()))):
            return ()
        found = {one.start: one for one in self._search(text)}
        if "|" in text:  # looks like an l, and parts the cells of a table
            found |= {one.start: one for one in self._search(text.replace("|", " "))}
        return tuple(found[start] for start in sorted(found))

    @cached_property
    def _wholes(self) -> dict[str, str]:
        """Looks of a name from its first word on to the name; empty if none that looks so links in prose."""
        found: dict[str, str] = {}
        for one in self.made_of:
            whole = _literal(skeleton(plain(one.name)))
            first = _TOKEN.search(whole)
            if first:
                links = not (one.weak or is_common(one.name))
                found[whole[first.start() :]] = one.name if links else found.get(whole[first.start() :], "")
        return found

    @cached_property
    def _every(self) -> Phrases:
        return Phrases(self._wholes)

    @cached_property
    def _linking(self) -> Phrases:
        return Phrases(whole for whole, name in self._wholes.items() if name)

    @cached_property
    def _parts(self) -> dict[str, frozenset[str]]:
        """Skeleton of a word of a name to the words of names that have it."""
        found: dict[str, set[str]] = {}
        for name in self._exact:
            for token in _TOKEN.findall(skeleton(name)):
                found.setdefault(token, set())
            for token in _TOKEN.findall(name):
                found.setdefault(skeleton(token), set()).add(token)
        return {looks: frozenset(tokens) for looks, tokens in found.items()}

    @cached_property
    def _suspicious(self) -> Callable[[str], bool]:
        """Whether a run without blanks may hold a look-alike. Texts share their words, so each is looked at once."""
        return lru_cache(maxsize=_WORDS)(self._any_odd)

    def _any_odd(self, chunk: str) -> bool:
        return any(map(self._odd, (chunk, *chunk.split("|")) if "|" in chunk else (chunk,)))

    def _odd(self, chunk: str) -> bool:
        if chunk.startswith(("http://", "https://")):
            return False
        here = plain(chunk)
        alike = {token for token in _TOKEN.findall(skeleton(here)) if token in self._parts}
        if not alike:
            return False
        own = {*_TOKEN.findall(here)}
        if any(len(self._parts[token]) != 1 or not self._parts[token] <= own for token in alike):
            return True
        return any(not one.isalnum() and not one.isascii() and skeleton(one) != one for one in here)

    def _search(self, text: str) -> Iterator[LookAlike]:
        looks, places = _looks(text)
        for start, end in self._every.find(looks):
            if not self._wholes[looks[start:end]] and not self._known(text[places[start] : places[end]]):
                inside = self._linking.find(looks[start:end])  # no name, and perhaps there is one in it
                found = [(start + one, start + other) for one, other in inside]
            else:
                found = [(start, end)]
            for one, other in found:
                # a letter whose marks make it another is taken whole or not at all
                whole = places[other - 1] < places[other] and (not one or places[one - 1] < places[one])
                if whole and not self._known(text[places[one] : places[other]]):
                    yield LookAlike(places[one], places[other], self._wholes[looks[one:other]])

    def _known(self, written: str) -> bool:
        return " ".join(plain(written).split()) in self._exact


@lru_cache(maxsize=1 << 14)
def _look(cluster: str) -> str:
    return " " if cluster.isspace() else skeleton(plain(cluster))


def _looks(text: str) -> tuple[str, list[int]]:
    """Return the skeleton of a text with single blanks, and where each character of it stands in the text."""
    looks: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        piece = _look(cluster.group())
        if piece != " " or (looks and looks[-1] != " "):
            looks.append(piece)
            places += [cluster.start()] * len(piece)
    return _literal("".join(looks)), [*places, len(text)]


def _literal(looks: str) -> str:
    """Return a skeleton in which a name may stand beside a hyphen, a full stop or an underscore, and end there."""
    return looks.translate(_SIGNS)


def _keys(name: str) -> tuple[tuple[bool, str], ...]:
    return (False, skeleton(plain(name))), (True, skeleton(plain(name).casefold()))


def _rank(one: Carried) -> tuple[bool, str, str]:
    return not one.name.isascii(), one.actor, one.name


def _apart(one: Carried, other: Carried) -> bool:
    """Whether two names are in two scripts, each in one throughout, and one is marked as weak."""
    letters = "".join(words(one.name)), "".join(words(other.name))
    return (one.weak or other.weak) and mixed("".join(letters)) and not any(map(mixed, letters))


@once
def look_alikes(corpus: Corpus) -> Mapping[str, tuple[LookAlike, ...]]:
    """Return, for any text, what in it looks like a name that links in prose and is no name, left to right."""
    known = known_names(corpus)
    return MadeMapping(known.made_of, known.in_text)


@once
def known_names(corpus: Corpus) -> KnownNames:
    """Return the names of a corpus, weak aliases included, by what they look like."""
    return _compiled(
        tuple(
            carried
            for actor in corpus.actors.values()
            for carried in (
                Carried(actor.id, actor.name),
                *(Carried(actor.id, alias.name, alias.weak) for alias in actor.aliases),
            )
        )
    )


@lru_cache(maxsize=4)
def _compiled(carried: tuple[Carried, ...]) -> KnownNames:
    """Compile names once for as long as they stay the same, as they do after most edits of a preview."""
    return KnownNames(carried)
