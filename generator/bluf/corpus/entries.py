"""One brief, one actor, one source, each as the rest of the house sees it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from bluf.load import Document
from bluf.model import ActorProfile, Brief, Claim, Judgment, Name, Origin, Source
from bluf.model.actor_terms import ActorKind
from bluf.model.base import Record
from bluf.problems import FieldPath

PART_LISTS = {
    "judgment": "key_judgments",
    "claim": "claims",
    "origin": "origins",
    "source": "sources",
    "contradiction": "contradictions",
    "relation": "relations",
    "event": "events",
    "assumption": "assumptions",
    "alternative": "alternatives",
    "dissent": "dissent",
    "gap": "gaps",
    "indicator": "indicators",
    "forecast": "forecasts",
}
"""Kind of part to the field of the brief that lists such parts."""


@dataclass(frozen=True)
class LocalPart:
    """A part of a brief that has an id."""

    kind: str
    path: FieldPath
    record: Record


@dataclass(frozen=True)
class BriefEntry:
    """A brief and its parts by id."""

    id: str
    document: Document
    changed: Brief | None = None
    """What it would be if something were otherwise."""

    @cached_property
    def brief(self) -> Brief:
        """What the file says, or what it would say."""
        return self.changed or cast("Brief", self.document.model)

    def listed(self) -> Iterator[tuple[str, LocalPart]]:
        """Yield every part with its id, duplicates included, in the order of the file."""
        for kind, field in PART_LISTS.items():
            for position, part in enumerate(getattr(self.brief, field)):
                yield part.id, LocalPart(kind, (field, position), part)

    @cached_property
    def parts(self) -> Mapping[str, LocalPart]:
        """Id to part; the first of two with the same id."""
        found: dict[str, LocalPart] = {}
        for part_id, part in self.listed():
            found.setdefault(part_id, part)
        return found

    @cached_property
    def held(self) -> frozenset[tuple[str, str]]:
        """Kind and id of every part, those included whose id another part has as well."""
        return frozenset((part.kind, part_id) for part_id, part in self.listed())

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Id to claim."""
        return {claim.id: claim for claim in self.brief.claims}

    @cached_property
    def origins(self) -> Mapping[str, Origin]:
        """Id to origin."""
        return {origin.id: origin for origin in self.brief.origins}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Id to source of its own; the first of two with the same id."""
        return {source.id: source for source in reversed(self.brief.sources)}

    @cached_property
    def judgments(self) -> Mapping[str, Judgment]:
        """Id to key judgment."""
        return {judgment.id: judgment for judgment in self.brief.key_judgments}


@dataclass(frozen=True)
class ActorEntry:
    """An actor: profiled in a file of its own, or known only from what briefs say."""

    id: str
    name: str
    kind: ActorKind | None = None
    country: str | None = None
    aliases: tuple[Name, ...] = ()
    wikidata: str | None = None
    role: str | None = None
    profile: ActorProfile | None = None
    document: Document | None = None


@dataclass(frozen=True)
class SourceEntry:
    """A source: in a file of its own, or inline in the one brief that uses it."""

    id: str
    source: Source
    document: Document | None
    """Its own file; None for an inline source."""
    brief: str | None = None
    """The brief it stands in; None for a source with a file of its own."""
