"""A brief: the bottom line, the judgments, and everything they stand on."""

from typing import Annotated

from pydantic import Field

from bluf.model.actor import InlineActor, Relation
from bluf.model.base import Id, Ids, Line, Lines, Prose, Proses, Record, numbered
from bluf.model.evidence import Claim, Contradiction, Origin, SourceSummary
from bluf.model.judgment import Forecast, Judgment
from bluf.model.lexicon import LexiconId
from bluf.model.marking import Marking, Tearline
from bluf.model.references import BriefId
from bluf.model.requirement import Event, Gap, Indicator, Outlook, Requirement
from bluf.model.short_forms import ONE_TEXT, shorthand
from bluf.model.source import InlineSource
from bluf.model.techniques import Ach, Alternative, Assumption, DeceptionCheck, Dissent
from bluf.model.vocabulary import Region, Status
from bluf.model.when import Moment, PartialDate


class Waiver(Record):
    """A tradecraft rule that this brief sets aside, and why."""

    rule: Line = Field(description="Code of the rule: T101.")
    because: Prose = Field(description="Why the rule does not serve this brief.")
    where: Id | None = Field(default=None, description="Id of the one part it concerns; the whole brief when absent.")


class Revision(Record):
    """An entry of the revision history."""

    date: PartialDate
    note: Prose


class Brief(Record):
    """One intelligence brief, `briefs/NAME.yaml`."""

    title: Line = Field(description="The title states the judgment.", examples=["Moscow has probably asked for help"])
    date: PartialDate = Field(description="Date of the brief.", examples=["2022-03-14"])
    tlp: Marking = Field(description="Traffic Light Protocol 2.0 marking of the whole.", examples=["clear"])
    tearline: Tearline | None = None
    bluf: Prose = Field(
        description="Bottom line: what, so what, how sure.", examples=["It is likely (55-80%) that ..."]
    )
    key_judgments: Annotated[tuple[Judgment, ...], numbered("judgment")] = Field(
        min_length=1, description="The judgments, most important first."
    )
    status: Status = Field(default=Status.PUBLISHED, description="draft, published or superseded.")
    authors: Lines = Field(default=(), description="Who wrote it.")
    desk: Line | None = Field(default=None, description="The desk that answers for it.")
    cutoff: Moment | None = Field(default=None, description="Information cut-off.")
    lexicon: LexiconId = Field(default=LexiconId.ICD203, description="icd203, phia or ipcc.")
    lexicon_note: Line | None = Field(default=None, description="That both rows of ICD 203 are used and mean the same.")
    language: Line = Field(default="en", description="Language tag (BCP 47).")
    requirement: Annotated[Requirement, shorthand("question", str)] | None = Field(
        default=None, description="Question answered, decision supported, scope."
    )
    regions: Annotated[tuple[Region, ...], ONE_TEXT] = Field(default=(), description="Regions of STIX 2.1.")
    topics: Ids = Field(default=(), description="Topics, in lower case with hyphens.")
    supersedes: BriefId | None = Field(default=None, description="The brief that this one replaces.")
    implications: Proses = Field(default=(), description="So what, for whom.")
    outlook: Annotated[Outlook, shorthand("text", str)] | None = None
    body: Prose | None = Field(default=None, description="Discussion in Markdown; `[[russia]]` and `[[kj1]]` link.")
    claims: Annotated[tuple[Annotated[Claim, shorthand("text", str)], ...], numbered("claim")] = Field(
        default=(), description="What is said."
    )
    origins: tuple[Origin, ...] = Field(default=(), description="Who first said it.")
    sources: Annotated[tuple[InlineSource, ...], numbered("source")] = Field(
        default=(), description="Sources only this brief uses."
    )
    contradictions: Annotated[tuple[Contradiction, ...], numbered("contradiction")] = ()
    source_summary: Annotated[SourceSummary, shorthand("summary", str)] | None = Field(
        default=None, description="Source summary statement (ICD 206)."
    )
    actors: Annotated[tuple[Annotated[InlineActor, shorthand("id", str)], ...], ONE_TEXT] = Field(
        default=(), description="Who it is about."
    )
    relations: Annotated[tuple[Relation, ...], numbered("relation")] = ()
    events: Annotated[tuple[Event, ...], numbered("event")] = ()
    ach: Ach | None = Field(default=None, description="Analysis of competing hypotheses.")
    assumptions: Annotated[tuple[Annotated[Assumption, shorthand("text", str)], ...], numbered("assumption")] = ()
    alternatives: Annotated[tuple[Annotated[Alternative, shorthand("text", str)], ...], numbered("alternative")] = ()
    dissent: Annotated[tuple[Dissent, ...], numbered("dissent")] = ()
    deception_check: DeceptionCheck | None = None
    gaps: Annotated[tuple[Annotated[Gap, shorthand("question", str)], ...], numbered("gap")] = ()
    indicators: Annotated[tuple[Annotated[Indicator, shorthand("text", str)], ...], numbered("indicator")] = ()
    forecasts: Annotated[tuple[Forecast, ...], numbered("forecast")] = Field(
        default=(), description="Questions besides the key judgments."
    )
    method: Prose | None = Field(default=None, description="Methods used and what they can carry.")
    waivers: tuple[Waiver, ...] = Field(default=(), description="Rules set aside, each with a reason.")
    history: tuple[Revision, ...] = Field(default=(), description="Revisions of this brief, oldest first.")
