"""T207: source and information are graded apart."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model.grading import Credibility, Grade, Reliability
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

FEWEST = 3
_DIAGONAL = {Grade(*pair) for pair in zip(Reliability, Credibility, strict=True)}


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if the brief has three grades or more and all of them lie on the diagonal."""
    grades = [claim.grade for claim in entry.brief.claims if claim.grade]
    if len(grades) >= FEWEST and _DIAGONAL.issuperset(grades):
        yield Finding(
            ("claims",),
            f"All {len(grades)} grades lie on the diagonal: {', '.join(map(str, grades[:6]))}",
            "Grade the source by its record and the information by what else is known of it, each for itself.",
            at_key=True,
        )


RULE = Rule(
    Explanation(
        code="T207",
        name="grades-on-diagonal",
        severity=Severity.WARNING,
        summary="The grades of a brief do not all lie on the diagonal A1, B2, C3, D4, E5, F6.",
        why="""
The Admiralty code rates the source and the information apart: a good source can be wrong and a poor one right. Grades
that all lie on the diagonal show that one of the two was copied from the other.
""",
        bad="""
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], grade: B2}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
  - {id: c3, text: The envoys were due to meet in Zenda., chains: [[courier-2022-03-13, o1]], grade: F6}
""",
        good="""
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], grade: B3}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
  - {id: c3, text: The envoys were due to meet in Zenda., chains: [[courier-2022-03-13, o1]], grade: F6}
""",
        standard="Admiralty code (AJP-2.1, FM 2-22.3): the two axes are judged apart",
        waivable=True,
    ),
    of_brief(check),
)
