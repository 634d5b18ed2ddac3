"""One record as it was on a day. What has no date of its own is as old as its record and cannot be rolled back."""

from datetime import date
from typing import TypeVar

from bluf.model import ActorProfile, Brief, ProfileRelation, Source
from bluf.model.actor_terms import RelationStatus
from bluf.release.dates import known, later
from bluf.release.parts import assumption_on, claim_on, forecast_on, gap_on, indicator_on, judgment_on, notice_on

S = TypeVar("S", bound=Source)


def brief_on(brief: Brief, day: date) -> Brief:
    """Return a brief without what was entered into it later. Whether it was superseded, other briefs tell."""
    gaps = (gap_on(gap, day) for gap in brief.gaps)
    forecasts = (forecast_on(forecast, day) for forecast in brief.forecasts)
    return brief.model_copy(
        update={
            "key_judgments": tuple(judgment_on(judgment, day) for judgment in brief.key_judgments),
            "claims": tuple(claim_on(claim, day) for claim in brief.claims),
            "sources": tuple(source_on(source, day) for source in brief.sources),
            "assumptions": tuple(assumption_on(assumption, day) for assumption in brief.assumptions),
            "gaps": tuple(filter(None, gaps)),
            "indicators": tuple(indicator_on(indicator, day) for indicator in brief.indicators),
            "forecasts": tuple(filter(None, forecasts)),
            "history": tuple(revision for revision in brief.history if known(revision.date, day)),
        }
    )


def source_on(source: S, day: date) -> S:
    """Return a source with the reading, the copy and the notices that were there; an undated copy came by reading."""
    unread = later(source.accessed, day)
    copied_later = source.archive is not None and (
        later(source.archive.taken, day) or (unread and source.archive.taken is None)
    )
    return source.model_copy(
        update={
            "accessed": None if unread else source.accessed,
            "archive": None if copied_later else source.archive,
            "retracted": notice_on(source.retracted, day),
            "corrected": notice_on(source.corrected, day),
        }
    )


def actor_on(profile: ActorProfile, day: date) -> ActorProfile:
    """Return a profile with the ties that held."""
    ties = (_tie_on(tie, day, as_written=known(profile.written, day)) for tie in profile.relations)
    return profile.model_copy(update={"relations": tuple(filter(None, ties))})


def _tie_on(tie: ProfileRelation, day: date, as_written: bool) -> ProfileRelation | None:
    """Return a tie without an end that was still to come; None if it began later.

    A profile that was written by then can speak of what was to come: of ties that are due, and of the end of a term.
    One that does not say when it was written cannot.
    """
    start, end = (moment.date if moment else None for moment in (tie.start, tie.end))
    if tie.status is RelationStatus.SCHEDULED:
        return tie
    if later(start, day) and not (as_written and start and start.first <= day):
        return None
    if not later(end, day) or (as_written and tie.status is not RelationStatus.ENDED):
        return tie
    status = RelationStatus.ESTABLISHED if tie.status is RelationStatus.ENDED else tie.status
    return tie.model_copy(update={"end": None, "status": status})
