"""How a judgment stands to the one before it (ICD 203, tradecraft standard 7)."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Change
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from bluf.views.targets import Link, part_link


@dataclass(frozen=True)
class ChangeView:
    """How a judgment stands to the one before it."""

    status: str
    label: str
    because: str
    previous: Link | None
    previous_likelihood: LikelihoodView | None
    previous_confidence: ConfidenceView | None


def change_view(corpus: Corpus, brief: BriefEntry, change: Change | None) -> ChangeView | None:
    """Return a change with the likelihood and confidence of the judgment before, where that was released."""
    if change is None:
        return None
    brief_id, _, judgment_id = (change.previous or "").rpartition("#")
    earlier = corpus.briefs.get(brief_id)
    before = earlier.judgments.get(judgment_id) if earlier else None
    return ChangeView(
        change.status.value,
        change.status.label,
        change.because or "",
        part_link(corpus, brief, change.previous) if change.previous else None,
        likelihood_view(before.likelihood, earlier.brief.lexicon) if before and earlier else None,
        confidence_view(before.confidence) if before else None,
    )
