"""T311: a claim that was graded anew says why."""

from collections.abc import Iterator

from bluf.analysis.changes.change import Aspect
from bluf.analysis.changes.comparison import superseded
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each claim of the superseded brief that has another grade here, and no reason for it."""
    comparison = superseded(corpus, entry)
    places = {claim.id: position for position, claim in reversed(tuple(enumerate(entry.brief.claims)))}
    for change in comparison.changes if comparison else ():
        if change.aspect is Aspect.GRADE and change.before and not change.reason:
            now = f"graded {change.after}" if change.after else "not graded"
            yield Finding(
                ("claims", places[change.id], *(("grade",) if change.after else ())),
                f"Claim `{change.id}` was graded {change.before} in brief `{entry.brief.supersedes}` and is {now} here",
                "Add `regraded:` with the reason; if it is another claim, give it another id.",
            )


_BEFORE = """
# briefs/earlier.yaml
claims: [{id: c1, text: The loan runs until the end of the year., grade: B2, chains: [[loan-terms, o1]]}]
origins:
  - {id: o1, label: the lender, access: direct, interest: party, forum: own-publication, independence_group: lender}
"""
_FOLLOW_UP = """
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: {status: changed, previous: "earlier#kj1", because: Officials now describe a request.}
contradictions: null
events: null
outlook: null
relations: null
ach: null
"""

RULE = Rule(
    Explanation(
        code="T311",
        name="regraded-without-reason",
        severity=Severity.NOTICE,
        summary="A claim that a later brief grades otherwise says why.",
        why="""
A grade is given to a claim at its origin. When the same claim, carried on under its id, is graded otherwise, something
was learnt of the source or of the information, or the first grade was a slip. Readers who weighed the claim have to
know which. A claim that was not graded before needs no reason.
""",
        bad=_FOLLOW_UP
        + "claims: [{id: c1, text: The loan runs until the end of the year., grade: D4, chains: [[loan-terms, o1]]}]\n"
        + _BEFORE,
        good=_FOLLOW_UP
        + """claims:
  - id: c1
    text: The loan runs until the end of the year.
    grade: D4
    regraded: The lender has published other terms since.
    chains: [[loan-terms, o1]]
"""
        + _BEFORE,
        standard="ICD 203, D.6.e(7); AJP-2.1",
        waivable=True,
    ),
    of_brief(check),
)
