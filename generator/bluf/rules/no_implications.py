"""T303: a brief says so what."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if the brief has no implications."""
    if not entry.brief.implications:
        yield Finding(
            (), "The brief does not say what follows from it", "Add `implications:` and say so what, for whom."
        )


RULE = Rule(
    Explanation(
        code="T303",
        name="no-implications",
        severity=Severity.WARNING,
        summary="A brief states what follows for its reader.",
        why="""
A judgment informs a decision only if the reader is told what it changes. The analyst knows the matter best and should
not leave that step out.
""",
        bad="""
implications: []
""",
        good="""
implications: [Planners should treat loans as the nearer contingency.]
""",
        standard="ICD 203, D.6.e(5)",
        waivable=True,
    ),
    of_brief(check),
)
