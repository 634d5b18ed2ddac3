"""T405: the days of an outcome can be true."""

from collections.abc import Iterator

from bluf.analysis.ledger.rows import rows_with
from bluf.analysis.ledger.stated import Stated
from bluf.corpus import BriefEntry, Corpus
from bluf.model import PartialDate, RecordedOutcome
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each outcome whose days stand in an order that cannot be."""
    judgments = (Stated(entry, judgment) for judgment in entry.brief.key_judgments)
    forecasts = (Stated(entry, forecast) for forecast in entry.brief.forecasts)
    for stage in (*judgments, *forecasts):
        if stage.resolution:
            path = (*stage.path, "resolution")
            # a follow-up may be the one that writes down what was forecast before
            row = rows_with(corpus, entry.id).get(stage.reference)
            made = min(one.made for one in (row.stages if row else (stage,)))
            yield from _impossible(made, path, stage.resolution)
            for position, earlier in enumerate(stage.resolution.earlier):
                yield from _impossible(made, (*path, "earlier", position), earlier)


def _impossible(made: PartialDate, path: FieldPath, outcome: RecordedOutcome) -> Iterator[Finding]:
    on, recorded = outcome.on, outcome.recorded
    if on and recorded and recorded.last < on.first:
        said = f"The outcome was recorded on {recorded}, before the day that decided it, {on}"
        yield Finding((*path, "recorded"), said, "Write down an outcome when it is known, and date it that day.")
    if on and on.last < made.first:
        said = f"The day that decided it, {on}, lies before the day the forecast was made, {made}"
        yield Finding((*path, "on"), said, "Mend the date, or write `annulled`: what is known is no forecast.")
    elif recorded and recorded.last < made.first:
        said = f"The outcome was recorded on {recorded}, before the forecast was made, on {made}"
        yield Finding((*path, "recorded"), said, "Mend `recorded`, or the date of the forecast.")


RULE = Rule(
    Explanation(
        code="T405",
        name="recorded-before-decided",
        severity=Severity.WARNING,
        summary="An outcome is decided after the forecast was made, and recorded when it was decided or later.",
        why="""
The ledger shows when each outcome was written down, so that a reader can see that it was not known before. Days that
cannot be true make that worthless, and to forecast what has been decided already is no forecast.
""",
        bad="""
forecasts:
  - question: Will the talks in Zenda be called off by 12 March 2022?
    made: 2022-03-10
    by: 2022-03-12
    resolved_by: An announcement of either side.
    p: 0.1
    resolution: {outcome: "no", on: 2022-03-12, recorded: 2022-03-11, because: Neither side announced it.}
""",
        good="""
forecasts:
  - question: Will the talks in Zenda be called off by 12 March 2022?
    made: 2022-03-10
    by: 2022-03-12
    resolved_by: An announcement of either side.
    p: 0.1
    resolution: {outcome: "no", on: 2022-03-12, recorded: 2022-03-13, because: Neither side announced it.}
""",
        standard="ICD 203, D.6.e(8)",
        waivable=True,
    ),
    of_brief(check),
)
