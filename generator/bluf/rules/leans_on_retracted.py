"""T215: a judgment that stands does not lean on what was retracted."""

from collections.abc import Iterator

from bluf.analysis.sourcing.notices import Mark, claim_flags
from bluf.analysis.sourcing.ways import chains_of, ways
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Claim
from bluf.model.vocabulary import ChangeStatus, Status
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_HINT = "Take it off the list, look at the judgment again, and say under `change` what came of it."


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each claim and each source that a judgment still lists though it was retracted."""
    if corpus.successor(entry.id) or entry.brief.status is Status.SUPERSEDED:
        return
    retracted = {flag.id: flag.marked_in for flag in claim_flags(corpus, entry) if flag.mark is Mark.RETRACTED}
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.change and judgment.change.status is ChangeStatus.WITHDRAWN:
            continue
        for at, claim_id in enumerate(judgment.evidence):
            claim = entry.claims.get(claim_id)
            said = _of_claim(corpus, entry, claim, retracted) if claim else ""
            if said:
                yield Finding(
                    ("key_judgments", position, "evidence", at),
                    f"Judgment `{judgment.id}` lists claim `{claim_id}` as evidence, {said}",
                    _HINT,
                )
        for at, source in enumerate(judgment.sources):
            if not any(ways(corpus, entry, (source,))):
                yield Finding(
                    ("key_judgments", position, "sources", at),
                    f"Judgment `{judgment.id}` lists source `{source}`, which was retracted or leads only to what was",
                    _HINT,
                )


def _of_claim(corpus: Corpus, entry: BriefEntry, claim: Claim, retracted: dict[str, str]) -> str:
    if claim.id in retracted:
        return "which was retracted" + (f" in `{retracted[claim.id]}`" if retracted[claim.id] != entry.id else "")
    chains = chains_of(claim)
    standing = any(path for chain in chains for path in ways(corpus, entry, chain))
    return "but every way to it runs through a retracted source" if chains and not standing else ""


RULE = Rule(
    Explanation(
        code="T215",
        name="leans-on-retracted",
        severity=Severity.WARNING,
        summary="A judgment of a current brief lists no retracted claim as evidence, no claim that came only "
        "through retracted sources, and no retracted source.",
        why="""
What was withdrawn counts for nothing: its chains have dropped out of every number on the page. A judgment that still
lists it claims more ground than it has. The desk owes its reader a second look, and the follow-up says what came of it.
A brief that was superseded stays as it was and shows the notice, and so does a judgment that was withdrawn.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
retracted: {date: 2022-03-20, because: The newspaper withdrew the report.}
# briefs/example.yaml
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], grade: F3}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
""",
        good="""
# seeds/courier-2022-03-13.yaml
retracted: {date: 2022-03-20, because: The newspaper withdrew the report.}
# briefs/example.yaml
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1], [s1, o1]], grade: F3}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], grade: C3}
""",
        standard="ICD 203, D.6.e(7); tradecraft reference 9.5: only chains that were not retracted count",
        waivable=True,
    ),
    of_brief(check),
)
