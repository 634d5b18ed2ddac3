"""The corpus: every record by id, built once from the documents that were released."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar, cast

from bluf.corpus.entries import ActorEntry, BriefEntry, SourceEntry
from bluf.corpus.names import Names
from bluf.corpus.once import once, once_of_document
from bluf.load import Document, Kind
from bluf.model import ActorProfile, InlineActor, SourceRecord

T = TypeVar("T")


@dataclass(frozen=True)
class Corpus:
    """All records. Briefs newest first, actors and sources by name; the order of files never matters."""

    briefs: Mapping[str, BriefEntry]
    actors: Mapping[str, ActorEntry]
    sources: Mapping[str, SourceEntry]
    """Sources with a file of their own."""
    documents: tuple[Document, ...]

    def source(self, brief: BriefEntry, source_id: str) -> SourceEntry | None:
        """Return a source as a brief sees it: its own inline ones first."""
        own = brief.sources.get(source_id)
        return SourceEntry(source_id, own, None, brief.id) if own else self.sources.get(source_id)

    def kept(self, name: str, function: Callable[["Corpus"], T]) -> T:
        """Return what a function makes of the corpus, worked out once; ask by `once`."""
        if name not in self.__dict__:
            self.__dict__[name] = function(self)
        found: T = self.__dict__[name]
        return found

    def kept_of(self, name: str, function: Callable[["Corpus", Hashable], T], key: Hashable) -> T:
        """Return what a function makes of one thing in the corpus, worked out once; ask by `once_of_each`."""
        found: dict[Hashable, T] = self.__dict__.setdefault(name, {})
        if key not in found:
            found[key] = function(self, key)
        return found[key]

    def with_sources(self, sources: Mapping[str, SourceEntry]) -> "Corpus":
        """Return a corpus with the same briefs and actors, and with other sources that have a file of their own."""
        return Corpus(self.briefs, self.actors, sources, ())

    def successor(self, brief_id: str) -> BriefEntry | None:
        """Return the brief that supersedes another, the newest if several do."""
        return self.successors.get(brief_id)

    @property
    @once
    def successors(self) -> Mapping[str, BriefEntry]:
        """Id of a brief to the one that supersedes it."""
        newest_last = reversed(tuple(self.briefs.values()))
        return {older: entry for entry in newest_last if (older := entry.document.outline.supersedes)}

    @property
    @once
    def files(self) -> Mapping[str, tuple[Document, ...]]:
        """Id to the files that have it, by path; more than one only by mistake."""
        found: dict[str, tuple[Document, ...]] = {}
        for document in self.documents:
            found[document.id] = (*found.get(document.id, ()), document)
        return found

    @property
    @once
    def brief_ids(self) -> frozenset[str]:
        """Ids of the briefs."""
        return frozenset(self.briefs)

    @property
    @once
    def source_ids(self) -> frozenset[str]:
        """Ids of the sources with a file of their own."""
        return frozenset(self.sources)

    @property
    @once
    def profiled(self) -> frozenset[str]:
        """Ids of the actors with a file of their own."""
        return frozenset(actor.id for actor in self.actors.values() if actor.profile)

    @property
    @once
    def listed(self) -> frozenset[str]:
        """Ids that any brief lists under `actors`."""
        return frozenset(actor.id for entry in self.briefs.values() for actor in entry.document.outline.actors)

    @property
    @once
    def carriers(self) -> Mapping[str, frozenset[str]]:
        """Name or alias, casefolded, to the ids of the actors that carry it; weak aliases left out."""
        found: dict[str, frozenset[str]] = {}
        for actor in self.actors.values():
            for name in (actor.name, *(alias.name for alias in actor.aliases if not alias.weak)):
                found[name.casefold()] = found.get(name.casefold(), frozenset()) | {actor.id}
        return found

    @property
    @once
    def names(self) -> Names:
        """Finds actors' names in prose."""
        return Names(self.actors.values())


def build(documents: Iterable[Document]) -> Corpus:
    """Build the corpus. Of two files with the same id and kind the first by path counts; a rule reports the other."""
    ordered = sorted(documents, key=attrgetter("file"))
    briefs: dict[str, BriefEntry] = {}
    profiles: dict[str, tuple[Document, ActorProfile]] = {}
    sources: dict[str, SourceEntry] = {}
    for document in ordered:
        match document.kind:  # and not the model, which need not be there yet
            case Kind.BRIEF:
                briefs.setdefault(document.id, entry_of(document))
            case Kind.ACTOR:
                profiles.setdefault(document.id, (document, cast("ActorProfile", document.model)))
            case Kind.SOURCE:
                source = cast("SourceRecord", document.model)
                sources.setdefault(document.id, SourceEntry(document.id, source, document))
    by_id = sorted(briefs.values(), key=attrgetter("id"))
    newest_first = sorted(by_id, key=attrgetter("document.outline.date"), reverse=True)
    actors = _actors(newest_first, profiles, sources)
    return Corpus(
        {entry.id: entry for entry in newest_first},
        {entry.id: entry for entry in sorted(actors, key=lambda entry: (entry.name.casefold(), entry.id))},
        {entry.id: entry for entry in sorted(sources.values(), key=lambda one: (one.source.title.casefold(), one.id))},
        tuple(ordered),
    )


@once_of_document
def entry_of(document: Document) -> BriefEntry:
    """Return the entry of a brief, which is the same in every corpus that holds the document."""
    return BriefEntry(document.id, document)


def _actors(
    briefs: list[BriefEntry],
    profiles: Mapping[str, tuple[Document, ActorProfile]],
    sources: Mapping[str, SourceEntry],
) -> list[ActorEntry]:
    """Every profiled actor, and every other that a record names."""
    entries = [
        ActorEntry(
            actor_id,
            profile.name,
            profile.kind,
            profile.country,
            profile.aliases,
            profile.wikidata,
            profile.role,
            profile,
            document,
        )
        for actor_id, (document, profile) in profiles.items()
    ]
    described: dict[str, InlineActor] = {}
    for entry in briefs:  # newest first: the newest brief that names an actor describes it
        for actor in entry.document.outline.actors:
            described.setdefault(actor.id, actor)
    documents = (
        *(entry.document for entry in briefs),
        *(entry.document for entry in sources.values()),
        *(document for document, _ in profiles.values()),
    )
    named = frozenset[str]().union(*(document.outline.named for document in documents if document))
    for actor_id in sorted((named | described.keys()) - profiles.keys()):
        about = described.get(actor_id) or InlineActor(id=actor_id)
        name = about.name or actor_id.replace("-", " ").title()
        entries.append(ActorEntry(actor_id, name, about.kind, about.country, about.aliases, about.wikidata, about.role))
    return entries
