"""The days on which somebody at the desk wrote something down in a record."""

from collections.abc import Iterator
from datetime import date

from bluf.model.actor import ActorProfile
from bluf.model.brief import Brief
from bluf.model.source import Notice, Source, SourceRecord
from bluf.model.when import PartialDate


def newest(record: Brief | ActorProfile | SourceRecord) -> date | None:
    """Return the newest of these days; None if the record tells of none."""
    return max((written.last for written in _written(record)), default=None)


def _written(record: Brief | ActorProfile | SourceRecord) -> Iterator[PartialDate]:
    """Yield every date on which somebody at the desk acted, and of every notice: who tells of it wrote no earlier.

    Other dates of what happened in the world, or is due to, are not among them.
    """
    match record:
        case Brief() as brief:
            yield from filter(None, _in_brief(brief))
        case SourceRecord() as source:
            yield from filter(None, _in_source(source))
        case ActorProfile() as profile:
            yield from filter(None, (profile.written,))


def _in_brief(brief: Brief) -> Iterator[PartialDate | None]:
    yield brief.date
    yield from (revision.date for revision in brief.history)
    for forecast in (*brief.forecasts, *(judgment.forecast for judgment in brief.key_judgments)):
        if forecast:
            yield forecast.made
            outcomes = (forecast.resolution, *forecast.resolution.earlier) if forecast.resolution else ()
            yield from (outcome.recorded for outcome in outcomes)
    for indicator in brief.indicators:
        yield indicator.last_checked
        yield from (check.date for check in indicator.checks)
    for gap in brief.gaps:
        yield from (gap.raised, gap.answered_on)
    for claim in brief.claims:
        yield from _told(claim.retracted, claim.corrected)
    yield from _told(*(assumption.broken for assumption in brief.assumptions))
    for source in brief.sources:
        yield from _in_source(source)


def _in_source(source: Source) -> Iterator[PartialDate | None]:
    yield source.accessed
    yield source.archive.taken if source.archive else None
    yield from _told(source.retracted, source.corrected)


def _told(*notices: Notice | None) -> Iterator[PartialDate | None]:
    yield from (notice.date for notice in notices if notice)
