"""T310: a follow-up keeps or withdraws every judgment of the brief before it."""

from collections.abc import Iterator

from bluf.analysis.changes.comparison import superseded
from bluf.analysis.changes.judgment_changes import Course
from bluf.corpus import BriefEntry, Corpus
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment that the superseded brief still held and this one does not speak of."""
    comparison = superseded(corpus, entry)
    for one in comparison.judgments if comparison else ():
        if one.course is not Course.DROPPED or one.before is None:
            continue
        judgment = one.before.judgment
        if not (judgment.change and judgment.change.status is ChangeStatus.WITHDRAWN):
            yield Finding(
                ("supersedes",),
                f"Judgment `{one.before.reference}` is neither continued nor withdrawn",
                f"Name it as `previous` of the judgment that continues it, or repeat it as `{judgment.id}` with"
                " `change: {status: withdrawn, because: ...}`.",
            )


RULE = Rule(
    Explanation(
        code="T310",
        name="judgment-dropped",
        severity=Severity.WARNING,
        summary="A brief that supersedes another continues or withdraws each of its judgments.",
        why="""
A judgment that is left out without a word still stands in the minds of those who read it, and nobody can tell whether
the desk gave it up, found it wrong or forgot it. One whose time has passed is withdrawn with `cause: expired`.
""",
        bad="""
supersedes: earlier
key_judgments:
  - id: request
    statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: initial
assumptions: null
gaps: null
dissent: null
body: null
indicators: [{id: i1, text: An official repeats the report by name., raises: [request]}]
""",
        good="""
supersedes: earlier
key_judgments:
  - id: request
    statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: The reports are few.}
    evidence: [c1]
    change: initial
  - id: loans
    statement: It is unlikely (20-45%) that Borduria cuts its loans to Ruritania before July 2022.
    likelihood: unlikely
    confidence: {level: low, because: The request may lead to new terms.}
    evidence: [c1]
    change: {status: withdrawn, previous: "earlier#kj1", because: The request makes the question idle.}
assumptions: null
gaps: null
dissent: null
body: null
indicators: [{id: i1, text: An official repeats the report by name., raises: [request]}]
""",
        standard="ICD 203, D.6.e(7)",
        waivable=True,
    ),
    of_brief(check),
)
