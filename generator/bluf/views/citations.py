"""Sources as a reader sees them: citation, descriptor and custody."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus, SourceEntry
from bluf.model import Source
from bluf.model.grading import RatedReliability
from bluf.views.head import Marking, portion
from bluf.views.targets import Link, Target, actor_link, anchor, source_link
from bluf.views.wording import notice_text, rating_text, when_text


@dataclass(frozen=True)
class SourceView:
    """A source with its citation, descriptor and custody."""

    id: str
    anchor: str
    link: Link
    outlet: Link | None
    authors: tuple[Link, ...]
    kind: str
    role: str
    published: str
    published_note: str
    """What the date leaves open, or how it was worked out."""
    information_date: str
    accessed: str
    url: str
    locator: str
    language: str
    tooling: str
    """AI or machine tools that the source disclosed (ICS 206-01)."""
    reliability: str
    reliability_because: str
    descriptor: tuple[tuple[str, str], ...]
    """Factor and text."""
    via: Link | None
    derived_from: tuple[Link, ...]
    archive: tuple[tuple[str, str], ...]
    """What is known of the copy: name and value."""
    archive_url: str
    retracted: str
    corrected: str
    note: str
    portion: Marking | None
    """Its own marking, if it stands in a brief that is marked less strictly."""


def source_view(corpus: Corpus, entry: SourceEntry, brief: BriefEntry | None) -> SourceView:
    """Return a source as a reader sees it, from the page of a brief or from its own."""
    source = entry.source
    rated = rating(corpus, source)
    descriptor, archive = source.descriptor, source.archive
    factors = [(name, getattr(descriptor, name)) for name in type(descriptor).model_fields] if descriptor else []
    kept = [("Copy", archive.file), ("SHA-256", archive.sha256), ("Taken", archive.taken)] if archive else []
    return SourceView(
        entry.id,
        anchor("source", entry.id),
        _link(corpus, brief, entry.id),
        actor_link(corpus, source.outlet) if source.outlet else None,
        tuple(actor_link(corpus, author) for author in source.authors),
        source.kind.label,
        source.role.label.lower() if source.role else "",
        when_text(source.published),
        (source.published.note or "") if source.published else "",
        when_text(source.information_date, with_note=True),
        source.accessed or "",
        source.url or "",
        ", ".join(filter(None, (source.serial, source.locator))),
        source.language or "",
        source.tooling or "",
        rating_text(rated),
        (rated.because or "") if rated else "",
        tuple((name.capitalize(), text) for name, text in factors if text),
        _link(corpus, brief, source.via) if source.via else None,
        tuple(_link(corpus, brief, other) for other in source.derived_from),
        tuple((name, value) for name, value in kept if value),
        (archive.url or "") if archive else "",
        notice_text(source.retracted),
        notice_text(source.corrected),
        source.note or "",
        portion(source, brief.brief.tlp) if brief and entry.brief else None,
    )


def rating(corpus: Corpus, source: Source) -> RatedReliability | None:
    """Return the reliability of a source: its own, else its outlet's; None when neither was rated."""
    outlet = corpus.actors.get(source.outlet) if source.outlet else None
    return source.reliability or (outlet.profile.reliability if outlet and outlet.profile else None)


def _link(corpus: Corpus, brief: BriefEntry | None, source_id: str) -> Link:
    if brief:
        return source_link(corpus, brief, source_id)
    other = corpus.sources.get(source_id)
    return Link(other.source.title, Target("source", source_id)) if other else Link(source_id)
