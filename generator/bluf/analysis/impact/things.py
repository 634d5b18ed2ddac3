"""What can be taken away: sources, origins, independence groups, claims, assumptions and actors, each found by its id.

A part with the same id and kind in briefs joined by `supersedes` is one thing. What has one id everywhere (a source
with a file, an actor, a group) comes before a part of a brief with that id; the part is then written `brief#id`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.analysis.sourcing.ways import group_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import beginnings, holders
from bluf.corpus.once import once
from bluf.load.nearest import did_you_mean
from bluf.model.base import Term


class ThingKind(Term):
    """What sort of thing is taken away."""

    GROUP = "group", "Independence group"
    ORIGIN = "origin", "Origin"
    SOURCE = "source", "Source"
    ACTOR = "actor", "Actor"
    CLAIM = "claim", "Claim"
    ASSUMPTION = "assumption", "Assumption"


PARTS = {kind.value: kind for kind in (ThingKind.ORIGIN, ThingKind.SOURCE, ThingKind.CLAIM, ThingKind.ASSUMPTION)}


@dataclass(frozen=True)
class Thing:
    """Something that may be taken away."""

    kind: ThingKind
    id: str
    briefs: tuple[str, ...] = ()
    """Ids of the briefs of one line that hold the part, the newest first; empty for what has one id everywhere."""

    @property
    def written(self) -> str:
        """The thing from anywhere: `us-government`, or `brief#c1` for a part of a brief."""
        return f"{self.briefs[0]}#{self.id}" if self.briefs else self.id


class UnknownThingError(LookupError):
    """Nothing, or more than one thing, answers to an id: the message says what does."""


@once
def stated_groups(corpus: Corpus) -> frozenset[str]:
    """Return the ids of the groups to which any brief counts an origin."""
    found = (group_in(entry, origin) for entry in corpus.briefs.values() for origin in entry.brief.origins)
    return frozenset(filter(None, found))


def everywhere(corpus: Corpus) -> Mapping[str, Thing]:
    """Return what has one id everywhere: sources with a file, actors, and groups that are neither, by id."""
    found = {group: Thing(ThingKind.GROUP, group) for group in sorted(stated_groups(corpus))}
    found |= {actor: Thing(ThingKind.ACTOR, actor) for actor in corpus.actors}
    return found | {source: Thing(ThingKind.SOURCE, source) for source in corpus.sources}


def with_own_page(corpus: Corpus, thing_id: str) -> Thing:
    """Return the source or the actor that has an id everywhere; the source, where by mistake both have it."""
    return Thing(ThingKind.SOURCE if thing_id in corpus.sources else ThingKind.ACTOR, thing_id)


def parts(corpus: Corpus) -> tuple[Thing, ...]:
    """Return every part that can be taken away, once for each line of briefs, the newest brief first."""
    held: dict[tuple[str, ThingKind, str], list[str]] = {}
    for entry in corpus.briefs.values():
        first = beginnings(corpus)[entry.id]
        for part_id, part in entry.parts.items():
            if part.kind in PARTS:
                held.setdefault((first, PARTS[part.kind], part_id), []).append(entry.id)
    return tuple(Thing(kind, part_id, tuple(briefs)) for (_, kind, part_id), briefs in held.items())


def part_of(corpus: Corpus, brief: str, kind: str, part_id: str) -> Thing | None:
    """Return a part of a brief, which is the same thing in every brief of its line that holds it."""
    holding = holders(corpus, corpus.briefs[brief], kind, part_id)
    held = tuple(entry.id for entry in holding if entry.parts[part_id].kind == kind)  # where no other has the id first
    return Thing(PARTS[kind], part_id, held) if brief in held and kind in PARTS else None


def find(corpus: Corpus, written: str) -> Thing:
    """Return what an id names: a bare id, a group, or `brief#id`. Raise UnknownThingError with the candidates."""
    brief_id, joined, part_id = written.rpartition("#")
    if joined:
        return _in_brief(corpus, brief_id, part_id)
    known, local = everywhere(corpus), parts(corpus)
    found = [known[written]] if written in known else [thing for thing in local if thing.id == written]
    if len(found) == 1:
        return found[0]
    if found:
        candidates = ", ".join(thing.written for thing in found)
        raise UnknownThingError(f"`{written}` is the id of {len(found)} things; write {candidates}")
    raise UnknownThingError(_nothing(corpus, written, {*known, *(thing.id for thing in local)}))


def _in_brief(corpus: Corpus, brief_id: str, part_id: str) -> Thing:
    entry = corpus.briefs.get(brief_id)
    if entry is None:
        near = did_you_mean(brief_id, corpus.briefs)
        raise UnknownThingError(
            f"there is no brief `{brief_id}`" + (f"; did you mean {near}#{part_id}?" if near else "")
        )
    for thing in parts(corpus):
        if thing.id == part_id and brief_id in thing.briefs:
            return thing
    fitting = [one for one, part in entry.parts.items() if part.kind in PARTS]
    raise UnknownThingError(_not_a_thing(entry, part_id) or _unknown(f"{brief_id}#", part_id, fitting))


def _nothing(corpus: Corpus, written: str, known: set[str]) -> str:
    if written in corpus.briefs:
        return f"`{written}` is a brief: name what it rests on, {_KINDS}"
    for entry in corpus.briefs.values():
        if said := _not_a_thing(entry, written):
            return said
    return _unknown("", written, known)


_KINDS = "a source, an origin, an independence group, a claim, an assumption or an actor"


def _not_a_thing(entry: BriefEntry, part_id: str) -> str:
    part = entry.parts.get(part_id)
    return f"`{part_id}` names a {part.kind}: name what it rests on, {_KINDS}" if part else ""


def _unknown(before: str, written: str, known: set[str] | list[str]) -> str:
    near = did_you_mean(written, known)
    return f"there is no `{before}{written}`" + (f"; did you mean {before}{near}?" if near else f"; name {_KINDS}")
