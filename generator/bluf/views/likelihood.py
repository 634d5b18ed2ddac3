"""Likelihood and confidence as a reader sees them: a band on a scale from 0 to 100, and a level with its reason."""

from dataclasses import dataclass

from bluf.model import Confidence, Likelihood
from bluf.model.lexicon import LEXICONS, LexiconId
from bluf.model.vocabulary import ConfidenceLevel


@dataclass(frozen=True)
class LikelihoodView:
    """A likelihood drawn as a band, with its point where one was given. All numbers are percentages from 0 to 100."""

    term: str
    """The term as the analyst wrote it; empty when only a number was given."""
    printed: str
    """The range of the term, `55-80%`, or the number alone, `72%`."""
    low: float | None
    high: float | None
    point: float | None
    spoken: str
    """The whole in words, for readers who do not see the drawing."""
    by: str
    condition: str


@dataclass(frozen=True)
class ConfidenceView:
    """How sure, and why."""

    label: str
    steps: int
    """1, 2 or 3 of 3."""
    because: str


def percent(probability: float) -> float:
    """Return a probability from 0 to 1 as a percentage, free of binary noise."""
    return round(probability * 100, 6)


def number(value: float) -> str:
    """Print a percentage without needless decimals."""
    return f"{value:g}"


def likelihood_view(likelihood: Likelihood | None, lexicon_id: LexiconId) -> LikelihoodView | None:
    """Return how a likelihood is drawn; None when there is none. A term the lexicon lacks has no band."""
    if likelihood is None:
        return None
    lexicon = LEXICONS[lexicon_id]
    point = None if likelihood.p is None else percent(likelihood.p)
    band = lexicon.band(likelihood.term) if likelihood.term else None
    if band is None and point is not None and not likelihood.term:
        holding = lexicon.bands_of(point)
        band = holding[0] if len(holding) == 1 else None
        term = band.term if band else ""
    else:
        term = likelihood.term or ""
    printed = band.printed if band else f"{number(point)}%" if point is not None else ""
    words = [", ".join(filter(None, (term, printed)))]
    if point is not None and band:
        words.append(f"point estimate {number(point)}%")
    return LikelihoodView(
        term,
        printed,
        band.low if band else None,
        band.high if band else None,
        point,
        "Likelihood: " + "; ".join(filter(None, words)),
        likelihood.by or "",
        likelihood.condition or "",
    )


def confidence_view(confidence: Confidence | None) -> ConfidenceView | None:
    """Return how a confidence is shown; None when none was stated, which is not low confidence."""
    if confidence is None:
        return None
    level = confidence.level
    steps = list(ConfidenceLevel).index(level) + 1
    return ConfidenceView(level.label, steps, confidence.because or "")
