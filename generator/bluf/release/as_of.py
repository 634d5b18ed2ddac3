"""The records as they were on a day: only what was known and published then.

A pure filter on documents, before the corpus: nothing built from them can tell that there is more. What may be later
than the day, by the last day its date can mean, is not known to have been known, and is not there.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from bluf.load import Document
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.vocabulary import Status
from bluf.release.dates import known, later
from bluf.release.naming import named_from, names
from bluf.release.records import actor_on, brief_on, source_on


def as_of(documents: Collection[Document], day: date) -> tuple[Document, ...]:
    """Return the documents as they were on a day.

    Briefs and profiles go by their date. A source that was read later stays if a brief of the day used it. A record
    without a date of its own is as old as the first that names it, and no older than the sources that it names; one
    of which neither tells anything was always there.
    """
    there = [document for document in documents if not _certainly_later(document, day)]
    gone = [document for document in documents if _certainly_later(document, day)]
    rolled = {document.file: _rolled_back(document, day) for document in there}
    used = named_from([rolled[one.file] for one in there if _certain(one, day)], rolled.values())
    named = named_from([one for one in (*there, *gone) if _dated(one, day)], there)

    def stays(document: Document) -> bool:
        undated = not _dated(document, day)
        return _certain(document, day) or document.id in used or (undated and document.id not in named)

    kept = _whose_sources_are_there([rolled[document.file] for document in there if stays(document)], documents)
    return _superseded_by_what_is_there(kept)


def _rolled_back(document: Document, day: date) -> Document:
    match document.model:
        case Brief() as brief:
            return replace(document, model=brief_on(brief, day))
        case ActorProfile() as profile:
            return replace(document, model=actor_on(profile, day))
        case SourceRecord() as source:
            return replace(document, model=source_on(source, day))


def _certain(document: Document, day: date) -> bool:
    """Whether the record says of itself that it was there."""
    match document.model:
        case Brief() as brief:
            return known(brief.date, day)
        case ActorProfile() as profile:
            return known(profile.written, day)
        case SourceRecord() as source:
            return known(source.accessed, day)


def _certainly_later(document: Document, day: date) -> bool:
    """Whether nothing can show that the record was there: a profile written later is not what readers saw before."""
    match document.model:
        case Brief() as brief:
            return later(brief.date, day)
        case ActorProfile() as profile:
            return later(profile.written, day)
        case SourceRecord():
            return False


def _dated(document: Document, day: date) -> bool:
    """Whether the record says of itself when it came. That a document was out by then does not say that it was read."""
    match document.model:
        case Brief():
            return True
        case ActorProfile() as profile:
            return profile.written is not None
        case SourceRecord() as source:
            published = source.published.date if source.published else None
            return source.accessed is not None or later(published, day)


def _whose_sources_are_there(documents: list[Document], before: Collection[Document]) -> tuple[Document, ...]:
    """Drop what names a source that came later: it came later still. Nothing that is certain does."""
    sources = {document.id for document in before if isinstance(document.model, SourceRecord)}
    named = {document.file: names(document) for document in documents}
    while True:
        missing = sources - {document.id for document in documents}
        kept = [document for document in documents if missing.isdisjoint(named[document.file])]
        if len(kept) == len(documents):
            return tuple(kept)
        documents = kept


def _superseded_by_what_is_there(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Publish again what only a later brief supersedes."""
    replaced = {one.model.supersedes for one in documents if isinstance(one.model, Brief)}

    def standing(document: Document) -> Document:
        brief = document.model
        if isinstance(brief, Brief) and brief.status is Status.SUPERSEDED and document.id not in replaced:
            return replace(document, model=brief.model_copy(update={"status": Status.PUBLISHED}))
        return document

    return tuple(map(standing, documents))
