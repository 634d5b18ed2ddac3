"""The method page and the pages of the rules, made from the same data that validates."""

from dataclasses import dataclass

from bluf.model import Tlp
from bluf.model.grading import Credibility, Reliability
from bluf.model.lexicon import LEXICONS, Band
from bluf.model.vocabulary import ClaimKind, ConfidenceLevel, ContradictionKind
from bluf.problems import Explanation
from bluf.views.head import Marking, marking
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
    markings: tuple[Marking, ...]
    rules: tuple[Link, ...]


@dataclass(frozen=True)
class RuleRow:
    """A rule in the list."""

    link: Link
    name: str
    severity: str
    summary: str


@dataclass(frozen=True)
class RuleGroup:
    """The rules of one family."""

    heading: str
    anchor: str
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True)
class RulesPage:
    """All rules."""

    title: str
    marking: Marking
    groups: tuple[RuleGroup, ...]


@dataclass(frozen=True)
class RulePage:
    """One rule, with the same text that `bluf rule` prints."""

    title: str
    marking: Marking
    code: str
    name: str
    severity: str
    summary: str
    why: str
    bad: str
    good: str
    standard: str
    waivable: bool
    previous: Link | None
    next: Link | None


_FAMILIES = {
    "T1": "Likelihood and confidence in words",
    "T2": "Sources and claims",
    "T3": "Argument, alternatives and change",
    "T4": "Forecasts",
    "T5": "Markings and codes",
    "T9": "Waivers",
    "X1": "References",
    "M0": "The model",
    "Y0": "Files and YAML",
    "C0": "The configuration",
}

_CLEAR = marking(Tlp.CLEAR)


def method_page(explanations: dict[str, Explanation]) -> MethodPage:
    """Return the method page."""
    return MethodPage(
        "Method",
        _CLEAR,
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
        tuple(map(marking, Tlp)),
        tuple(
            Link(f"{code} {explanations[code].name}", Target("rule", code), explanations[code].summary)
            for code in explanations
            if code.startswith("T")
        ),
    )


def _band_row(band: Band) -> BandRow:
    return BandRow(band.term, ", ".join(band.terms[1:] + band.second_row), band.printed, band.low, band.high)


def _table(name: str, intro: str, vocabulary: object) -> TermTable:
    rows = tuple((term.value, term.label, term.meaning) for term in vocabulary)  # type: ignore[attr-defined]
    return TermTable(name, "table-" + "-".join(name.lower().split()), intro, rows)


def rules_page(explanations: dict[str, Explanation]) -> RulesPage:
    """Return the list of all rules, by family."""
    groups = []
    for family, heading in _FAMILIES.items():
        rows = tuple(
            RuleRow(Link(code, Target("rule", code)), one.name, one.severity, one.summary)
            for code, one in explanations.items()
            if code.startswith(family)
        )
        if rows:
            groups.append(RuleGroup(heading, f"family-{family.lower()}", rows))
    return RulesPage("Rules", _CLEAR, tuple(groups))


def rule_page(explanations: dict[str, Explanation], code: str) -> RulePage:
    """Return the page of one rule."""
    one = explanations[code]
    order = list(explanations)
    at = order.index(code)

    def neighbour(position: int) -> Link | None:
        known = 0 <= position < len(order)
        return Link(order[position], Target("rule", order[position])) if known else None

    return RulePage(
        f"{code} {one.name}",
        _CLEAR,
        code,
        one.name,
        one.severity,
        one.summary,
        one.why.strip(),
        one.bad.strip("\n"),
        one.good.strip("\n"),
        one.standard,
        one.waivable,
        neighbour(at - 1),
        neighbour(at + 1),
    )
