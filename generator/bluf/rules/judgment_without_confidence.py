"""T107: a key judgment says how sure the analyst is, and why."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment without confidence, or whose confidence has no reason."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        path = ("key_judgments", position)
        if judgment.confidence is None:
            yield Finding(
                path,
                f"Judgment `{judgment.id}` does not say how sure it is",
                "Add `confidence: {level: low, because: ...}`.",
            )
        elif judgment.confidence.because is None:
            yield Finding(
                (*path, "confidence"),
                f"The confidence of judgment `{judgment.id}` has no reason",
                f"Write `confidence: {{level: {judgment.confidence.level}, because: ...}}`.",
            )


RULE = Rule(
    Explanation(
        code="T107",
        name="judgment-without-confidence",
        severity=Severity.ERROR,
        summary="A key judgment states its confidence and the reason for it.",
        why="""
Likelihood says how probable the event is; confidence says how well that estimate is founded. A reader who is given only
the first cannot tell a solid estimate from a guess, and a bare level cannot be questioned.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: low
    evidence: [c1]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: "One origin, unnamed, with a stake in the story."}
    evidence: [c1]
""",
        standard="ICD 203, D.6.e(2)",
        waivable=True,
    ),
    of_brief(check),
)
