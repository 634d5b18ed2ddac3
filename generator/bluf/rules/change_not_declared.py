"""T309: what a judgment declares of its change is what happened to it."""

from collections.abc import Iterator

from bluf.analysis.changes.change import Aspect
from bluf.analysis.changes.judgment_changes import differences, moved
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import Stage, stage_before
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_SAYS_UNMOVED = (ChangeStatus.INITIAL, ChangeStatus.UNCHANGED)
_MOVES = (Aspect.LIKELIHOOD, Aspect.CONFIDENCE)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment that moved and says it did not, or says that it changed and did not."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        stage, change = Stage(entry, judgment), judgment.change
        before = stage_before(corpus, stage)
        if before is None or change is None:
            continue
        place = ("key_judgments", position, "change")
        if change.status in _SAYS_UNMOVED and moved(before, stage):
            yield Finding(
                place,
                f"Judgment `{judgment.id}` says {change.status}, and moved since `{before.reference}`:"
                f" {_moves(before, stage)}",
                "Write `change: {status: changed, because: ...}`; if it is another judgment, give it another id.",
            )
        elif change.status is ChangeStatus.CHANGED and not any(differences(before, stage)):
            yield Finding(
                place,
                f"Judgment `{judgment.id}` says changed, and stands as it stood in `{before.reference}`",
                "Write `change: unchanged`, or state the likelihood, confidence, wording or evidence that changed.",
            )


def _moves(before: Stage, after: Stage) -> str:
    """Say what moved: `likelihood from unlikely, 30% to likely, 70%`."""
    return "; ".join(
        f"{one.aspect} from {one.before or 'not stated'} to {one.after or 'not stated'}"
        for one in differences(before, after)
        if one.aspect in _MOVES
    )


RULE = Rule(
    Explanation(
        code="T309",
        name="change-not-declared",
        severity=Severity.WARNING,
        summary="A judgment that moved says that it changed, and one that says so did change.",
        why="""
Readers trust the word "unchanged" and do not look up the earlier brief. A judgment continues the one it names as
`previous`, else the one with the same id in the brief that is superseded. It moved if its term, its probability or its
level of confidence is another. A judgment that says "changed" differs at least in its wording or its evidence.
""",
        bad="""
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: moderate, because: The loan terms are public and both sides gain by them.}
    evidence: [c1]
    change: {status: unchanged, previous: "earlier#kj1"}
""",
        good="""
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: moderate, because: The loan terms are public and both sides gain by them.}
    evidence: [c1]
    change: {status: changed, previous: "earlier#kj1", because: Officials now describe a request.}
""",
        standard="ICD 203, D.6.e(7)",
        waivable=True,
    ),
    of_brief(check),
)
