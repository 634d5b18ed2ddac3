"""T313: an indicator that was observed says by what."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Check, Indicator
from bluf.model.technique_terms import IndicatorStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_SEEN = (IndicatorStatus.OBSERVED, IndicatorStatus.EMERGING)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each indicator that stands at observed or emerging while no look at it says what was seen."""
    for position, one in enumerate(entry.brief.indicators):
        looks: tuple[Indicator | Check, ...] = (one, *one.checks)
        shown = any(look.status in _SEEN and (look.sources or look.note) for look in looks)
        if one.standing in _SEEN and not shown:
            last = ("checks", len(one.checks) - 1) if one.checks else ()
            yield Finding(
                ("indicators", position, *last, "status"),
                f"Indicator `{one.id}` is {one.standing.label.lower()}, and nothing shows it",
                "Add `sources:`, or a `note:` that says what was seen.",
            )


RULE = Rule(
    Explanation(
        code="T313",
        name="observed-without-source",
        severity=Severity.WARNING,
        summary="An indicator that is observed or emerging names a source, or says what was seen.",
        why="""
An indicator is agreed beforehand so that a later argument turns on what is observed and not on taste. Its threshold
settles nothing if readers cannot see what met it. A note on a check that saw nothing does not count.
""",
        bad="""
indicators:
  - {id: i1, text: An official repeats the report by name., raises: [kj1], status: observed, observed_on: 2022-03-14}
""",
        good="""
indicators:
  - id: i1
    text: An official repeats the report by name.
    raises: [kj1]
    status: observed
    observed_on: 2022-03-14
    note: The finance minister said so on the radio.
""",
        standard="A Tradecraft Primer (2009), indicators or signposts of change; house rule",
        waivable=True,
    ),
    of_brief(check),
)
