"""Ties between actors: as a brief states them, and as they look from one of the two."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bluf.corpus import BriefEntry, Corpus
from bluf.model import ProfileRelation, Relation
from bluf.views.targets import Link, actor_link, anchor, part_link, part_target
from bluf.views.wording import period


@dataclass(frozen=True)
class RelationView:
    """One tie between two actors, read from the first."""

    anchor: str
    source: Link
    label: str
    target: Link
    role: str
    status: str
    period: str
    confidence: str
    """Low, moderate or high; empty when none was stated."""
    claims: tuple[Link, ...]
    outside_seed: bool
    note: str


@dataclass(frozen=True)
class TieView:
    """A tie, read from the actor whose page it is."""

    label: str
    other: Link
    role: str
    status: str
    period: str
    note: str
    bases: tuple[Link, ...]
    """The briefs that state it, the newest first; none for a tie that only a profile states."""


def relations(corpus: Corpus, entry: BriefEntry) -> tuple[RelationView, ...]:
    """Return the ties a brief states."""
    return tuple(
        RelationView(
            anchor("relation", relation.id),
            actor_link(corpus, relation.source),
            relation.type.label,
            actor_link(corpus, relation.target),
            relation.role or "",
            relation.status.label,
            period(relation.start, relation.end),
            relation.confidence.label if relation.confidence else "",
            tuple(part_link(corpus, entry, claim) for claim in relation.claims),
            relation.outside_seed,
            relation.note or "",
        )
        for relation in entry.brief.relations
    )


def ties(corpus: Corpus, actor: str) -> tuple[TieView, ...]:
    """Return the ties of an actor from either end, each with the name it has from here.

    A tie that several records state alike is said once, in the words of the profile or else of the newest brief.
    """
    found: list[TieView] = []
    for tie in _stated(corpus, actor):
        at = next((at for at, known in enumerate(found) if _alike(known, tie)), None)
        if at is None:
            found.append(tie)
        else:
            known = found[at]
            found[at] = replace(known, period=known.period or tie.period, bases=known.bases + tie.bases)
    return tuple(found)


def _alike(one: TieView, other: TieView) -> bool:
    same = (one.label, one.other, one.status) == (other.label, other.other, other.status)
    return same and (one.period == other.period or not one.period or not other.period)


def _stated(corpus: Corpus, actor: str) -> Iterator[TieView]:
    for entry in corpus.actors.values():
        for tie in entry.profile.relations if entry.profile else ():
            if actor in (entry.id, tie.target):
                yield _tie(corpus, tie, entry.id, actor, ())
    for brief in corpus.briefs.values():
        for relation in brief.brief.relations:
            if actor in (relation.source, relation.target):
                target = part_target(brief.id, "relation", relation.id)
                basis = Link(brief.brief.title, target, brief.brief.date)
                yield _tie(corpus, relation, relation.source, actor, (basis,))


def _tie(
    corpus: Corpus, tie: Relation | ProfileRelation, source: str, seen_from: str, bases: tuple[Link, ...]
) -> TieView:
    outward = seen_from == source
    return TieView(
        tie.type.label if outward else tie.type.reverse,
        actor_link(corpus, tie.target if outward else source),
        tie.role or "",
        tie.status.label,
        period(tie.start, tie.end),
        tie.note or "",
        bases,
    )
