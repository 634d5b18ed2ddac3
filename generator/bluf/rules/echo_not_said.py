"""T206: several outlets with one origin are called that."""

from collections.abc import Iterator

from bluf.analysis.sourcing.origins import claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each claim of three outlets or more and one origin that has no note."""
    for position, claim in enumerate(entry.brief.claims):
        if claim.note is None:
            lineage = claim_lineage(corpus, entry, claim)
            count = len(lineage.outlets)
            if lineage.independent == 1 and count >= 3:
                yield Finding(
                    ("claims", position),
                    f"Claim `{claim.id}` is carried by {count} outlets and goes back to one origin",
                    f"Say it in the claim's `note`: {count} outlets, 1 origin.",
                )


RULE = Rule(
    Explanation(
        code="T206",
        name="echo-not-said",
        severity=Severity.NOTICE,
        summary="A claim that three outlets or more carry from one origin says so in its note.",
        why="""
Repetition across outlets adds reach, not confirmation. The page shows both numbers; the note tells the reader what to
make of them.
""",
        bad="""
claims:
  - id: c1
    text: Ruritania asked Borduria for money.
    chains: [[strelsau-courier, o1], [radio-zenda, o1], [hentzau-post, o1]]
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
actors:
  - {id: radio-zenda, kind: media-outlet}
  - {id: hentzau-post, kind: media-outlet}
  - {id: bordurian-embassy, name: Embassy of Borduria in Strelsau, kind: government-body}
""",
        good="""
claims:
  - id: c1
    text: Ruritania asked Borduria for money.
    chains: [[strelsau-courier, o1], [radio-zenda, o1], [hentzau-post, o1]]
    note: Three outlets, one origin; they add reach and no confirmation.
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
actors:
  - {id: radio-zenda, kind: media-outlet}
  - {id: hentzau-post, kind: media-outlet}
  - {id: bordurian-embassy, name: Embassy of Borduria in Strelsau, kind: government-body}
""",
        standard="House rule, after the study of circular reporting",
        waivable=True,
    ),
    of_brief(check),
)
