"""T204: confirmed means confirmed by independent origins."""

from collections.abc import Iterator

from bluf.analysis.sourcing.origins import claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model.grading import Credibility
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each claim graded 1 with fewer than two independent origins."""
    for position, claim in enumerate(entry.brief.claims):
        if claim.grade is None or claim.grade.credibility is not Credibility.CONFIRMED:
            continue
        count = claim_lineage(corpus, entry, claim).independent
        if count < 2:
            yield Finding(
                ("claims", position, "grade"),
                f"Claim `{claim.id}` is graded confirmed on {count or 'no'} independent origin{'s' * (count != 1)}",
                f"Write `{claim.grade.reliability}2`, or add a chain to an origin of another independence group.",
            )


RULE = Rule(
    Explanation(
        code="T204",
        name="confirmed-on-one-origin",
        severity=Severity.ERROR,
        summary="Credibility 1, confirmed, is given only to a claim with at least two independent origins.",
        why="""
Ten outlets that quote one official are one origin. The Admiralty code keeps 1 for information that other, independent
sources confirm; to give it for repetition is how false confirmation arises. Origins of unknown lineage do not count.
""",
        bad="""
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], grade: B1}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
""",
        good="""
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], grade: B2}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
""",
        standard="Admiralty code (AJP-2.1), credibility 1",
        waivable=True,
    ),
    of_brief(check),
)
