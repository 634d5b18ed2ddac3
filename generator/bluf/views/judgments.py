"""Key judgments as a reader sees them: how likely, how sure, and on whose word."""

from dataclasses import dataclass

from bluf.analysis.origins import judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Change, Forecast, Judgment, Resolution
from bluf.views.evidence import ClaimView, Count, claim_view, count
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view, number, percent
from bluf.views.targets import Link, anchor, part_link, part_target, source_link


@dataclass(frozen=True)
class ChangeView:
    """How a judgment stands to the one before it."""

    status: str
    label: str
    because: str
    previous: Link | None
    previous_likelihood: LikelihoodView | None
    previous_confidence: ConfidenceView | None


@dataclass(frozen=True)
class ForecastView:
    """A question that time will answer, and its answer once there is one."""

    id: str
    anchor: str
    question: str
    by: str
    resolved_by: str
    probability: str
    made: str
    outcome: str
    """`Yes`, `No`, `Annulled`, `Ambiguous`, or empty while it is open."""
    outcome_on: str
    outcome_recorded: str
    outcome_because: str


@dataclass(frozen=True)
class JudgmentView:
    """One key judgment."""

    id: str
    anchor: str
    number: int
    statement: str
    likelihood: LikelihoodView | None
    confidence: ConfidenceView | None
    evidence: tuple[ClaimView, ...]
    against: tuple[ClaimView, ...]
    sources: tuple[Link, ...]
    assumptions: tuple[Link, ...]
    count: Count
    change: ChangeView | None
    would_change: str
    forecast: ForecastView | None
    brief: Link
    link: Link
    due: str
    """The date by which it can be checked; empty when it cannot."""
    status: str
    """`open`, the outcome, or empty when no check was set."""


def change_view(corpus: Corpus, brief: BriefEntry, change: Change | None) -> ChangeView | None:
    """Return a change with the likelihood and confidence of the judgment before, where that was released."""
    if change is None:
        return None
    before_brief_id, _, before_id = (change.previous or "").rpartition("#")
    before_brief = corpus.briefs.get(before_brief_id) if before_brief_id else None
    before = before_brief.judgments.get(before_id) if before_brief else None
    return ChangeView(
        change.status.value,
        change.status.label,
        change.because or "",
        part_link(corpus, brief, change.previous) if change.previous else None,
        likelihood_view(before.likelihood, before_brief.brief.lexicon) if before and before_brief else None,
        confidence_view(before.confidence) if before else None,
    )


def forecast_view(forecast: Forecast | None, by: str = "", p: float | None = None) -> ForecastView | None:
    """Return a forecast; `by` and `p` come from the judgment where the forecast does not say."""
    if forecast is None:
        return None
    resolution: Resolution | None = forecast.resolution
    probability = forecast.p if forecast.p is not None else p
    return ForecastView(
        forecast.id,
        anchor("forecast", forecast.id),
        forecast.question,
        forecast.by or by,
        forecast.resolved_by or "",
        f"{number(percent(probability))}%" if probability is not None else "",
        forecast.made or "",
        resolution.outcome.label if resolution else "",
        (resolution.on or "") if resolution else "",
        (resolution.recorded or "") if resolution else "",
        (resolution.because or "") if resolution else "",
    )


def judgment_view(corpus: Corpus, brief: BriefEntry, position: int, judgment: Judgment) -> JudgmentView:
    """Return a key judgment with everything it stands on."""

    def claims(ids: tuple[str, ...]) -> tuple[ClaimView, ...]:
        return tuple(claim_view(corpus, brief, brief.claims[one]) for one in ids if one in brief.claims)

    likelihood = likelihood_view(judgment.likelihood, brief.brief.lexicon)
    by = likelihood.by if likelihood else ""
    forecast = forecast_view(judgment.forecast, by, judgment.likelihood.p if judgment.likelihood else None)
    due = forecast.by if forecast else by
    return JudgmentView(
        judgment.id,
        anchor("judgment", judgment.id),
        position + 1,
        judgment.statement,
        likelihood,
        confidence_view(judgment.confidence),
        claims(judgment.evidence),
        claims(judgment.against),
        tuple(source_link(corpus, brief, source) for source in judgment.sources),
        tuple(part_link(corpus, brief, one) for one in judgment.assumptions),
        count(judgment_lineage(corpus, brief, judgment)),
        change_view(corpus, brief, judgment.change),
        judgment.would_change or "",
        forecast,
        Link(brief.brief.title, part_target(brief.id, "judgment", judgment.id), brief.brief.date),
        part_link(corpus, brief, judgment.id),
        due,
        (forecast.outcome if forecast else "") or ("Open" if due else ""),
    )
