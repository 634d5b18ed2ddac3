"""Where actors appear: every judgment, claim, event and relation of every brief that names or concerns them."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice

from bluf.corpus.entries import BriefEntry
from bluf.corpus.gathered import Gathered, gathered, gathered_again
from bluf.corpus.graph import Corpus
from bluf.corpus.once import changing, once

MOST = 2_000
"""Appearances of actors in one brief that are followed; each prints its sentence on the page of the actor."""


@dataclass(frozen=True)
class Appearance:
    """One place where an actor appears."""

    brief: str
    kind: str
    """`brief`, `listed`, `judgment`, `claim`, `event`, `relation` or `origin`."""
    part: str
    """Id of the part; empty for the brief as a whole."""
    sentence: str
    """The text that names the actor; for one that a brief only lists, the part it plays there."""


def appearances_in(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[str, Appearance]]:
    """Yield what appears in a brief, actor by actor, as far as it is followed."""
    return ((actor, place) for actor, place in islice(_each(corpus, entry), MOST) if actor in corpus.actors)


def _again(before: Gathered[Appearance], corpus: Corpus, changed: Corpus, anew: Set[str]) -> Gathered[Appearance]:
    return _of_all(changed, gathered_again(appearances_in)(before, corpus, changed, anew))


@changing(_again)
@once
def appearances(corpus: Corpus) -> Gathered[Appearance]:
    """Return, for every actor, its appearances, the newest brief first."""
    return _of_all(corpus, gathered(corpus, appearances_in))


def _of_all(corpus: Corpus, found: Gathered[Appearance]) -> Gathered[Appearance]:
    return {actor: found.get(actor, ()) for actor in corpus.actors}


def too_many(corpus: Corpus, entry: BriefEntry) -> bool:
    """Whether a brief names actors more often than is followed."""
    return next(islice(_each(corpus, entry), MOST, None), None) is not None


def _each(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[str, Appearance]]:
    for actors, appearance in _in_brief(corpus, entry):
        yield from ((actor, appearance) for actor in sorted(actors))


def _in_brief(corpus: Corpus, entry: BriefEntry) -> Iterator[tuple[frozenset[str], Appearance]]:
    brief, named = entry.brief, corpus.names.actors_in
    up_front = named(brief.bluf, brief.title)
    yield up_front, Appearance(entry.id, "brief", "", brief.bluf)
    for actor in brief.actors:
        if actor.id not in up_front:
            yield frozenset((actor.id,)), Appearance(entry.id, "listed", "", actor.role or "")
    for judgment in brief.key_judgments:
        yield named(judgment.statement), Appearance(entry.id, "judgment", judgment.id, judgment.statement)
    for claim in brief.claims:
        yield named(claim.text) | {*claim.actors}, Appearance(entry.id, "claim", claim.id, claim.text)
    for event in brief.events:
        yield named(event.title) | {*event.actors}, Appearance(entry.id, "event", event.id, event.title)
    for relation in brief.relations:
        ends = frozenset((relation.source, relation.target))
        yield ends, Appearance(entry.id, "relation", relation.id, relation.role or relation.type.label)
    for origin in brief.origins:
        if origin.actor:
            yield frozenset((origin.actor,)), Appearance(entry.id, "origin", origin.id, origin.label)
