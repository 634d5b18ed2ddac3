"""T317: a row on which the result of a matrix hangs is named in its reading."""

from collections.abc import Iterator

from bluf.analysis.hypotheses.sensitivity import by_row
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, names_id, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each row without which others would lead and that the reading does not name."""
    ach = entry.brief.ach
    if ach is None:
        return
    for position, row in enumerate(by_row(ach)):
        if row.decisive and not names_id(ach.reading or "", row.what):
            tied = len(row.leaders) > 1
            yield Finding(
                ("ach", "evidence", position),
                f"The result hangs on row `{row.what}`, and the reading does not say so",
                f"Say in `reading:` that without `{row.what}` {' and '.join(row.leaders)} would "
                f"{'be tied' if tied else 'lead'}, and how far the row can be trusted.",
            )


RULE = Rule(
    Explanation(
        code="T317",
        name="ach-decisive-row-unsaid",
        severity=Severity.NOTICE,
        summary="A row of an ACH matrix without which other hypotheses would lead is named in the reading.",
        why="""
A lead that hangs on one piece of evidence is no better than that piece. Readers of the result should not have to find
out by leaving out each row in turn. A tie that begins or ends counts as another result.
""",
        bad="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: No request was made.}
  evidence:
    - {id: E1, text: Officials describe a request, cells: {H1: CC, H2: I}}
    - {id: E2, text: The embassy knows of none, cells: {H1: I, H2: C}}
    - {id: E3, text: Envoys travelled, cells: {H1: C, H2: I}}
  reading: Most of the record speaks against H2.
""",
        good="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: No request was made.}
  evidence:
    - {id: E1, text: Officials describe a request, cells: {H1: CC, H2: I}}
    - {id: E2, text: The embassy knows of none, cells: {H1: I, H2: C}}
    - {id: E3, text: Envoys travelled, cells: {H1: C, H2: I}}
  reading: H1 leads, by one row; without E1 or E3 the two would be level.
""",
        standard="Analysis of competing hypotheses (Heuer), step 6",
        waivable=True,
    ),
    of_brief(check),
)
