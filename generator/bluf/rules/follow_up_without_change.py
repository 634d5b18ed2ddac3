"""T308: a follow-up says what changed."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment of a follow-up that does not say how it changed."""
    if entry.brief.supersedes is None:
        return
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.change is None:
            yield Finding(
                ("key_judgments", position),
                f"Judgment `{judgment.id}` does not say how it stands to brief `{entry.brief.supersedes}`",
                "Add `change:` with initial, unchanged, changed or withdrawn, and for the last two the reason.",
            )


RULE = Rule(
    Explanation(
        code="T308",
        name="follow-up-without-change",
        severity=Severity.WARNING,
        summary="In a brief that supersedes another, every key judgment says how it stands to the one before.",
        why="""
Readers of a follow-up ask first what is different. New, unchanged, changed or withdrawn: each judgment says which.
""",
        bad="""
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
""",
        good="""
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: {status: changed, because: Officials now describe a request.}
""",
        standard="ICD 203, D.6.e(7)",
        waivable=True,
    ),
    of_brief(check),
)
