"""Key judgments: how likely, how sure, on what, and how they can be checked later (ICD 203 D.6.e)."""

import math
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bluf.model.base import Line, Part, Prose, Record
from bluf.model.lexicon import LEXICONS
from bluf.model.references import AssumptionIds, ClaimIds, PreviousJudgment, SourceIds
from bluf.model.short_forms import Suggests, shorthand
from bluf.model.vocabulary import ChangeCause, ChangeStatus, ConfidenceLevel, Outcome
from bluf.model.when import PartialDate


def _probability(value: float) -> float:
    if not math.isfinite(value) or not 0 <= value <= 1:
        raise PydanticCustomError(
            "bad_probability", "a probability lies between 0 and 1; write 72 percent as 0.72", {"value": value}
        )
    return value


Probability = Annotated[
    float,
    Field(strict=True),
    AfterValidator(_probability),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]


LikelihoodTerm = Annotated[
    Line,
    Field(max_length=80),
    Suggests(tuple(dict.fromkeys(term for one in LEXICONS.values() for term in one.terms()))),
]
"""A term of likelihood; whether it is one of the brief's lexicon is for a rule to say."""


class Likelihood(Record):
    """How likely: a term of the declared lexicon, a probability, or both."""

    term: LikelihoodTerm | None = Field(default=None, description="A likelihood term of the brief's lexicon.")
    p: Probability | None = Field(default=None, description="Probability from 0 to 1.")
    by: PartialDate | None = Field(default=None, description="The date by which it will have happened or not.")
    condition: Line | None = Field(default=None, description="What must hold first, if the judgment is conditional.")


Estimate = Annotated[Likelihood, shorthand("p", int, float), shorthand("term", str)]
"""A `Likelihood`, or just the term, or just the probability."""


class Confidence(Record):
    """How sure the analyst is, which is not how likely the event is."""

    level: ConfidenceLevel = Field(description="low, moderate or high.")
    because: Prose | None = Field(default=None, description="Why: the evidence, its quality, the gaps.")


class Change(Record):
    """How the judgment stands to the one before it."""

    status: ChangeStatus = Field(description="initial, unchanged, changed or withdrawn.")
    cause: ChangeCause | None = Field(
        default=None, description="new-information, new-reasoning, correction or expired."
    )
    because: Prose | None = Field(default=None, description="Why it changed or did not.")
    previous: PreviousJudgment | None = Field(default=None, description="The judgment before it: `brief#kj1`.")


class RecordedOutcome(Record):
    """An outcome as it was written down."""

    outcome: Outcome = Field(description="yes, no, annulled or ambiguous.")
    on: PartialDate | None = Field(default=None, description="The day that decided it.")
    recorded: PartialDate | None = Field(default=None, description="The day the outcome was written down here.")
    because: Prose | None = Field(default=None, description="What decided it.")
    sources: SourceIds = Field(default=(), description="The sources that decided it.")


class Resolution(RecordedOutcome):
    """What came of a forecast."""

    earlier: tuple[RecordedOutcome, ...] = Field(
        default=(), description="Outcomes that stood here before and were amended, the oldest first."
    )


class Forecast(Part):
    """A question that time will answer."""

    question: Line = Field(description="A question with yes or no as its answer.")
    by: PartialDate | None = Field(default=None, description="The date by which it closes.")
    resolved_by: Line | None = Field(default=None, description="What will count as the answer: source and criterion.")
    made: PartialDate | None = Field(default=None, description="The date the forecast was made.")
    p: Probability | None = Field(default=None, description="Probability of yes, from 0 to 1.")
    resolution: Resolution | None = Field(default=None, description="What came of it.")


class Judgment(Part):
    """A conclusion drawn from information, analysis and assumptions."""

    statement: Prose = Field(description="The judgment, with its likelihood and range in words: `likely (55-80%)`.")
    likelihood: Estimate | None = Field(default=None, description="Term, probability, or both.")
    confidence: Annotated[Confidence, shorthand("level", str)] | None = Field(
        default=None, description="Level, and the reason for it."
    )
    evidence: ClaimIds = Field(default=(), description="Claims that speak for it.")
    against: ClaimIds = Field(default=(), description="Claims that speak against it.")
    sources: SourceIds = Field(default=(), description="Sources it rests on directly.")
    assumptions: AssumptionIds = Field(default=(), description="Assumptions it leans on.")
    change: Annotated[Change, shorthand("status", str)] | None = Field(
        default=None, description="How it stands to the judgment before it."
    )
    would_change: Prose | None = Field(default=None, description="What would change this judgment.")
    forecast: Forecast | None = Field(default=None, description="How it can be checked later.")
