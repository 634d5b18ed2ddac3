"""Structured analytic techniques as data: competing hypotheses, assumptions, alternatives, dissent, deception."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StrictBool

from bluf.model.base import Line, Lines, Marked, Part, Prose, Record
from bluf.model.judgment import Confidence, Estimate
from bluf.model.references import ActorId, EvidenceId, IndicatorIds, JudgmentIds
from bluf.model.short_forms import shorthand
from bluf.model.source import Notice
from bluf.model.technique_terms import (
    AssumptionClass,
    AssumptionKind,
    Consistency,
    Eve,
    Impact,
    Mom,
    Moses,
    Pop,
    Technique,
    Weight,
)

HypothesisId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,79}$")]


class Hypothesis(Record):
    """One of the explanations that compete."""

    id: HypothesisId
    text: Line


class MatrixRow(Marked):
    """A piece of evidence or an argument, rated against every hypothesis."""

    id: HypothesisId
    text: Line
    ref: EvidenceId | None = Field(default=None, description="The claim or assumption it stands for.")
    credibility: Weight = Field(default=Weight.MEDIUM, description="L, M or H.")
    relevance: Weight = Field(default=Weight.MEDIUM, description="L, M or H.")
    cells: Mapping[HypothesisId, Consistency] = Field(description="A code for each hypothesis: CC, C, N, NA, I, II.")
    note: Line | None = None


class Ach(Record):
    """Analysis of competing hypotheses (Heuer)."""

    hypotheses: tuple[Hypothesis, ...]
    evidence: tuple[MatrixRow, ...]
    reading: Prose | None = Field(default=None, description="What the matrix says and how far to trust it.")


class Assumption(Part):
    """A supposition that frames or supports the argument."""

    text: Prose
    kind: AssumptionKind | None = None
    supports: JudgmentIds = Field(default=(), description="Judgments that lean on it.")
    classed: AssumptionClass | None = Field(default=None, alias="class", description="solid, caveated or unsupported.")
    impact: Impact | None = Field(default=None, description="high voids the judgment; low alters degree.")
    grounding: Prose | None = Field(default=None, description="What speaks for it.")
    if_wrong: Prose | None = Field(default=None, description="What follows if it is wrong.")
    falsifier: Prose | None = Field(default=None, description="What would show that it is wrong.")
    linchpin: StrictBool | None = Field(
        default=None, description="Carries a judgment; derived from impact and class if absent."
    )
    broken: Annotated[Notice, shorthand("because", str)] | None = Field(
        default=None, description="That, when and how it turned out wrong."
    )

    @property
    def is_linchpin(self) -> bool:
        """Declared, or high impact and not solid (Heuer and Pherson)."""
        if self.linchpin is not None:
            return self.linchpin
        return self.impact is Impact.HIGH and self.classed is not AssumptionClass.SOLID


class Alternative(Part):
    """A rival explanation (ICD 203, tradecraft standard 4)."""

    text: Prose
    hypothesis: HypothesisId | None = None
    technique: Technique | None = None
    likelihood: Estimate | None = None
    evidence: Prose | None = Field(default=None, alias="for", description="What speaks for it.")
    against: Prose | None = Field(default=None, description="What speaks against it.")
    why_not: Prose | None = Field(default=None, description="Why it is not the main line.")
    moved_because: Prose | None = Field(
        default=None, description="Why its likelihood is not that of the brief before, if it is not."
    )
    indicators: IndicatorIds = Field(default=(), description="Indicators that would make it more likely.")


class Dissent(Part):
    """A judgment that somebody in the desk or outside it holds instead."""

    by: Line = Field(description="Who dissents: a person or an organisation.")
    text: Prose
    on: JudgmentIds = Field(default=(), description="Judgments it concerns.")
    likelihood: Estimate | None = None
    confidence: Annotated[Confidence, shorthand("level", str)] | None = None


class DeceptionCandidate(Record):
    """Who might deceive, by four checklists."""

    actor: ActorId
    mom: Mom | None = Field(default=None, description="Motive, opportunity and means.")
    pop: Pop | None = Field(default=None, description="Past opposition practices.")
    moses: Moses | None = Field(default=None, description="Manipulability of sources.")
    eve: Eve | None = Field(default=None, description="Evaluation of evidence.")
    note: Prose | None = None


class DeceptionCheck(Record):
    """Deception detection. A high rating does not prove deception, a low one does not exclude it."""

    triggered_by: Lines = ()
    candidates: tuple[DeceptionCandidate, ...] = ()
    reading: Prose | None = None
