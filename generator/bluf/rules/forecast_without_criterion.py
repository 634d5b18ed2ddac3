"""T401: a forecast can be settled."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Forecast
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each forecast without a closing date or without a criterion."""
    for position, forecast in enumerate(entry.brief.forecasts):
        yield from _missing(("forecasts", position), forecast, bool(forecast.by))
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.forecast:
            dated = bool(judgment.forecast.by or (judgment.likelihood and judgment.likelihood.by))
            yield from _missing(("key_judgments", position, "forecast"), judgment.forecast, dated)


def _missing(path: FieldPath, forecast: Forecast, dated: bool) -> Iterator[Finding]:
    if not dated:
        yield Finding(path, "The forecast does not say by when it closes", "Add `by:` with a date.")
    if forecast.resolved_by is None:
        yield Finding(
            path,
            "The forecast does not say what will count as the answer",
            "Add `resolved_by:` with the source and the criterion.",
        )


RULE = Rule(
    Explanation(
        code="T401",
        name="forecast-without-criterion",
        severity=Severity.ERROR,
        summary="A forecast says by when it closes and what will count as the answer.",
        why="""
Without a date a forecast is never wrong, and without a criterion the answer is argued about afterwards. A forecast
under a judgment closes with the judgment's own `likelihood.by` if it has no date of its own.
""",
        bad="""
forecasts:
  - {question: Will either state confirm a request?, by: 2022-04-14, p: 0.3}
""",
        good="""
forecasts:
  - question: Will either state confirm a request by 14 April 2022?
    by: 2022-04-14
    resolved_by: A statement on the record by either government.
    p: 0.3
""",
        standard="ICD 203, D.6.e(8)",
        waivable=True,
    ),
    of_brief(check),
)
