"""T403: a forecast whose day has passed has an outcome."""

from collections.abc import Iterator

from bluf.analysis.ledger.rows import overdue, rows_with
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each overdue line whose question was asked last in this brief."""
    for part_id in entry.parts:
        reference = f"{entry.id}#{part_id}"
        if reference in overdue(corpus):
            row = rows_with(corpus, entry.id)[reference]
            yield Finding(
                (*row.asked.path, "by") if row.asked else (),
                f"The forecast `{part_id}` was due on {row.by} and has no outcome",
                f"Write it down with `bluf resolve {reference} --outcome yes`, or `no`, `annulled` or `ambiguous`.",
            )


RULE = Rule(
    Explanation(
        code="T403",
        name="due-and-unresolved",
        severity=Severity.WARNING,
        summary="A forecast whose day has passed has an outcome.",
        why="""
A forecast that is left open when it failed makes the record look better than it is. Whether it is due is judged by
the newest day on which the desk wrote something, never by the clock: the same files give the same findings. A forecast
that a follow-up carries on is due there; one that the follow-up no longer mentions is still due. What nobody can
decide is `ambiguous`, and a question that fell away is `annulled`: both are shown and not scored.
""",
        bad="""
forecasts:
  - question: Will the talks in Zenda be called off by 12 March 2022?
    made: 2022-03-10
    by: 2022-03-12
    resolved_by: An announcement of either side.
    p: 0.1
""",
        good="""
forecasts:
  - question: Will the talks in Zenda be called off by 12 March 2022?
    made: 2022-03-10
    by: 2022-03-12
    resolved_by: An announcement of either side.
    p: 0.1
    resolution: {outcome: "no", on: 2022-03-12, recorded: 2022-03-14, because: Neither side announced it.}
""",
        standard="ICD 203, D.6.e(8)",
        waivable=True,
    ),
    of_brief(check),
)
