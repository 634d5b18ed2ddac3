"""Ties between actors: as a brief states them, and as they look from one of the two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once
from bluf.model import ProfileRelation, Relation
from bluf.views.head import Marking, portion
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
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


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
    portion: Marking | None
    """Its own marking, if that is stricter than that of the record which states it first."""


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
            portion(relation, entry.brief.tlp),
        )
        for relation in entry.brief.relations
    )


def ties(corpus: Corpus, actor: str) -> tuple[TieView, ...]:
    """Return the ties of an actor from either end, each with the name it has from here.

    A tie that several records state alike is said once, in the words of the profile or else of the newest brief.
    """
    found: list[TieView] = []
    alike: dict[tuple[str, Link, str], list[int]] = {}
    for tie in _stated(corpus, actor):
        places = alike.setdefault((tie.label, tie.other, tie.status), [])
        at = next((at for at in places if _may_be_one(found[at].period, tie.period)), None)
        if at is None:
            places.append(len(found))
            found.append(tie)
        else:
            known = found[at]
            found[at] = replace(known, period=known.period or tie.period, bases=known.bases + tie.bases)
    return tuple(found)


def _may_be_one(period: str, other: str) -> bool:
    return period == other or not period or not other


Stated = tuple[str, ProfileRelation | Relation, Marking | None, BriefEntry | None]
"""From whom a tie starts, the tie with its own marking, and the brief that states it; None for a profile."""


@once
def _by_end(corpus: Corpus) -> Mapping[str, tuple[Stated, ...]]:
    """Return the ties that each actor has a part in: those of profiles, then those of briefs, the newest first."""
    found: dict[str, list[Stated]] = {}
    for entry in corpus.actors.values():
        for tie in entry.profile.relations if entry.profile else ():
            own = portion(tie, entry.profile.tlp) if entry.profile else None
            for end in {entry.id, tie.target}:
                found.setdefault(end, []).append((entry.id, tie, own, None))
    for brief in corpus.briefs.values():
        for relation in brief.brief.relations:
            own = portion(relation, brief.brief.tlp)
            for end in {relation.source, relation.target}:
                found.setdefault(end, []).append((relation.source, relation, own, brief))
    return {actor: tuple(ties) for actor, ties in found.items()}


def _stated(corpus: Corpus, actor: str) -> Iterator[TieView]:
    for source, tie, own, brief in _by_end(corpus).get(actor, ()):
        bases: tuple[Link, ...] = ()
        if brief and isinstance(tie, Relation):
            bases = (Link(brief.brief.title, part_target(brief.id, "relation", tie.id), brief.brief.date),)
        yield _tie(corpus, tie, (source, actor), bases, own)


def _tie(
    corpus: Corpus,
    tie: Relation | ProfileRelation,
    ends: tuple[str, str],
    bases: tuple[Link, ...],
    own: Marking | None,
) -> TieView:
    source, seen_from = ends
    outward = seen_from == source
    return TieView(
        tie.type.label if outward else tie.type.reverse,
        actor_link(corpus, tie.target if outward else source),
        tie.role or "",
        tie.status.label,
        period(tie.start, tie.end),
        tie.note or "",
        bases,
        own,
    )
