"""T309 to T314: what changed between two briefs, and whether it is said."""

import pytest

from tests.rules.examples import codes, pointed_at

_CONTINUED = """
supersedes: earlier
key_judgments:
  - statement: It is unlikely (20-45%%) that Borduria cuts its loans to Ruritania before March 2022.
    likelihood: %s
    confidence: {level: %s, because: The loan terms are public and both sides gain by them.}
    evidence: [c1]
    change: {status: %s, because: B}
"""
_SAME = "{term: unlikely, p: 0.3, by: 2022-03-01}"


def continued(likelihood: str = _SAME, level: str = "moderate", status: str = "unchanged") -> str:
    return _CONTINUED % (likelihood, level, status)


@pytest.mark.parametrize("status", ["initial", "unchanged"])
@pytest.mark.parametrize(
    ("example", "said"),
    [
        (("{term: unlikely, p: 0.25}", "moderate"), "likelihood from unlikely, 30%, by 2022-03-01 to unlikely, 25%"),
        ((_SAME, "low"), "confidence from moderate to low"),
    ],
)
def test_a_judgment_that_moved_and_does_not_say_so_is_told_what_moved(
    example: tuple[str, str], said: str, status: str
) -> None:
    ((_, message),) = pointed_at(continued(*example, status), "T309")
    assert message == f"Judgment `kj1` says {status}, and moved since `earlier#kj1`: {said}"


@pytest.mark.parametrize("likelihood", [_SAME, "improbable", "unlikely"])
def test_a_judgment_that_says_the_same_in_other_words_is_unchanged(likelihood: str) -> None:
    assert "T309" not in codes(continued(likelihood))


def test_a_judgment_that_says_it_changed_has_something_to_show_for_it() -> None:
    assert pointed_at(continued(status="changed"), "T309") == [
        ("{status: changed, because: B}", "Judgment `kj1` says changed, and stands as it stood in `earlier#kj1`")
    ]
    assert "T309" not in codes(continued(status="changed").replace("[c1]", "[c2]"))
    assert "T309" not in codes(continued(status="changed").replace("before March", "until March"))


def test_a_withdrawn_judgment_may_state_what_it_likes() -> None:
    assert "T309" not in codes(continued("likely", "low", "withdrawn"))


def test_a_judgment_is_compared_with_the_one_it_names_in_whatever_brief() -> None:
    example = """
key_judgments:
  - id: request
    statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    change: {status: unchanged, previous: "earlier#kj1"}
"""
    assert "T309" in codes(example)
    assert "T309" not in codes(example.replace('"earlier#kj1"', '"earlier#kj7"'))


def test_every_judgment_that_was_dropped_is_named() -> None:
    example = """
supersedes: earlier
key_judgments: [{id: request, statement: S, change: initial}]
# briefs/earlier.yaml
key_judgments: [{id: a, statement: A}, {id: b, statement: B, change: withdrawn}, {id: c, statement: C}]
"""
    assert pointed_at(example, "T310") == [
        ("earlier", "Judgment `earlier#a` is neither continued nor withdrawn"),
        ("earlier", "Judgment `earlier#c` is neither continued nor withdrawn"),
    ]


def test_only_the_brief_that_is_superseded_must_be_carried_on() -> None:
    assert "T310" not in codes("key_judgments: [{id: request, statement: S}]\n")
    assert "T310" not in codes("supersedes: hidden\nkey_judgments: [{id: request, statement: S}]\n")


_GRADED = """
supersedes: earlier
claims: [{id: c1, text: The loan runs until the end of the year., sources: [loan-terms]%s}]
# briefs/earlier.yaml
claims: [{id: c1, text: The loan runs until the end of the year., sources: [loan-terms]%s}]
"""


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (", grade: B2", ", grade: D4", [("D4", "Claim `c1` was graded B2 in brief `earlier` and is graded D4 here")]),
        (", grade: B2", ", grade: B2", []),
        (", grade: B2", ", grade: D4, regraded: The terms were altered.", []),
        ("", ", grade: D4", []),
    ],
)
def test_a_claim_that_is_graded_anew_says_why(before: str, now: str, found: list[tuple[str, str]]) -> None:
    assert pointed_at(_GRADED % (now, before), "T311") == found


def test_a_grade_that_is_gone_is_reported_at_the_claim() -> None:
    ((_, message),) = pointed_at(_GRADED % ("", ", grade: B2"), "T311")
    assert message == "Claim `c1` was graded B2 in brief `earlier` and is not graded here"


_WEIGHED = """
supersedes: earlier
alternatives: [{id: alt1, text: It was routine.%s}]
# briefs/earlier.yaml
alternatives: [{id: alt1, text: It was routine.%s}]
"""


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (", likelihood: 0.22", ", likelihood: 0.25", [("0.25", "was 22% in brief `earlier` and is 25% here")]),
        (
            ", likelihood: 0.22",
            "",
            [("{id: alt1, text: It was routine.}", "was 22% in brief `earlier` and is not stated here")],
        ),
        (", likelihood: 0.22", ", likelihood: 0.22", []),
        (", likelihood: 0.22", ", likelihood: 0.25, moved_because: It was denied.", []),
        ("", ", likelihood: 0.25", []),
    ],
)
def test_an_alternative_that_moved_says_why(before: str, now: str, found: list[tuple[str, str]]) -> None:
    told = [(where, f"Alternative `alt1` {said}") for where, said in found]
    assert pointed_at(_WEIGHED % (now, before), "T314") == told


@pytest.mark.parametrize(
    ("status", "asked"),
    [("answered", True), ("partly-answered", True), ("open", False), ("tasked", False), ("retired", False)],
)
def test_only_a_gap_that_is_answered_owes_an_answer(status: str, asked: bool) -> None:
    gap = "gaps: [{id: g1, question: What did Ruritania ask for?, affects: [kj1], status: %s%s}]\n"
    assert ("T312" in codes(gap % (status, ""))) is asked
    assert "T312" not in codes(gap % (status, ", answer: Money."))


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ("status: observed", True),
        ("status: emerging", True),
        ("status: receded", False),
        ("status: not-observed", False),
        ("status: observed, note: On the radio.", False),
        ("status: observed, sources: [loan-terms]", False),
        ("checks: [{date: 2022-03-15, status: observed}]", True),
        ("checks: [{date: 2022-03-15, status: observed, note: On the radio.}]", False),
        ("checks: [{date: 2022-03-15, status: observed}, {date: 2022-03-16, status: receded}]", False),
        ("status: not-observed, note: Nobody spoke., checks: [{date: 2022-03-15, status: observed}]", True),
        ("status: observed, note: On the radio., checks: [{date: 2022-03-15, status: observed}]", False),
    ],
)
def test_only_an_indicator_that_was_seen_owes_what_was_seen(fields: str, asked: bool) -> None:
    indicator = "indicators: [{id: i1, text: An official repeats the report by name., raises: [kj1], %s}]\n"
    assert ("T313" in codes(indicator % fields)) is asked


def test_an_indicator_is_reported_at_the_look_that_saw_it() -> None:
    checks = "checks: [{date: 2022-03-15, status: not-observed}, {date: 2022-03-16, status: emerging}]"
    found = pointed_at(f"indicators: [{{id: i1, text: A bank opens., raises: [kj1], {checks}}}]\n", "T313")
    assert found == [("emerging", "Indicator `i1` is emerging, and nothing shows it")]
