"""T306: a hypothesis that nothing speaks against is looked at."""

from collections.abc import Iterator

from bluf.analysis.hypotheses.matrix import unrefuted
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, names_id, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each hypothesis without inconsistency that the reading does not name."""
    ach = entry.brief.ach
    if ach is None:
        return
    vague = unrefuted(ach)
    for position, hypothesis in enumerate(ach.hypotheses):
        if hypothesis.id in vague and not names_id(ach.reading or "", hypothesis.id):
            yield Finding(
                ("ach", "hypotheses", position),
                f"Nothing in the matrix is inconsistent with hypothesis `{hypothesis.id}`",
                f"Say in `reading:` whether `{hypothesis.id}` is strong or only vague, or find evidence that tests it.",
            )


RULE = Rule(
    Explanation(
        code="T306",
        name="ach-vague-hypothesis",
        severity=Severity.WARNING,
        summary="A hypothesis with no inconsistent evidence is named in the reading of the matrix.",
        why="""
The least inconsistent hypothesis leads, so one that fits everything wins unfairly: it may be true, and it may only be
vague. The reading has to say which.
""",
        bad="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: Contacts of some kind took place.}
  evidence:
    - {id: E1, text: The embassy knows of no request, cells: {H1: I, H2: C}}
    - {id: E2, text: No envoy travelled, cells: {H1: I, H2: N}}
""",
        good="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: Contacts of some kind took place.}
  evidence:
    - {id: E1, text: The embassy knows of no request, cells: {H1: I, H2: C}}
    - {id: E2, text: No envoy travelled, cells: {H1: I, H2: N}}
  reading: H2 leads because it fits everything, which is a warning and no result.
""",
        standard="Analysis of competing hypotheses (Heuer), step 5",
        waivable=True,
    ),
    of_brief(check),
)
