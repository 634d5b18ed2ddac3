"""Claims, the chains they came through, their origins, and how they contradict each other."""

from typing import Annotated, Any

from pydantic import Field, StrictBool

from bluf.model.base import Id, Line, Marked, Part, Prose, Record
from bluf.model.grading import Grade, Rating
from bluf.model.references import ActorId, ActorIds, LinkId, SourceIds, SourceOrOriginIds, StatementId
from bluf.model.short_forms import OneForMany, shorthand
from bluf.model.source import Notice
from bluf.model.speaker import Access, Forum, Interest
from bluf.model.vocabulary import ClaimKind, ContradictionKind, ContradictionSeverity
from bluf.model.when import Moment


def _is_chain(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(link, str) for link in value)


Chain = Annotated[tuple[LinkId, ...], Field(min_length=1)]
"""From the document that was read, over outlets, to the origin: ids of sources, actors and at last an origin."""


class Origin(Marked):
    """Who first said it."""

    id: Id
    label: Line = Field(description="Who spoke, in words: `unnamed US officials, speaking to several outlets`.")
    actor: ActorId | None = Field(default=None, description="The actor, if the origin is named.")
    reliability: Rating | None = Field(default=None, description="Admiralty letter of the origin itself.")
    access: Annotated[Access, shorthand("kind", str)] | None = Field(
        default=None, description="How the origin could know: direct, indirect, claimed, none or unknown."
    )
    interest: Annotated[Interest, shorthand("kind", str)] | None = Field(
        default=None, description="What the origin gains: party, allied, other, none-evident or unknown."
    )
    forum: Annotated[Forum, shorthand("kind", str)] | None = Field(
        default=None, description="Where it spoke: on-record, unnamed, leak, testimony, own-publication ..."
    )
    independence_group: Id | None = Field(
        default=None, description="Origins that could coordinate share a group; `unknown` when it cannot be told."
    )


class Claim(Part):
    """One thing that somebody says."""

    text: Prose = Field(description="What is said, in own words.")
    kind: ClaimKind = Field(default=ClaimKind.REPORTED, description="What sort of statement it is.")
    chains: Annotated[tuple[Chain, ...], OneForMany(_is_chain)] = Field(
        default=(), description="Document, outlets, origin: `[[doc, outlet, origin]]`."
    )
    sources: SourceIds = Field(default=(), description="Sources whose origin is not known.")
    grade: Grade | None = Field(default=None, description="Admiralty grade at the origin: F3.")
    regraded: Prose | None = Field(
        default=None, description="Why the grade is not that of the brief before, if it is not."
    )
    graded_at: Line | None = Field(default=None, description="Where the grade applies, if not at the origin.")
    actors: ActorIds = Field(default=(), description="Actors it is about.")
    date: Moment | None = Field(default=None, description="When it was said.")
    retracted: Annotated[Notice, shorthand("because", str)] | None = Field(
        default=None, description="That and when it was withdrawn."
    )
    corrected: Annotated[Notice, shorthand("because", str)] | None = Field(
        default=None, description="That and when it was corrected."
    )
    outside_seed: StrictBool = Field(
        default=False, description="Comes from the public record, not from the source article."
    )
    note: Prose | None = None


class Contradiction(Part):
    """Two statements that do not fit, and how that was treated."""

    between: tuple[StatementId, StatementId] = Field(
        description="Two ids: claims or sources. For a denial: what is denied, then the denial."
    )
    kind: ContradictionKind = Field(description="How they stand against each other.")
    severity: ContradictionSeverity | None = None
    treatment: Prose | None = Field(default=None, description="How the analyst dealt with it; absent = unresolved.")
    outside_seed: StrictBool = False


class SourceSummary(Record):
    """The source summary statement of ICD 206 D.3.d(2)."""

    strengths: Prose | None = Field(default=None, description="Strengths of the source base as a whole.")
    weaknesses: Prose | None = Field(default=None, description="Weaknesses of the source base as a whole.")
    most_important: SourceOrOriginIds = Field(
        default=(), description="Sources or origins that matter most to the judgments."
    )
    corroboration: Prose | None = Field(default=None, description="What corroborates what.")
    conflicts: Prose | None = Field(default=None, description="What conflicts.")
    expertise: Prose | None = Field(default=None, description="Subject-matter expertise that was used.")
    tooling: Prose | None = Field(default=None, description="AI or machine tools used, and for what.")
    summary: Prose | None = Field(default=None, description="The statement in prose.")
