"""Claims as a reader sees them: grade, the chains they came through, and how many origins stand behind them."""

from dataclasses import dataclass

from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.analysis.sourcing.origins import Lineage, claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Claim
from bluf.model.grading import Grade
from bluf.views.head import Marking, portion
from bluf.views.references import reference
from bluf.views.speakers import attribution
from bluf.views.targets import Link, actor_link, anchor, part_link, part_target
from bluf.views.wording import notice_text, when_text


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
    retracted: str
    corrected: str
    outside_seed: bool
    note: str
    link: Link
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def count(lineage: Lineage) -> Count:
    """Count outlets and origins, and say it in words."""
    outlets, origins, unknown = len(lineage.outlets), lineage.independent, lineage.unknown
    words = []
    if outlets:
        words.append(f"{outlets} outlet{'s' if outlets > 1 else ''}")
    if origins:
        known = "known " if unknown else ""
        words.append(f"{origins} {known}origin{'s' if origins > 1 else ''}")
    elif unknown:
        words.append("origin unknown")
    return Count(", ".join(words) or "no source", origins < 2)


def grade_view(grade: Grade | None, graded_at: str | None = None) -> GradeView | None:
    """Return a grade with its meanings; None when the claim was not graded, which is not grade F6."""
    if grade is None:
        return None
    return GradeView(str(grade), grade.reliability.label, grade.credibility.label, graded_at or "")


def chain_links(corpus: Corpus, brief: BriefEntry, chain: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links of a chain, each to its own page or place; with an origin, what is known of it."""
    links = []
    for link in chain:
        origin = brief.origins.get(link)
        if origin:
            links.append(Link(origin.label, part_target(brief.id, "origin", link), attribution((origin,))))
        elif corpus.source(brief, link):
            links.append(reference(corpus, brief, link))
        else:
            links.append(actor_link(corpus, link))
    return tuple(links)


def claim_view(corpus: Corpus, brief: BriefEntry, claim: Claim) -> ClaimView:
    """Return a claim as a reader sees it."""
    named = () if tangle_in(corpus, brief.id) else (*claim.chains, *((source,) for source in claim.sources))
    chains = tuple(chain_links(corpus, brief, chain) for chain in named)
    return ClaimView(
        claim.id,
        anchor("claim", claim.id),
        claim.text,
        claim.kind.label,
        grade_view(claim.grade, claim.graded_at),
        chains,
        count(claim_lineage(corpus, brief, claim)),
        when_text(claim.date),
        notice_text(claim.retracted),
        notice_text(claim.corrected),
        claim.outside_seed,
        claim.note or "",
        part_link(corpus, brief, claim.id),
        portion(claim, brief.brief.tlp),
    )
