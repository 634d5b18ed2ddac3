"""T404: a line has one outcome."""

from collections.abc import Iterator

from bluf.analysis.ledger.rows import rows_with
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each outcome that the newest of its line contradicts and does not amend."""
    for part_id in entry.parts:
        row = rows_with(corpus, entry.id).get(f"{entry.id}#{part_id}")
        newest = row and row.answered
        for stage in row.disputed if row else ():
            if stage.entry.id == entry.id and stage.resolution and newest and newest.resolution:
                yield Finding(
                    (*stage.path, "resolution", "outcome"),
                    f"The outcome `{stage.resolution.outcome}` differs from `{newest.resolution.outcome}` in "
                    f"`{newest.reference}`, which carries the same question on",
                    f"Mend the one that is wrong, or set this one down as `earlier` in `{newest.reference}`.",
                )


_EARLIER = """\
# briefs/earlier.yaml
forecasts:
  - id: f1
    question: Will the lender call its board by 1 March 2022?
    by: 2022-03-01
    resolved_by: A notice of the lender.
    p: 0.3
    resolution: {outcome: "no", on: 2022-03-01, recorded: 2022-03-02, because: No notice was found.}
"""
_FOLLOW_UP = """
supersedes: earlier
key_judgments:
  - id: kj1
    statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin.}
    evidence: [c1]
    change: {status: changed, cause: new-information, because: A report of the request came in.}
forecasts:
  - id: f1
    question: Will the lender call its board by 1 March 2022?
    by: 2022-03-01
    resolved_by: A notice of the lender.
    p: 0.2
    resolution:
      outcome: "yes"
      on: 2022-02-20
      recorded: 2022-03-14
      because: The notice is dated 20 February.
"""
_AMENDED = """\
      earlier:
        - {outcome: "no", on: 2022-03-01, recorded: 2022-03-02, because: No notice was found.}
"""

RULE = Rule(
    Explanation(
        code="T404",
        name="outcomes-differ",
        severity=Severity.ERROR,
        summary="A forecast that is carried on from brief to brief has one outcome.",
        why="""
A question is resolved once. Where two briefs say different things, the ledger shows both and scores neither. An
outcome that proved wrong is amended, not replaced: `bluf resolve --amend` keeps it under `earlier`, with the day it was
recorded.
""",
        bad=_FOLLOW_UP + _EARLIER,
        good=_FOLLOW_UP + _AMENDED + _EARLIER,
        standard="ICD 203, D.6.e(8)",
        waivable=True,
    ),
    of_brief(check),
)
