"""X106: a brief is superseded once."""

from collections.abc import Iterator, Mapping

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once
from bluf.model.vocabulary import Status
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if an earlier brief supersedes the same one already. Drafts may compete."""
    old = entry.brief.supersedes
    if old is None or entry.brief.status is Status.DRAFT:
        return
    first = _first_to_supersede(corpus).get(old, entry)
    if first.id != entry.id:
        yield Finding(
            ("supersedes",),
            f"`{old}` is superseded by `{first.id}` already",
            f"Did you mean `{first.id}`? To mention the older brief as well, link it in prose: `[[{old}]]`.",
        )


@once
def _first_to_supersede(corpus: Corpus) -> Mapping[str, BriefEntry]:
    """Return for each brief the earliest that supersedes it."""
    found: dict[str, BriefEntry] = {}
    for entry in sorted(corpus.briefs.values(), key=_age):
        if entry.brief.supersedes and entry.brief.status is not Status.DRAFT:
            found.setdefault(entry.brief.supersedes, entry)
    return found


def _age(entry: BriefEntry) -> tuple[str, str]:
    return entry.brief.date, entry.id


_FOLLOW_UP = """
# briefs/follow-up.yaml
title: Borduria is still unlikely to cut its loans to Ruritania
date: 2022-02-10
tlp: clear
bluf: It is unlikely (20-45%) that Borduria cuts its loans before July 2022. Our confidence is moderate.
supersedes: earlier
key_judgments:
  - statement: It is unlikely (20-45%) that Borduria cuts its loans to Ruritania before July 2022.
    likelihood: unlikely
    confidence: {level: moderate, because: The loan terms are public and both sides gain by them.}
    evidence: [c1]
    change: {status: unchanged, previous: "earlier#kj1"}
claims: [{text: The loan runs until the end of the year., sources: [loan-terms]}]
source_summary: One document, published by the lender itself.
implications: [Planners can leave the loans out of the spring review.]
alternatives: [A new government in Borduria stops the loans.]
indicators: [{text: The lender calls a meeting of its board., raises: kj1}]
"""

RULE = Rule(
    Explanation(
        code="X106",
        name="superseded-twice",
        severity=Severity.ERROR,
        summary="No two briefs supersede the same brief; drafts may.",
        why="""
The page of a superseded brief sends its reader to the one that replaced it. With two of them the desk has two standing
answers to one question, the reader is shown only one, and the changes of the judgments are no longer one line. A second
follow-up supersedes the first.
""",
        bad="""
supersedes: earlier
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
    change: {status: changed, previous: "earlier#kj1", because: The talks were announced.}
"""
        + _FOLLOW_UP,
        good="""
supersedes: follow-up
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
    change: {status: changed, previous: "follow-up#kj1", because: The talks were announced.}
"""
        + _FOLLOW_UP,
    ),
    of_brief(check),
)
