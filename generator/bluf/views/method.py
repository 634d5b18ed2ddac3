"""The method page: how to read a brief, and what its words mean, made from the same data that validates."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.analysis.hypotheses.matrix import BASE_WEIGHTS, factor
from bluf.model import Tlp
from bluf.model.base import Term
from bluf.model.grading import Credibility, Reliability
from bluf.model.lexicon import LEXICONS, Band
from bluf.model.technique_terms import Weight
from bluf.model.vocabulary import ClaimKind, ConfidenceLevel, ContradictionKind
from bluf.problems import Explanation
from bluf.views.head import Marking, marking
from bluf.views.score_words import METHOD
from bluf.views.targets import Link, Target


@dataclass(frozen=True)
class BandRow:
    """A likelihood term and its band; low and high are percentages from 0 to 100."""

    term: str
    synonyms: str
    printed: str
    low: float
    high: float


@dataclass(frozen=True)
class LexiconTable:
    """One scale of likelihood."""

    name: str
    anchor: str
    about: str
    source: str
    rows: tuple[BandRow, ...]


@dataclass(frozen=True)
class TermTable:
    """A vocabulary: code, label and meaning."""

    name: str
    anchor: str
    intro: str
    rows: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class MethodPage:
    """How to read a brief, and what its words mean."""

    title: str
    marking: Marking
    lexicons: tuple[LexiconTable, ...]
    confidence: TermTable
    reliability: TermTable
    credibility: TermTable
    claims: TermTable
    contradictions: TermTable
    cells: TermTable
    """The codes of a matrix of hypotheses, and what each weighs."""
    factors: tuple[tuple[str, str], ...]
    """Credibility or relevance of a row, and by how much it multiplies a cell."""
    scores: tuple[tuple[str, str], ...]
    """Name of a score, or of a choice in making it, and what it is in plain words."""
    markings: tuple[Marking, ...]
    rules: tuple[Link, ...]


def method_page(explanations: Mapping[str, Explanation]) -> MethodPage:
    """Return the method page."""
    return MethodPage(
        "Method",
        marking(Tlp.CLEAR),
        tuple(
            LexiconTable(
                lexicon.id.label,
                f"lexicon-{lexicon.id}",
                lexicon.id.meaning,
                lexicon.source,
                tuple(map(_band_row, lexicon.bands)),
            )
            for lexicon in LEXICONS.values()
        ),
        _table("Confidence", "How sure the analyst is, which is not how likely the event is.", ConfidenceLevel),
        _table("Reliability of the source", "The source's record, judged apart from what it says here.", Reliability),
        _table("Credibility of the information", "What is said, judged apart from who says it.", Credibility),
        _table("Kinds of claim", "Facts, reports and judgments are kept apart.", ClaimKind),
        _table("Kinds of contradiction", "Not every denial denies the same thing.", ContradictionKind),
        TermTable(
            "Competing hypotheses",
            "section-hypotheses",
            "A matrix asks of each piece of evidence: if this hypothesis were true, would one expect to see it?",
            tuple((cell.value, cell.label, f"weighs {weight}") for cell, weight in BASE_WEIGHTS.items()),
        ),
        tuple((one.label, f"{factor(one):.4g}") for one in Weight),
        METHOD,
        tuple(map(marking, Tlp)),
        tuple(
            Link(f"{code} {explanations[code].name}", Target("rule", code), explanations[code].summary)
            for code in explanations
            if code.startswith("T")
        ),
    )


def _band_row(band: Band) -> BandRow:
    return BandRow(band.term, ", ".join(band.terms[1:] + band.second_row), band.printed, band.low, band.high)


def _table(name: str, intro: str, vocabulary: type[Term]) -> TermTable:
    rows = tuple((term.value, term.label, term.meaning) for term in vocabulary)
    return TermTable(name, "table-" + "-".join(name.lower().split()), intro, rows)
