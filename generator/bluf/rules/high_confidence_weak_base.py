"""T205: high confidence stands on a broad base."""

from collections.abc import Iterator

from bluf.analysis.sourcing.origins import judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.leaning import links_of
from bluf.model import Judgment
from bluf.model.grading import Credibility, Reliability
from bluf.model.vocabulary import ConfidenceLevel
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each weakness under a judgment of high confidence."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.confidence and judgment.confidence.level is ConfidenceLevel.HIGH:
            for weakness in _weaknesses(entry, corpus, judgment):
                yield Finding(
                    ("key_judgments", position, "confidence"),
                    f"Judgment `{judgment.id}` has high confidence {weakness}",
                    "Write `moderate` or `low`, or mend the base.",
                )


def _weaknesses(entry: BriefEntry, corpus: Corpus, judgment: Judgment) -> Iterator[str]:
    count = judgment_lineage(corpus, entry, judgment).independent
    if count < 2:
        yield f"on {count or 'no'} independent origin{'s' * (count != 1)}"
    claims = [entry.claims[claim] for claim in judgment.evidence if claim in entry.claims]
    grades = [claim.grade for claim in claims if claim.grade]
    if grades and all(
        grade.reliability is Reliability.F or grade.credibility is Credibility.UNKNOWN for grade in grades
    ):
        yield "on claims graded F or 6 only"
    for contradiction in entry.brief.contradictions:
        among = _touched(entry, judgment, {*contradiction.between})
        if contradiction.treatment is None and among:
            yield f"while contradiction `{contradiction.id}` among its {among} is untreated"


def _touched(entry: BriefEntry, judgment: Judgment, between: set[str]) -> str | None:
    """Return what of a judgment a contradiction concerns: its claims, or else the sources it or they came through."""
    claims = {*judgment.evidence, *judgment.against}
    if claims & between:
        return "claims"
    through = (links_of(entry.claims[claim]) for claim in claims if claim in entry.claims)
    return "sources" if between & {*judgment.sources}.union(*through) else None


RULE = Rule(
    Explanation(
        code="T205",
        name="high-confidence-weak-base",
        severity=Severity.WARNING,
        summary="High confidence rests on two independent origins or more, on some graded claim that is not F or 6, "
        "and on no open contradiction of its claims or sources.",
        why="""
High confidence tells the reader that the evidence is good and corroborated. One origin, or claims whose reliability
or truth could not be judged, or a contradiction that nobody dealt with, say the opposite.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: high, because: The officials spoke of it in detail.}
    sources: [embassy-2022-03-13]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: high, because: Officials of both governments spoke of it.}
    evidence: [c3]
""",
        standard="ICD 203, D.6.e(2); corroboration counts origins",
        waivable=True,
    ),
    of_brief(check),
)
