"""Claims, the chains they came through, and the sources, as a reader sees them."""

from dataclasses import dataclass

from bluf.analysis.origins import Lineage, claim_lineage, group_of
from bluf.corpus import BriefEntry, Corpus, SourceEntry
from bluf.model import Claim, Origin, Source, When
from bluf.model.grading import Grade
from bluf.model.vocabulary import Basis
from bluf.views.targets import Link, Target, actor_link, anchor, part_link, part_target, source_link


@dataclass(frozen=True)
class GradeView:
    """An Admiralty grade and what its two axes mean."""

    written: str
    reliability: str
    credibility: str
    graded_at: str


@dataclass(frozen=True)
class Count:
    """How many outlets and how many independent origins stand behind something."""

    outlets: int
    independent: int
    unknown: int
    phrase: str
    """`5 outlets, 1 origin`."""
    single: bool
    """Whether it rests on fewer than two independent origins."""


@dataclass(frozen=True)
class ClaimView:
    """One claim."""

    id: str
    anchor: str
    text: str
    kind: str
    grade: GradeView | None
    chains: tuple[tuple[Link, ...], ...]
    """Each from the document that was read to the origin."""
    count: Count
    date: str
    actors: tuple[Link, ...]
    retracted: str
    corrected: str
    outside_seed: bool
    note: str
    link: Link


@dataclass(frozen=True)
class OriginView:
    """Who first said something."""

    id: str
    anchor: str
    label: str
    actor: Link | None
    reliability: str
    access: str
    interest: str
    forum: str
    group: str


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
    information_date: str
    accessed: str
    url: str
    locator: str
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


def when_text(moment: When | None, with_note: bool = False) -> str:
    """Say a date with its basis: `2022-03-13 (inferred)`; empty when nothing is known."""
    if moment is None:
        return ""
    basis = "" if moment.basis is Basis.STATED else moment.basis.label
    extra = "; ".join(filter(None, (basis, moment.note if with_note else "")))
    return " ".join(filter(None, (moment.date or "date unknown", f"({extra})" if extra else "")))


def count(lineage: Lineage) -> Count:
    """Count outlets and origins, and say it in words."""
    outlets, groups, unknown = len(lineage.outlets), lineage.independent, lineage.unknown
    words = []
    if outlets:
        words.append(f"{outlets} outlet{'s' if outlets > 1 else ''}")
    if groups:
        known = "known " if unknown else ""
        words.append(f"{groups} {known}origin{'s' if groups > 1 else ''}")
    elif unknown:
        words.append("origin unknown")
    return Count(outlets, groups, unknown, ", ".join(words) or "no source", groups < 2)


def grade_view(grade: Grade | None, graded_at: str | None = None) -> GradeView | None:
    """Return a grade with its meanings; None when the claim was not graded, which is not grade F6."""
    if grade is None:
        return None
    return GradeView(str(grade), grade.reliability.label, grade.credibility.label, graded_at or "")


def chain_links(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of a chain, each to its own page or place."""
    links = []
    for link in chain:
        origin = brief.origins.get(link)
        if origin:
            links.append(Link(origin.label, part_target(brief.id, "origin", link), "origin"))
        elif corpus.source(brief, link):
            links.append(source_link(corpus, brief, link))
        else:
            links.append(actor_link(corpus, link))
    return tuple(links)


def claim_view(corpus: Corpus, brief: BriefEntry, claim: Claim) -> ClaimView:
    """Return a claim as a reader sees it."""
    chains = (*claim.chains, *((source,) for source in claim.sources))
    return ClaimView(
        claim.id,
        anchor("claim", claim.id),
        claim.text,
        claim.kind.label,
        grade_view(claim.grade, claim.graded_at),
        tuple(chain_links(corpus, brief, chain) for chain in chains),
        count(claim_lineage(corpus, brief, claim)),
        when_text(claim.date),
        tuple(actor_link(corpus, actor) for actor in claim.actors),
        notice(claim.retracted),
        notice(claim.corrected),
        claim.outside_seed,
        claim.note or "",
        part_link(corpus, brief, claim.id),
    )


def notice(of: object) -> str:
    """Say a retraction or a correction in one line; empty when there is none."""
    if of is None:
        return ""
    date = getattr(of, "date", None)
    because = getattr(of, "because", "")
    return f"{date}: {because}" if date else str(because)


def origin_view(corpus: Corpus, origin: Origin) -> OriginView:
    """Return an origin as a reader sees it."""
    return OriginView(
        origin.id,
        anchor("origin", origin.id),
        origin.label,
        actor_link(corpus, origin.actor) if origin.actor else None,
        f"{origin.reliability.level}, {origin.reliability.level.label.lower()}" if origin.reliability else "",
        origin.access or "",
        origin.interest or "",
        origin.forum or "",
        group_of(origin) or "unknown",
    )


def source_view(corpus: Corpus, entry: SourceEntry, brief: BriefEntry | None) -> SourceView:
    """Return a source as a reader sees it, from the page of a brief or from its own."""
    source = entry.source
    link = _other(corpus, brief, entry.id)
    rating, because = _rating(corpus, source)
    descriptor = source.descriptor
    factors = [(name, getattr(descriptor, name)) for name in type(descriptor).model_fields] if descriptor else []
    archive = source.archive
    kept = [("Copy", archive.file), ("SHA-256", archive.sha256), ("Taken", archive.taken)] if archive else []
    return SourceView(
        entry.id,
        anchor("source", entry.id),
        link,
        actor_link(corpus, source.outlet) if source.outlet else None,
        tuple(actor_link(corpus, author) for author in source.authors),
        source.kind.label,
        source.role.label.lower() if source.role else "",
        when_text(source.published, with_note=True),
        when_text(source.information_date, with_note=True),
        source.accessed or "",
        source.url or "",
        ", ".join(filter(None, (source.serial, source.locator))),
        rating,
        because,
        tuple((name.capitalize(), text) for name, text in factors if text),
        _other(corpus, brief, source.via) if source.via else None,
        tuple(_other(corpus, brief, other) for other in source.derived_from),
        tuple((name, value) for name, value in kept if value),
        (archive.url or "") if archive else "",
        notice(source.retracted),
        notice(source.corrected),
        source.note or "",
    )


def _other(corpus: Corpus, brief: BriefEntry | None, source_id: str) -> Link:
    if brief:
        return source_link(corpus, brief, source_id)
    other = corpus.sources.get(source_id)
    return Link(other.source.title, Target("source", source_id)) if other else Link(source_id)


def _rating(corpus: Corpus, source: Source) -> tuple[str, str]:
    """Return reliability and reason: the source's own, else its outlet's."""
    own = source.reliability
    if own is None and source.outlet and source.outlet in corpus.actors:
        profile = corpus.actors[source.outlet].profile
        own = profile.reliability if profile else None
    return (f"{own.level}, {own.level.label.lower()}", own.because or "") if own else ("", "")
