"""T312: a gap that is called answered holds the answer."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model.technique_terms import GapStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_ANSWERED = (GapStatus.ANSWERED, GapStatus.PARTLY_ANSWERED)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each gap that is answered, or partly answered, without an answer."""
    for position, gap in enumerate(entry.brief.gaps):
        if gap.status in _ANSWERED and gap.answer is None:
            yield Finding(
                ("gaps", position, "status"),
                f"Gap `{gap.id}` is {gap.status.label.lower()} and does not say what was learnt",
                "Add `answer:`, and `answered_on` and `sources` if they are known; a gap that no longer matters is"
                " `status: retired`.",
            )


RULE = Rule(
    Explanation(
        code="T312",
        name="gap-closed-without-answer",
        severity=Severity.WARNING,
        summary="A gap that is answered or partly answered says what was learnt.",
        why="""
A gap tells readers which answer would move a judgment. When it closes they look for that answer; the bare word
"answered" leaves them to guess which way it fell.
""",
        bad="""
gaps: [{id: g1, question: What did Ruritania ask for?, level: pir, affects: [kj1], status: answered}]
""",
        good="""
gaps:
  - id: g1
    question: What did Ruritania ask for?
    level: pir
    affects: [kj1]
    status: answered
    answered_on: 2022-03-14
    answer: Money alone, by the terms that were published.
    sources: [loan-terms]
""",
        standard="ICD 203, D.6.e(7); house rule",
        waivable=True,
    ),
    of_brief(check),
)
