"""T210: a contradiction is dealt with."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each contradiction without a treatment."""
    for position, contradiction in enumerate(entry.brief.contradictions):
        if contradiction.treatment is None:
            yield Finding(
                ("contradictions", position),
                f"Contradiction `{contradiction.id}` of `{contradiction.between[0]}` and"
                f" `{contradiction.between[1]}` is not dealt with",
                "Add `treatment:` and say which side weighs more and why, or that both stand.",
            )


RULE = Rule(
    Explanation(
        code="T210",
        name="contradiction-untreated",
        severity=Severity.WARNING,
        summary="A contradiction says how the analyst treated it.",
        why="""
Contrary information is to be met, not merely listed. One sentence is enough: which side was given more weight and
why, or that both stand and what follows from that.
""",
        bad="""
contradictions:
  - {between: [c1, c2], kind: denial-of-knowledge}
""",
        good="""
contradictions:
  - between: [c1, c2]
    kind: denial-of-knowledge
    treatment: Both kept. One mission that was not told does not exclude an approach elsewhere.
""",
        standard="ICD 203, D.6.e(6)",
        waivable=True,
    ),
    of_brief(check),
)
