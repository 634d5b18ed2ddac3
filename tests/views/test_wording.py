"""How dates, ratings and notices are said."""

import pytest

from bluf.model import When
from bluf.model.grading import RatedReliability
from bluf.model.source import Notice
from bluf.views.wording import notice_text, period, rating_text, when_text


def when(**fields: object) -> When:
    return When.model_validate(fields)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (None, ""),
        (when(date="2022-03-13"), "2022-03-13"),
        (when(date="2022"), "2022"),
        (when(date="2022-03", basis="inferred"), "2022-03 (inferred)"),
        (when(date="2022-03", basis="unknown"), "2022-03 (basis unknown)"),
        (when(), "date unknown"),
        (when(note="late evening"), "date unknown"),
    ],
)
def test_a_date_is_said_with_its_precision_and_its_basis(moment: When | None, said: str) -> None:
    assert when_text(moment) == said


def test_a_note_is_said_where_there_is_room_for_it() -> None:
    moment = when(date="2022", basis="inferred", note="late in the year")
    assert when_text(moment, with_note=True) == "2022 (inferred; late in the year)"


def test_a_period_says_the_ends_that_are_known() -> None:
    start, end = when(date="2021"), when(date="2022-03", basis="inferred")
    assert period(start, end) == "2021 to 2022-03 (inferred)"
    assert period(start, None) == "2021"
    assert period(None, end) == "until 2022-03 (inferred)"
    assert period(None, None) == ""


def test_an_absent_rating_is_not_f() -> None:
    assert rating_text(None) == ""
    rated = RatedReliability.model_validate({"level": "F"})
    assert rating_text(rated) == "F, reliability cannot be judged"


def test_a_notice_is_said_with_its_date_if_it_has_one() -> None:
    assert notice_text(Notice.model_validate({"date": "2022-03-15", "because": "False."})) == "2022-03-15: False."
    assert notice_text(Notice(because="False.")) == "False."
    assert notice_text(None) == ""
