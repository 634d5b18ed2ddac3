"""T314: an alternative whose likelihood moved says why."""

from collections.abc import Iterator

from bluf.analysis.changes.change import Aspect
from bluf.analysis.changes.comparison import superseded
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each alternative of the superseded brief with another likelihood here, and no reason."""
    comparison = superseded(corpus, entry)
    for change in comparison.changes if comparison else ():
        if change.part == "alternative" and change.aspect is Aspect.LIKELIHOOD and change.before and not change.reason:
            yield Finding(
                (*entry.parts[change.id].path, "likelihood"),
                f"Alternative `{change.id}` was {change.before} in brief `{entry.brief.supersedes}` and is"
                f" {change.after or 'not stated'} here",
                "Add `moved_because:` with the reason; if it is another alternative, give it another id.",
            )


_BEFORE = """
# briefs/earlier.yaml
alternatives: [{id: alt1, text: The officials described routine contacts as a request., likelihood: unlikely}]
"""
_FOLLOW_UP = """
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: {status: changed, previous: "earlier#kj1", because: Officials now describe a request.}
alternatives:
  - id: alt1
    text: The officials described routine contacts as a request.
    hypothesis: H2
    likelihood: very unlikely
    why_not: The outlet checks its reports.
"""

RULE = Rule(
    Explanation(
        code="T314",
        name="alternative-moved-without-reason",
        severity=Severity.NOTICE,
        summary="An alternative that a later brief holds more or less likely says why.",
        why="""
An alternative is carried on under its id. What a judgment gains or loses, its rivals lose or gain, and readers who keep
one of them in mind have to know what moved it. An alternative without a likelihood before needs no reason.
""",
        bad=_FOLLOW_UP + _BEFORE,
        good=_FOLLOW_UP + "    moved_because: A second outlet quotes the request itself.\n" + _BEFORE,
        standard="ICD 203, D.6.e(4) and D.6.e(7)",
        waivable=True,
    ),
    of_brief(check),
)
