"""Parts of a brief, sources and profiles as they were on a day: every date of the model has its say."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from bluf.model import (
    ActorProfile,
    Assumption,
    Brief,
    Claim,
    Forecast,
    Gap,
    Indicator,
    InlineSource,
    PartialDate,
    SourceRecord,
    When,
)
from bluf.model.base import Record
from bluf.release.parts import assumption_on, claim_on, forecast_on, gap_on, indicator_on
from bluf.release.records import actor_on, brief_on, source_on

DAY = date(2022, 3, 20)
BEFORE, THEN, AFTER = "2022-03-10", "2022-03-20", "2022-03-21"
VAGUE = "2022-03"

ROLLED_BACK = {
    "ActorProfile.written", "Assumption.broken.date", "Brief.date", "Check.date", "Claim.corrected.date",
    "Claim.retracted.date", "Forecast.made", "Gap.answered_on", "Gap.raised", "Indicator.last_checked",
    "Indicator.observed_on", "ProfileRelation.end", "ProfileRelation.start", "RecordedOutcome.recorded",
    "Resolution.recorded", "Revision.date", "Source.accessed", "Source.archive.taken", "Source.corrected.date",
    "Source.published", "Source.retracted.date",
}  # fmt: skip
OF_THE_WORLD = {
    "Brief.cutoff", "Claim.date", "Event.date", "Event.end", "Forecast.by", "Gap.needed_by", "Likelihood.by",
    "RecordedOutcome.on", "Relation.end", "Relation.start", "Resolution.on", "Source.information_date",
}  # fmt: skip
"""What a brief or a record says of the world is as old as the record, whatever day it speaks of."""


def _dates(record: type[Record], seen: set[type[Record]]) -> Iterator[str]:
    """Every date of a record and of what it holds; those of a notice or a copy under the field that holds it."""
    seen.add(record)
    for name, info in record.model_fields.items():
        own = next(base for base in reversed(record.__mro__) if name in getattr(base, "model_fields", {}))
        place = f"{'Source' if issubclass(record, SourceRecord | InlineSource) else own.__name__}.{name}"
        for inner in _classes(info.annotation):
            if issubclass(inner, PartialDate | When):
                yield place
            elif inner.__name__ in ("Notice", "Archive"):
                yield from (f"{place}.{one.split('.')[1]}" for one in _dates(inner, set()))
            elif inner not in seen:
                yield from _dates(inner, seen)


def _classes(annotation: Any) -> Iterator[type[Any]]:
    if isinstance(annotation, type) and issubclass(annotation, Record | PartialDate):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes(argument)


def test_every_date_of_the_model_is_rolled_back_or_known_to_be_of_the_world() -> None:
    seen: set[type[Record]] = set()
    found = {place for record in (Brief, ActorProfile, SourceRecord) for place in _dates(record, seen)}
    found -= {"Resolution.on", "Resolution.recorded"}
    assert found == (ROLLED_BACK | OF_THE_WORLD) - {"Resolution.on", "Resolution.recorded"}


def _forecast(**resolution: object) -> Forecast:
    return Forecast.model_validate({"question": "Will it?", "resolution": {"outcome": "yes", **resolution}})


@pytest.mark.parametrize(
    ("recorded", "stands"),
    [(BEFORE, True), (THEN, True), (AFTER, False), (VAGUE, False), ("2022-02", True), (None, False)],
)
def test_an_outcome_stands_from_the_day_it_was_recorded_and_never_if_that_is_not_said(
    recorded: str | None, stands: bool
) -> None:
    left = forecast_on(_forecast(recorded=recorded, on=BEFORE), DAY)
    assert left is not None
    assert (left.resolution is not None) is stands


def test_before_an_outcome_was_amended_the_earlier_one_stands() -> None:
    first = {"outcome": "ambiguous", "recorded": BEFORE, "because": "Nobody knew."}
    second = {"outcome": "no", "recorded": THEN, "because": "It was denied."}
    later = {"outcome": "annulled", "recorded": AFTER}
    undated = {"outcome": "no"}
    left = forecast_on(_forecast(recorded=AFTER, earlier=[first, undated, second, later]), DAY)
    assert left is not None
    assert left.resolution is not None
    assert left.resolution.model_dump(exclude_defaults=True) == {**second, "earlier": (first,)}


def test_a_forecast_made_later_is_not_there() -> None:
    assert forecast_on(Forecast.model_validate({"question": "Will it?", "made": AFTER}), DAY) is None
    assert forecast_on(Forecast.model_validate({"question": "Will it?", "made": THEN}), DAY) is not None


@pytest.mark.parametrize(("day", "known"), [(THEN, True), (AFTER, False), (VAGUE, False), (None, False)])
def test_a_notice_is_known_from_its_day_and_never_without_one(day: str | None, known: bool) -> None:
    notice = {"because": "It was wrong.", "date": day}
    claim = claim_on(Claim.model_validate({"text": "T.", "retracted": notice, "corrected": notice}), DAY)
    source = source_on(
        SourceRecord.model_validate({"title": "T", "tlp": "clear", "retracted": notice, "corrected": notice}), DAY
    )
    assumption = assumption_on(Assumption.model_validate({"text": "T.", "broken": notice}), DAY)
    notices = (claim.retracted, claim.corrected, source.retracted, source.corrected, assumption.broken)
    assert {one is not None for one in notices} == {known}


GAP = {"question": "What?", "status": "answered", "answer": "This.", "sources": ["s1"], "outside_seed": True}


def test_a_gap_answered_later_is_open_and_one_raised_later_is_not_there() -> None:
    open_gap = Gap.model_validate({"question": "What?", "raised": BEFORE})
    assert gap_on(Gap.model_validate({**GAP, "raised": BEFORE, "answered_on": AFTER}), DAY) == open_gap
    answered = Gap.model_validate({**GAP, "answered_on": THEN})
    assert gap_on(answered, DAY) == answered
    assert gap_on(Gap.model_validate({**GAP, "raised": AFTER}), DAY) is None


def test_a_gap_that_does_not_say_when_it_was_answered_came_with_its_brief() -> None:
    gap = Gap.model_validate(GAP)
    assert gap_on(gap, DAY) == gap


LOOK = {
    "text": "It moves.",
    "status": "observed",
    "observed_on": BEFORE,
    "sources": ["s1"],
    "outside_seed": True,
    "note": "N.",
}


def _indicator(**fields: object) -> Indicator:
    return Indicator.model_validate({**LOOK, **fields})


def test_a_look_that_was_taken_later_was_not_taken() -> None:
    assert indicator_on(_indicator(last_checked=AFTER), DAY) == Indicator.model_validate({"text": "It moves."})
    assert indicator_on(_indicator(observed_on=AFTER), DAY) == Indicator.model_validate({"text": "It moves."})
    assert indicator_on(_indicator(last_checked=THEN), DAY) == _indicator(last_checked=THEN)
    assert indicator_on(_indicator(), DAY) == _indicator()


def test_checks_that_came_later_are_taken_off_and_the_look_before_them_counts() -> None:
    checks = [{"date": day, "status": status} for day, status in ((THEN, "emerging"), (AFTER, "observed"))]
    before = {"status": "not-observed", "last_checked": BEFORE, "observed_on": None, "sources": ["s1"]}
    assert indicator_on(_indicator(**before, checks=checks), DAY) == _indicator(**before, checks=checks[:1])
    left = indicator_on(_indicator(**before, checks=checks[1:]), DAY)
    assert left == _indicator(**before, outside_seed=False)


def test_a_day_of_observation_entered_beside_a_check_goes_with_it() -> None:
    entered = {
        "status": "not-observed",
        "last_checked": BEFORE,
        "observed_on": AFTER,
        "checks": [{"date": AFTER, "status": "observed"}],
    }
    left = indicator_on(_indicator(**entered), DAY)
    assert left == _indicator(
        status="not-observed", last_checked=BEFORE, observed_on=None, sources=[], outside_seed=False
    )


@pytest.mark.parametrize(
    ("archive", "accessed", "kept"),
    [
        ({"taken": THEN}, THEN, True),
        ({"taken": AFTER}, THEN, False),
        ({"taken": THEN}, AFTER, True),
        ({"file": "copy.pdf"}, THEN, True),
        ({"file": "copy.pdf"}, AFTER, False),
    ],
)
def test_a_copy_goes_by_its_own_day_and_without_one_by_that_of_reading(
    archive: dict[str, str], accessed: str, kept: bool
) -> None:
    source = source_on(InlineSource.model_validate({"title": "T", "archive": archive, "accessed": accessed}), DAY)
    assert (source.archive is not None) is kept
    assert source.accessed == (accessed if accessed == THEN else None)


def test_revisions_come_off_by_their_day() -> None:
    history = [{"date": day, "note": "N."} for day in (BEFORE, THEN, AFTER, VAGUE)]
    judgment = {"statement": "It is likely.", "sources": ["s1"]}
    fields = {
        "title": "T",
        "date": BEFORE,
        "tlp": "clear",
        "bluf": "B.",
        "key_judgments": [judgment],
        "history": history,
    }
    assert [one.date for one in brief_on(Brief.model_validate(fields), DAY).history] == [BEFORE, THEN]


def _ties(written: str | None, **tie: str) -> list[dict[str, Any]]:
    profile = {"name": "N", "kind": "state", "tlp": "clear", "written": written}
    relations = [{"to": "borduria", "type": "allied-with", **tie}]
    left = actor_on(ActorProfile.model_validate({**profile, "relations": relations}), DAY)
    return [one.model_dump(exclude_defaults=True, include={"start", "end", "status"}) for one in left.relations]


HOLDS: list[dict[str, Any]] = [{}]
DUE = {"status": "scheduled", "start": AFTER}


@pytest.mark.parametrize("written", [BEFORE, None])
def test_a_tie_that_began_later_is_not_there_unless_it_was_due(written: str | None) -> None:
    assert _ties(written, start=AFTER) == []
    assert len(_ties(written, **DUE)) == 1
    assert len(_ties(written, start=THEN)) == 1


@pytest.mark.parametrize("written", [BEFORE, None])
def test_a_tie_that_ended_later_had_not_ended(written: str | None) -> None:
    assert _ties(written, status="ended", end=AFTER) == HOLDS
    assert _ties(written, status="ended", end=THEN) != HOLDS
    assert _ties(written, status="ended") == [{"status": "ended"}]


def test_only_a_profile_that_was_written_by_then_can_speak_of_what_was_to_come() -> None:
    assert _ties(BEFORE, end=AFTER) == [{"end": {"date": AFTER}}]
    assert _ties(None, end=AFTER) == HOLDS
    assert len(_ties(BEFORE, start="2022")) == 1
    assert _ties(None, start="2022") == []
