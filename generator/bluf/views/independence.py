"""Independence groups in words, and the line that says on whose word a thing rests."""

from dataclasses import dataclass
from textwrap import shorten

from bluf.analysis.sourcing.origins import Lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.views.claims import Count, count
from bluf.views.speakers import attribution

NOT_KNOWN = "unknown"
"""What stands over origins of unknown lineage in a picture."""
_LABEL = 90


@dataclass(frozen=True)
class Sourcing:
    """On whose word something rests, in a line."""

    count: Count
    origins: tuple[str, ...]
    """Each independent origin with what is known of it: `US government (not named, interested)`."""
    unknown: str
    """What is said of chains whose lineage is not known; empty when there are none."""
    denying: str
    """What is said of chains that end at somebody who denies it, or the knowledge of it; empty when there are none."""


def sourcing(corpus: Corpus, entry: BriefEntry, lineage: Lineage) -> Sourcing:
    """Say on whose word a claim or a judgment rests."""
    return Sourcing(
        count(lineage),
        tuple(_origin(corpus, entry, lineage, group) for group in _heard_most_first(lineage)),
        _unknown(lineage),
        _denying(lineage),
    )


def group_name(corpus: Corpus, group: str) -> str:
    """Return a group in words: the actor of that name, else the words of its id, spelt as actors' names spell them."""
    if group in corpus.actors:
        return corpus.actors[group].name
    words = [_spelt(corpus, word) for word in group.split("-")]
    return " ".join((words[0][:1].upper() + words[0][1:], *words[1:]))


def _heard_most_first(lineage: Lineage) -> list[str]:
    heard = [path.group for path in lineage.paths]
    return sorted(lineage.groups, key=lambda group: -heard.count(group))


def _spelt(corpus: Corpus, word: str) -> str:
    for actor in sorted(corpus.carriers.get(word, ())):
        for name in (corpus.actors[actor].name, *(alias.name for alias in corpus.actors[actor].aliases)):
            if name.casefold() == word:
                return name
    return word


def _origin(corpus: Corpus, entry: BriefEntry, lineage: Lineage, group: str) -> str:
    ends = list(dict.fromkeys(path.origin for path in lineage.paths if path.group == group and path.origin))
    origins = [entry.origins[end] for end in ends if end in entry.origins]
    name = group_name(corpus, group)
    if len(ends) == 1:
        name = shorten(origins[0].label, _LABEL, placeholder="\u2026") if origins else name
    known = attribution(origins)
    return f"{name} ({known})" if known else name


def _unknown(lineage: Lineage) -> str:
    number = lineage.unknown
    if not number:
        return ""
    more = "more " if lineage.independent else ""
    return f"{number} {more}{_chains(number)} of unknown lineage {_verb(number)} for nothing"


def _denying(lineage: Lineage) -> str:
    said = (
        (len(lineage.denying), "who denies it", "the denial"),
        (len(lineage.unaware), "who only says that it does not know of it", "that"),
    )
    found = (
        f"{number} {_chains(number)} to a speaker {what} {_verb(number)} for {ground} only"
        for number, what, ground in said
        if number
    )
    return "; ".join(found)


def _chains(number: int) -> str:
    return "chain" if number == 1 else "chains"


def _verb(number: int) -> str:
    return "counts" if number == 1 else "count"
