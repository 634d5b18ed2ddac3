"""T213: a denial does not speak for what it denies."""

from collections.abc import Iterator

from bluf.analysis.sourcing.denials import denials, speaker
from bluf.analysis.sourcing.origins import claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment that counts a claim and its denial, and each claim that counts its denier."""
    for position, judgment in enumerate(entry.brief.key_judgments):
        fields = {"evidence": judgment.evidence, "sources": judgment.sources}
        for one in denials(entry):
            field = next((name for name, listed in fields.items() if one.denying in listed), None)
            if field and any(one.denied in listed for listed in fields.values()):
                kind = "claim" if one.denied in judgment.evidence else "source"
                yield Finding(
                    ("key_judgments", position, field, fields[field].index(one.denying)),
                    f"Judgment `{judgment.id}` takes {kind} `{one.denied}` and its denial `{one.denying}` as evidence",
                    f"Move `{one.denying}` to `against`, or leave out the one that does not bear on the judgment."
                    if field == "evidence"
                    else f"Make a claim of `{one.denying}` and list it under `against`, or leave it out.",
                )
    for position, claim in enumerate(entry.brief.claims):
        lineage = claim_lineage(corpus, entry, claim)
        told = ((lineage.denying, "denies it"), (lineage.unaware, "says that it does not know of it"))
        for paths, what in told:
            for who in dict.fromkeys(speaker(entry, path) for path in paths):
                yield Finding(
                    ("claims", position, "chains"),
                    f"A chain of claim `{claim.id}` ends at `{who}`, who {what}; it is not counted",
                    "Take the chain out, and leave it with the denial.",
                )


RULE = Rule(
    Explanation(
        code="T213",
        name="denial-counted-for",
        severity=Severity.WARNING,
        summary="A denial, or a denial of knowledge, does not speak for what it denies.",
        why="""
An interested denial is an independent origin for the denial, not for the fact. A judgment that lists both a claim and
its denial as evidence shows two origins where it has one, and may pass for corroborated. A contradiction names first
what is denied, then the denial.
""",
        bad="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One origin and a mission that was not told.}
    evidence: [c1, c2]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One origin and a mission that was not told.}
    evidence: [c1]
    against: [c2]
""",
        standard="House rule, after the study of circular reporting",
        waivable=True,
    ),
    of_brief(check),
)
