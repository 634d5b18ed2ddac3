"""What was asked, what is not known, and what to watch."""

from typing import Annotated

from pydantic import Field, StrictBool

from bluf.model.actor import Country
from bluf.model.base import Line, Lines, Part, Prose, Record
from bluf.model.references import ActorIds, ClaimIds, EventId, JudgmentIds, JudgmentOrAlternativeIds, SourceIds
from bluf.model.technique_terms import GapLevel, GapStatus, IndicatorStatus
from bluf.model.vocabulary import EventCertainty
from bluf.model.when import Moment, PartialDate


class Requirement(Record):
    """The question the brief answers and the decision it serves."""

    question: Line | None = Field(default=None, description="The priority intelligence requirement.")
    decision: Line | None = Field(default=None, description="The decision it supports.")
    scope: Prose | None = Field(default=None, description="What is in.")
    out_of_scope: Prose | None = Field(default=None, description="What is out.")
    period: Line | None = Field(default=None, description="The time it covers.")


class Gap(Part):
    """Something not known that would matter."""

    question: Line
    level: GapLevel | None = Field(default=None, description="pir, eei or sir.")
    affects: JudgmentIds = Field(default=(), description="Judgments it touches.")
    if_closed: Prose | None = Field(default=None, description="What an answer would change.")
    look_at: Lines = Field(default=(), description="Where an answer could come from.")
    needed_by: PartialDate | None = None
    status: GapStatus = GapStatus.OPEN
    answer: Prose | None = Field(default=None, description="What was learnt.")
    answered_on: PartialDate | None = Field(default=None, description="The day the answer was written down here.")
    raised: PartialDate | None = Field(default=None, description="When it was first noted; the brief's date if absent.")
    sources: SourceIds = Field(default=(), description="Sources that gave the answer.")
    outside_seed: StrictBool = Field(
        default=False, description="The answer comes from the public record, not from the source article."
    )


class Check(Record):
    """One look at an indicator."""

    date: PartialDate = Field(description="The day somebody looked.")
    status: IndicatorStatus = Field(description="not-observed, emerging, observed, receded or unknown.")
    note: Line | None = Field(default=None, description="What was seen, in a few words.")
    sources: SourceIds = Field(default=(), description="Sources that show it.")


class Indicator(Part):
    """An observable, agreed in advance, that would move a judgment."""

    text: Prose
    raises: JudgmentOrAlternativeIds = Field(
        default=(), description="Judgments or alternatives it would make more likely."
    )
    lowers: JudgmentOrAlternativeIds = Field(
        default=(), description="Judgments or alternatives it would make less likely."
    )
    reverses: JudgmentOrAlternativeIds = Field(default=(), description="Judgments it would overturn.")
    threshold: Line | None = Field(default=None, description="From when on it counts as observed.")
    baseline: Line | None = Field(default=None, description="What is normal.")
    look_at: Lines = Field(default=(), description="Where to look.")
    status: IndicatorStatus = IndicatorStatus.UNKNOWN
    last_checked: PartialDate | None = None
    observed_on: PartialDate | None = Field(default=None, description="The day it happened, once it was observed.")
    sources: SourceIds = Field(default=(), description="Sources that show it.")
    checks: tuple[Check, ...] = Field(
        default=(), description="Looks at it after this brief came out, the oldest first; the last one counts."
    )
    check_every: Annotated[int, Field(strict=True, ge=1, le=3650)] | None = Field(
        default=None, description="Days after which a look is stale; 30 when absent."
    )
    outside_seed: StrictBool = Field(
        default=False, description="What was seen comes from the public record, not from the source article."
    )
    note: Line | None = None

    @property
    def standing(self) -> IndicatorStatus:
        """The status by the last look."""
        return self.checks[-1].status if self.checks else self.status

    @property
    def looked_at(self) -> PartialDate | None:
        """The day of the last look; None when nobody looked."""
        return self.checks[-1].date if self.checks else self.last_checked


class Event(Part):
    """Something that happened or is due."""

    title: Line
    date: Moment | None = None
    end: Moment | None = None
    place: Line | None = None
    country: Country | None = None
    actors: ActorIds = ()
    claims: ClaimIds = Field(default=(), description="Claims it rests on.")
    certainty: EventCertainty | None = None
    outside_seed: StrictBool = False
    note: Line | None = None


class Outlook(Record):
    """How far the brief looks ahead."""

    horizon: Line | None = Field(default=None, description="How far the judgments reach: `30 days`.")
    next_decision_point: EventId | None = Field(default=None, description="The event that decides next.")
    text: Prose | None = None
