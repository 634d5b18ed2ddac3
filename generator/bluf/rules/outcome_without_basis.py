"""T402: an outcome says what decided it."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Resolution
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each resolution that lacks a date or a basis."""
    for path, resolution in _resolutions(entry):
        missing = [
            name
            for name, there in (
                ("on", resolution.on),
                ("because", resolution.because or resolution.sources),
                ("recorded", resolution.recorded),
            )
            if not there
        ]
        if missing:
            fields = [f"`{name}`" for name in missing]
            yield Finding(
                path,
                f"The outcome `{resolution.outcome}` stands without {' and '.join(fields)}",
                f"Add {', '.join(f'`{name}: ...`' for name in missing)}.",
            )


def _resolutions(entry: BriefEntry) -> Iterator[tuple[FieldPath, Resolution]]:
    for position, forecast in enumerate(entry.brief.forecasts):
        if forecast.resolution:
            yield ("forecasts", position, "resolution"), forecast.resolution
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.forecast and judgment.forecast.resolution:
            yield ("key_judgments", position, "forecast", "resolution"), judgment.forecast.resolution


RULE = Rule(
    Explanation(
        code="T402",
        name="outcome-without-basis",
        severity=Severity.WARNING,
        summary="The resolution of a forecast has the day that decided it, the reason or the sources, and the day it "
        "was recorded.",
        why="""
Scores are only worth something if each outcome can be checked, and if it can be seen that it was not written down
before the matter was settled.
""",
        bad="""
forecasts:
  - question: Will the talks in Zenda take place on 14 March 2022?
    by: 2022-03-14
    resolved_by: A readout of either side.
    resolution: {outcome: "yes"}
""",
        good="""
forecasts:
  - question: Will the talks in Zenda take place on 14 March 2022?
    by: 2022-03-14
    resolved_by: A readout of either side.
    resolution: {outcome: "yes", on: 2022-03-14, recorded: 2022-03-15, because: Both sides published readouts.}
""",
        standard="ICD 203, D.6.e(8)",
        waivable=True,
    ),
    of_brief(check),
)
