"""T103: a probability lies in the band of its term, and where the lexicon has a term at all."""

from collections.abc import Iterator

from bluf.analysis.words.percentages import as_percent, printed
from bluf.analysis.words.prose import Estimate, estimates
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Band, Lexicon
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each probability outside its term's band. A number on a shared edge fits both terms."""
    lexicon = LEXICONS[entry.brief.lexicon]
    for estimate in estimates(entry.brief):
        finding = _of(estimate, lexicon)
        if finding:
            yield finding


def _of(estimate: Estimate, lexicon: Lexicon) -> Finding | None:
    likelihood = estimate.likelihood
    if likelihood is None or likelihood.p is None:
        return None
    percent = as_percent(likelihood.p)
    band = lexicon.band(likelihood.term) if likelihood.term else None
    holding = lexicon.bands_of(percent)
    path = (*estimate.path, "likelihood", "p")
    if not holding:
        return Finding(path, *_without_term(percent, lexicon))
    if band is None or band.holds(percent):
        return None
    fitting = " or ".join(f"`{own.term}`" for own in holding)
    return Finding(
        path,
        f"{printed(percent)} lies outside {_named(band)}",
        f"Change the number, or the term: {printed(percent)} is {fitting}.",
    )


def _without_term(percent: float, lexicon: Lexicon) -> tuple[str, str]:
    """Say why no band holds a percentage, and what to do about it."""
    below, above = lexicon.neighbours(percent)
    if below and above:
        said = f"{printed(percent)} falls in the gap between {_named(below)} and {_named(above)}"
        return said, "Decide which of the two is meant, and give a number inside it or the term alone."
    said = f"{printed(percent)} has no term in {lexicon.id.label}"
    if below:
        limit = f"below {printed(below.high)}" if below.high_open else f"at {printed(below.high)}"
        return f"{said}, whose scale ends {limit}", _not_certain(below)
    lowest = lexicon.bands[0]
    limit = f"above {printed(lowest.low)}" if lowest.low_open else f"at {printed(lowest.low)}"
    return f"{said}, whose scale begins {limit}", _not_certain(lowest)


def _not_certain(nearest: Band) -> str:
    return f"What is certain is a fact and no estimate; otherwise give a number inside {_named(nearest)}."


def _named(band: Band) -> str:
    return f"{band.term} ({band.printed})"


RULE = Rule(
    Explanation(
        code="T103",
        name="number-outside-band",
        severity=Severity.ERROR,
        summary="A probability lies in the band of its term, and inside the lexicon's scale.",
        why="""
A term and a number that contradict each other leave the reader to guess which one was meant. The bands of ICD 203 share
their edges: 20% is both `very unlikely` and `unlikely`. The PHIA yardstick has deliberate gaps; a number in one has no
term, and is never rounded into one. Below 1% and above 99% ICD 203 has no term: certainty is not an estimate.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: {term: likely, p: 0.85}
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: {term: likely, p: 0.75}
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        standard="ICD 203, D.6.e(2)(a); PHIA probability yardstick",
        waivable=True,
    ),
    of_brief(check),
)
