"""T307: a changed judgment says why."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_NEEDS_REASON = (ChangeStatus.CHANGED, ChangeStatus.WITHDRAWN)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment that was changed or withdrawn without a reason."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        change = judgment.change
        if change and change.status in _NEEDS_REASON and change.because is None:
            yield Finding(
                ("key_judgments", position, "change"),
                f"Judgment `{judgment.id}` is {change.status} without a reason",
                f"Write `change: {{status: {change.status}, because: ...}}`.",
            )


RULE = Rule(
    Explanation(
        code="T307",
        name="change-without-reason",
        severity=Severity.WARNING,
        summary="A judgment that was changed or withdrawn gives the reason.",
        why="""
A reader who acted on the earlier judgment has to know what moved it: new information, new reasoning or an error.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: {status: changed, previous: earlier#kj1}
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: {status: changed, previous: earlier#kj1, because: Officials now describe a request.}
""",
        standard="ICD 203, D.6.e(7)",
        waivable=True,
    ),
    of_brief(check),
)
