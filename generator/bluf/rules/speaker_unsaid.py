"""T214: an origin says how it could know, what it gains, and where it spoke."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_TRAITS = ("access", "interest", "forum")


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each origin that a chain leads to and that leaves out access, interest or forum."""
    reached = {link for claim in entry.brief.claims for chain in claim.chains for link in chain}
    for position, origin in enumerate(entry.brief.origins):
        unsaid = [trait for trait in _TRAITS if getattr(origin, trait) is None]
        if unsaid and origin.id in reached:
            yield Finding(
                ("origins", position),
                f"Origin `{origin.id}` carries a claim and does not say its {' and '.join(unsaid)}",
                f"Add `{unsaid[0]}:`; write `{unsaid[0]}: unknown` where it cannot be told.",
            )


RULE = Rule(
    Explanation(
        code="T214",
        name="speaker-unsaid",
        severity=Severity.NOTICE,
        summary="An origin that a chain leads to says its access, its interest and its forum, `unknown` included.",
        why="""
A statement is worth what its speaker could know, stands to gain and has to answer for. That something is unknown is
worth saying, and must not be confused with nobody having asked.
""",
        bad="""
origins:
  - {id: o1, label: unnamed officials of Ruritania, independence_group: ruritanian-government}
  - id: o2
    label: the spokesman of the embassy
    actor: bordurian-embassy
    access: direct
    interest: party
    forum: on-record
    independence_group: bordurian-government
""",
        good="""
origins:
  - id: o1
    label: unnamed officials of Ruritania
    access: claimed
    interest: party
    forum: unknown
    independence_group: ruritanian-government
  - id: o2
    label: the spokesman of the embassy
    actor: bordurian-embassy
    access: direct
    interest: party
    forum: on-record
    independence_group: bordurian-government
""",
        standard="ICD 206, source descriptor: access, motivation, possible bias",
        waivable=True,
    ),
    of_brief(check),
)
