"""What changed in claims, assumptions, gaps, indicators and alternatives, and what each change is called."""

from typing import Any

import pytest

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.change_words import change_word, said
from tests.analysis.changes.follow_up import follow_up


def changes(field: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> tuple[Change, ...]:
    one = {"text": "T"} if field != "gaps" else {"question": "T"}
    older, newer = ([{**one, "id": "p1", **part}] if part is not None else [] for part in (before, after))
    return follow_up({field: older}, {field: newer}).changes


def words(field: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[tuple[str, str, str]]:
    return [
        (change_word(one), said(one.aspect, one.before), said(one.aspect, one.after))
        for one in changes(field, before, after)
    ]


FALSE = {"because": "It was false.", "date": "2022-03-15"}


@pytest.mark.parametrize(
    ("field", "before", "after", "told"),
    [
        ("claims", None, {}, ("New", "", "T")),
        ("claims", {}, None, ("No longer used", "T", "")),
        ("claims", {}, {"text": "U"}, ("Reworded", "T", "U")),
        ("claims", {"grade": "B2"}, {"grade": "D4"}, ("Regraded", "B2", "D4")),
        ("claims", {}, {"grade": "D4"}, ("Graded", "", "D4")),
        ("claims", {"grade": "B2"}, {}, ("No longer graded", "B2", "")),
        ("claims", {}, {"retracted": FALSE}, ("Retracted", "", "2022-03-15: It was false.")),
        ("claims", {"retracted": "Wrong."}, {"retracted": FALSE}, ("Retracted", "Wrong.", "2022-03-15: It was false.")),
        ("claims", {"retracted": FALSE}, {}, ("No longer retracted", "2022-03-15: It was false.", "")),
        ("claims", {}, {"corrected": "The day."}, ("Corrected", "", "The day.")),
        ("assumptions", {}, {"broken": FALSE}, ("Broken", "", "2022-03-15: It was false.")),
        ("assumptions", {"class": "solid"}, {"class": "unsupported"}, ("Classed anew", "solid", "unsupported")),
        ("assumptions", {}, {"class": "solid"}, ("Classed", "", "solid")),
        ("gaps", {}, {"status": "answered"}, ("Closed", "open", "answered")),
        ("gaps", {"status": "tasked"}, {"status": "partly-answered"}, ("Partly answered", "tasked", "partly answered")),
        ("gaps", {"status": "answered"}, {"status": "partly-answered"}, ("Reopened", "answered", "partly answered")),
        ("gaps", {"status": "retired"}, {}, ("Reopened", "retired", "open")),
        ("gaps", {"status": "answered"}, {"status": "retired"}, ("Retired", "answered", "retired")),
        ("gaps", {}, {"status": "tasked"}, ("Tasked", "open", "tasked")),
        ("gaps", {"answer": "Yes."}, {"answer": "Only in part."}, ("Answer changed", "Yes.", "Only in part.")),
        ("gaps", None, {}, ("New", "", "T")),
        ("indicators", {"status": "not-observed"}, {"status": "observed"}, ("Observed", "not observed", "observed")),
        ("indicators", {}, {"status": "receded"}, ("Receded", "unknown", "receded")),
        ("alternatives", {"likelihood": 0.22}, {"likelihood": 0.25}, ("Likelihood", "22%", "25%")),
        ("alternatives", {}, {"text": "U"}, ("Reworded", "T", "U")),
    ],
)
def test_a_change_is_called_by_what_happened(
    field: str, before: dict[str, Any] | None, after: dict[str, Any] | None, told: tuple[str, str, str]
) -> None:
    assert words(field, before, after) == [told]


@pytest.mark.parametrize("field", ["claims", "assumptions", "gaps", "indicators", "alternatives"])
def test_a_part_that_is_kept_does_not_change(field: str) -> None:
    assert changes(field, {}, {}) == ()


def test_an_indicator_stands_where_the_last_look_found_it() -> None:
    looks = [
        {"date": "2022-03-16", "status": "emerging"},
        {"date": "2022-03-17", "status": "observed", "note": "Seen."},
    ]
    (one,) = changes(
        "indicators", {"status": "observed"}, {"status": "unknown", "checks": looks[:1], "note": "At first."}
    )
    assert (one.before, one.after, one.reason) == ("observed", "emerging", "At first.")
    (one,) = changes("indicators", {}, {"checks": looks})
    assert (one.after, one.reason) == ("observed", "Seen.")


@pytest.mark.parametrize(
    ("field", "after", "reason"),
    [
        ("claims", {"grade": "B2", "regraded": "The lender published the terms."}, "The lender published the terms."),
        ("claims", {"grade": "B2"}, ""),
        ("claims", {"retracted": FALSE}, "It was false."),
        ("assumptions", {"broken": FALSE}, "It was false."),
        ("assumptions", {"class": "solid", "grounding": "A treaty."}, "A treaty."),
        ("gaps", {"status": "answered", "answer": "Money."}, "Money."),
        ("alternatives", {"likelihood": 0.3, "moved_because": "It was denied."}, "It was denied."),
    ],
)
def test_a_change_carries_its_reason_from_the_record(field: str, after: dict[str, Any], reason: str) -> None:
    assert [one.reason for one in changes(field, {}, after)] == [reason]


def test_an_old_grounding_is_no_reason_for_a_new_class() -> None:
    (one,) = changes("assumptions", {"grounding": "A treaty."}, {"grounding": "A treaty.", "class": "solid"})
    assert one.reason == ""


@pytest.mark.parametrize("outside", [True, False])
def test_a_change_says_whether_it_comes_from_outside_the_article(outside: bool) -> None:
    (one,) = changes("gaps", {}, {"status": "answered", "outside_seed": outside})
    assert one.outside_seed is outside
    (one,) = changes("claims", {"outside_seed": outside}, None)
    assert one.outside_seed is outside


def test_the_first_of_two_parts_with_one_id_is_compared() -> None:
    twice = [{"id": "c1", "text": "A"}, {"id": "c1", "text": "B"}]
    assert follow_up({"claims": twice}, {"claims": twice}).changes == ()


def test_parts_come_kind_by_kind_and_in_the_order_of_the_newer_brief() -> None:
    older = {"claims": [{"id": "c1", "text": "A"}, {"id": "c2", "text": "B"}], "gaps": [{"id": "g1", "question": "Q"}]}
    newer = {"claims": [{"id": "c3", "text": "C"}, {"id": "c2", "text": "Bee"}], "bluf": "Other"}
    found = follow_up(older, newer).changes
    assert [(one.part, one.id) for one in found] == [
        ("brief", ""),
        ("claim", "c3"),
        ("claim", "c2"),
        ("claim", "c1"),
        ("gap", "g1"),
    ]
    assert found[0].aspect is Aspect.WORDING
