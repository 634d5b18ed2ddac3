"""What else in a brief rests on claims and sources: alternatives, events, ties, gaps, indicators and outcomes."""

from collections.abc import Iterator, Set

from bluf.corpus import BriefEntry
from bluf.model import Indicator, Resolution

OUTCOME = "outcome"
"""The kind of an outcome that was recorded for a judgment or a forecast."""


def resting(
    entry: BriefEntry, claims: Set[str], sources: Set[str], hypotheses: Set[str]
) -> tuple[tuple[str, str], ...]:
    """Return kind and id of every other part that rests on claims or sources that fall.

    An alternative is among them when its hypothesis gains or loses the lead, or when an indicator that moves it loses
    a source. The outcome of a forecast has the id of the judgment it belongs to.
    """
    brief = entry.brief
    shaken = [one for one in brief.indicators if not sources.isdisjoint(_sources(one))]
    moved = {to for one in shaken for to in (*one.raises, *one.lowers, *one.reverses)}
    return (
        *(("alternative", one.id) for one in brief.alternatives if one.hypothesis in hypotheses or one.id in moved),
        *(("event", one.id) for one in brief.events if not claims.isdisjoint(one.claims)),
        *(("relation", one.id) for one in brief.relations if not claims.isdisjoint(one.claims)),
        *(("gap", one.id) for one in brief.gaps if not sources.isdisjoint(one.sources)),
        *(("indicator", one.id) for one in shaken),
        *((OUTCOME, part) for part, resolution in _outcomes(entry) if not sources.isdisjoint(resolution.sources)),
    )


def _sources(indicator: Indicator) -> Set[str]:
    return {*indicator.sources, *(source for check in indicator.checks for source in check.sources)}


def _outcomes(entry: BriefEntry) -> Iterator[tuple[str, Resolution]]:
    for judgment in entry.brief.key_judgments:
        if judgment.forecast and judgment.forecast.resolution:
            yield judgment.id, judgment.forecast.resolution
    for forecast in entry.brief.forecasts:
        if forecast.resolution:
            yield forecast.id, forecast.resolution
