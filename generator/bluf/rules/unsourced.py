"""T201: every claim and every judgment says where it comes from."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each claim and each judgment that leans on nothing."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        if not judgment.evidence and not judgment.sources:
            yield Finding(
                ("key_judgments", position),
                f"Judgment `{judgment.id}` names nothing that speaks for it",
                "Add `evidence:` with the ids of claims, or `sources:` with the ids of sources.",
            )
    for position, claim in enumerate(entry.brief.claims):
        if not claim.chains and not claim.sources:
            yield Finding(
                ("claims", position),
                f"Claim `{claim.id}` does not say where it comes from",
                "Add `chains: [[source, origin]]`, or `sources:` if the origin is not known.",
            )


RULE = Rule(
    Explanation(
        code="T201",
        name="unsourced",
        severity=Severity.ERROR,
        summary="A claim names the chain it came through or its source; a judgment names its evidence or its sources.",
        why="""
What has no source cannot be checked, weighed or withdrawn when the source falls. Evidence against a judgment does not
found it: a judgment needs something that speaks for it.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    against: [c2]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    against: [c2]
""",
        standard="ICD 206, D.1; ICD 203, D.6.e(1)",
        waivable=True,
    ),
    of_brief(check),
)
