"""T203: a brief sums up its sources."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if the brief has no source summary, or an empty one."""
    summary = entry.brief.source_summary
    if summary is None or not any(value for _, value in summary):
        yield Finding(
            ("source_summary",) if summary else (),
            "The brief does not sum up its sources",
            "Add `source_summary: {strengths: ..., weaknesses: ..., most_important: [...]}`, or one sentence.",
        )


RULE = Rule(
    Explanation(
        code="T203",
        name="no-source-summary",
        severity=Severity.WARNING,
        summary="A brief has a source summary: strengths, weaknesses, what matters most, what corroborates and what "
        "conflicts.",
        why="""
Each source may be sound and the base as a whole one-sided. The summary says so in one place. ICD 206 only encourages
it; that every brief has one is a stricter house rule.
""",
        bad="""
source_summary: null
""",
        good="""
source_summary:
  strengths: Quick accounts and one statement on the record.
  weaknesses: What speaks for the request comes from one government.
""",
        standard="ICD 206, D.3.d(2), which encourages it; house rule",
        waivable=True,
    ),
    of_brief(check),
)
