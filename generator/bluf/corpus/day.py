"""The day a corpus stands at: the newest day on which the desk wrote something down. Never the clock's day."""

from collections.abc import Iterator
from datetime import date

from bluf.corpus.graph import Corpus
from bluf.corpus.once import once, once_of_document
from bluf.load import Document
from bluf.model import ActorProfile, Brief, Notice, PartialDate, Source, SourceRecord


@once
def day_of(corpus: Corpus) -> date | None:
    """Return the day by which the corpus tells what is due, overdue or stale; None when it is empty."""
    return max(filter(None, map(_newest, corpus.documents)), default=None)


@once_of_document
def _newest(document: Document) -> date | None:
    """Return the newest day of a document; a preview asks after every edit."""
    return max((written.last for written in _written(document)), default=None)


def _written(document: Document) -> Iterator[PartialDate]:
    """Yield every date on which somebody at the desk acted, and of every notice: who tells of it wrote no earlier.

    Other dates of what happened in the world, or is due to, are not among them.
    """
    match document.model:
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
