"""T301: a brief weighs an alternative."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if the brief has no alternative."""
    if not entry.brief.alternatives:
        yield Finding(
            (),
            "The brief weighs no alternative to its main line",
            "Add `alternatives:` with the best rival explanation, what speaks for it and why it is not preferred.",
        )


RULE = Rule(
    Explanation(
        code="T301",
        name="no-alternative",
        severity=Severity.WARNING,
        summary="A brief states at least one alternative to its main line.",
        why="""
An analyst who has written down the best rival explanation is less likely to have overlooked it, and a reader can see
why it was not preferred.
""",
        bad="""
alternatives: []
""",
        good="""
alternatives:
  - text: The officials described routine contacts as a request.
    why_not: The outlet checks its reports.
""",
        standard="ICD 203, D.6.e(4)",
        waivable=True,
    ),
    of_brief(check),
)
