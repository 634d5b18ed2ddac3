"""Contradictions: statements that do not fit, side by side, with who says each and how it was treated."""

from dataclasses import dataclass

from bluf.analysis.sourcing.assertions import interested_denial
from bluf.analysis.sourcing.denials import KINDS
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Contradiction
from bluf.model.references import OUTSIDE
from bluf.model.vocabulary import ContradictionKind
from bluf.views.citations import rating
from bluf.views.claims import GradeView, grade_view
from bluf.views.head import Marking, portion
from bluf.views.speakers import SpeakerView, speakers
from bluf.views.targets import Link, anchor, part_link, source_link
from bluf.views.wording import rating_text


@dataclass(frozen=True)
class SideView:
    """One of the two statements."""

    role: str
    """What it is in a denial: `Said`, `Denies it`, `Does not know of it`; empty in other contradictions."""
    link: Link
    text: str
    """What is said; empty for a source and for the public record, whose link says it."""
    speakers: tuple[SpeakerView, ...]
    grade: GradeView | None
    """The grade of a claim."""
    reliability: str
    """The letter of a source."""


@dataclass(frozen=True)
class ContradictionView:
    """Two statements that do not fit."""

    anchor: str
    id: str
    kind: str
    kind_meaning: str
    severity: str
    between: tuple[SideView, SideView]
    reading: tuple[str, ...]
    """What the kind lets one conclude, and what not."""
    treatment: str
    outside_seed: bool
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


_SAYS_NOTHING_OF_THE_FACT = (
    "The denial says that its speaker does not know of it; it does not say that it did not happen."
)
_FOR_THE_DENIAL_ONLY = (
    "The denial comes from an interested party: it counts as an origin for the denial, and for nothing else."
)


def contradictions(corpus: Corpus, entry: BriefEntry) -> tuple[ContradictionView, ...]:
    """Return the contradictions and how each was treated. Of a denial, what is denied stands first."""
    return tuple(
        ContradictionView(
            anchor("contradiction", one.id),
            one.id,
            one.kind.label,
            one.kind.meaning,
            one.severity.label if one.severity else "",
            (_side(corpus, entry, one, 0), _side(corpus, entry, one, 1)),
            _reading(corpus, entry, one),
            one.treatment or "",
            one.outside_seed,
            portion(one, entry.brief.tlp),
        )
        for one in entry.brief.contradictions
    )


def _side(corpus: Corpus, entry: BriefEntry, one: Contradiction, number: int) -> SideView:
    statement, role = one.between[number], _role(one.kind, number)
    claim, source = entry.claims.get(statement), corpus.source(entry, statement)
    if claim:
        said = speakers(corpus, entry, statement)
        link = part_link(corpus, entry, statement)
        return SideView(role, link, claim.text, said, grade_view(claim.grade, claim.graded_at), "")
    if source:
        rated = rating_text(rating(corpus, source.source))
        said = speakers(corpus, entry, statement)
        return SideView(role, source_link(corpus, entry, statement), "", said, None, rated)
    return SideView(role, Link("the public record" if statement == OUTSIDE else statement), "", (), None, "")


def _role(kind: ContradictionKind, number: int) -> str:
    if kind not in KINDS:
        return ""
    denial = "Does not know of it" if kind is ContradictionKind.DENIAL_OF_KNOWLEDGE else "Denies it"
    return denial if number else "Said"


def _reading(corpus: Corpus, entry: BriefEntry, one: Contradiction) -> tuple[str, ...]:
    knowledge = _SAYS_NOTHING_OF_THE_FACT if one.kind is ContradictionKind.DENIAL_OF_KNOWLEDGE else ""
    interest = _FOR_THE_DENIAL_ONLY if interested_denial(corpus, entry, one) else ""
    return tuple(filter(None, (knowledge, interest)))
