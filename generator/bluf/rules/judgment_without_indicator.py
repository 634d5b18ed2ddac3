"""T302: a judgment says what to watch."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment that no indicator names."""
    watched = {
        judgment
        for indicator in entry.brief.indicators
        for judgment in (*indicator.raises, *indicator.lowers, *indicator.reverses)
    }
    for position, judgment in enumerate(entry.brief.key_judgments):
        withdrawn = judgment.change and judgment.change.status is ChangeStatus.WITHDRAWN
        if judgment.id not in watched and not withdrawn:
            yield Finding(
                ("key_judgments", position),
                f"No indicator would move judgment `{judgment.id}`",
                f"Add `indicators:` with one that has `raises: [{judgment.id}]`, `lowers:` or `reverses:`.",
            )


RULE = Rule(
    Explanation(
        code="T302",
        name="judgment-without-indicator",
        severity=Severity.WARNING,
        summary="For every key judgment that still stands, an indicator would raise, lower or reverse it.",
        why="""
Indicators that were agreed in advance make later argument turn on what is seen and not on taste. A judgment that
nothing observable could move is a belief.
""",
        bad="""
indicators:
  - {id: i1, text: An official repeats the report by name., lowers: [alt1]}
""",
        good="""
indicators:
  - {id: i1, text: An official repeats the report by name., raises: [kj1], lowers: [alt1]}
""",
        standard="ICD 203, D.6.e(2): indicators that would alter the judgment",
        waivable=True,
    ),
    of_brief(check),
)
