"""T305: a matrix of hypotheses can tell them apart."""

from collections.abc import Iterator

from bluf.analysis.hypotheses.matrix import is_diagnostic
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each defect that keeps the matrix from telling the hypotheses apart."""
    ach = entry.brief.ach
    if ach is None:
        return
    hypotheses = [hypothesis.id for hypothesis in ach.hypotheses]
    if len(hypotheses) < 2:
        yield Finding(
            ("ach", "hypotheses"), "The matrix has fewer than two hypotheses", "Add a rival hypothesis.", at_key=True
        )
    for position, row in enumerate(ach.evidence):
        path = ("ach", "evidence", position)
        blank = [hypothesis for hypothesis in hypotheses if hypothesis not in row.cells]
        if blank:
            yield Finding(
                (*path, "cells"),
                f"Row `{row.id}` is not rated against {', '.join(f'`{name}`' for name in blank)}",
                "Write CC, C, N, NA, I or II for each hypothesis.",
            )
        for name in row.cells:
            if name not in hypotheses:
                yield Finding(
                    (*path, "cells", name),
                    f"Row `{row.id}` rates a hypothesis `{name}` that the matrix does not have",
                    f"Write one of: {', '.join(hypotheses)}.",
                    at_key=True,
                )
    if len(hypotheses) > 1 and not any(map(is_diagnostic, ach.evidence)):
        yield Finding(
            ("ach", "evidence"),
            "No row of the matrix tells the hypotheses apart",
            "Add evidence that is inconsistent with one hypothesis and not with another.",
            at_key=True,
        )


RULE = Rule(
    Explanation(
        code="T305",
        name="ach-does-not-discriminate",
        severity=Severity.WARNING,
        summary="An ACH matrix has two hypotheses or more, a rating in every cell, and a row that tells them apart.",
        why="""
The matrix works by disproof: evidence that fits every hypothesis equally decides nothing, and an empty cell is a
question that was not asked. A row is of no diagnostic value if all its cells have the same base weight (CC, C, N and
NA 0, I -1, II -2).
""",
        bad="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: No request was made.}
  evidence:
    - {id: E1, text: Officials describe a request, cells: {H1: CC, H2: N}}
    - {id: E2, text: The embassy knows of none, cells: {H1: I, H2: I}}
  reading: Nothing yet tells H1 from H2.
""",
        good="""
ach:
  hypotheses:
    - {id: H1, text: A request was made.}
    - {id: H2, text: No request was made.}
  evidence:
    - {id: E1, text: Officials describe a request, cells: {H1: CC, H2: I}}
    - {id: E2, text: The embassy knows of none, cells: {H1: I, H2: C}}
  reading: H1 and H2 are level; without E1 H2 would lead, and without E2 H1.
""",
        standard="Analysis of competing hypotheses (Heuer), steps 1, 3 and 4",
        waivable=True,
    ),
    of_brief(check),
)
