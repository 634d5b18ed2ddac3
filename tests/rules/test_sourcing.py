"""T2xx: what a claim, a judgment and a source say of where they come from."""

import pytest

from tests.rules.examples import codes, pointed_at, reported

JUDGMENT = """
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {{level: {level}, because: The reports agree.}}
    {rest}
"""


def claims(first: str, second: str = "grade: C3") -> str:
    return f"""
claims:
  - {{id: c1, text: Ruritania asked Borduria for money., {first}}}
  - {{id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], {second}}}
"""


def test_a_claim_without_chain_or_source_is_unsourced() -> None:
    assert pointed_at(claims("kind: reported"), "T201") == [
        (
            "{id: c1, text: Ruritania asked Borduria for money., kind: reported}",
            "Claim `c1` does not say where it comes from",
        )
    ]


def test_a_judgment_may_rest_on_a_source_alone() -> None:
    assert "T201" not in codes(JUDGMENT.format(level="low", rest="sources: [loan-terms]"))


def test_a_descriptor_that_says_nothing_is_none() -> None:
    found = pointed_at("# seeds/loan-terms.yaml\ndescriptor: {}\n", "T202")
    assert found == [("{}", "Source `Terms of the loan to Ruritania` has no descriptor")]


def test_a_source_in_a_brief_needs_a_descriptor_too() -> None:
    example = "sources:\n  - {id: s1, title: Bulletin, published: 2022, accessed: 2022-03-14}\n"
    assert [message for _, message in pointed_at(example, "T202")] == ["Source `Bulletin` has no descriptor"]


def test_an_empty_source_summary_is_none() -> None:
    assert pointed_at("source_summary: {}\n", "T203") == [("{}", "The brief does not sum up its sources")]


@pytest.mark.parametrize(
    ("chains", "confirmed"),
    [
        ("[[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]", True),
        ("[[courier-2022-03-13, o1], [s1, o1]]", False),
        ("[[courier-2022-03-13, o1], [s1]]", False),
    ],
    ids=["two origins", "one origin twice", "one origin and one unknown"],
)
def test_confirmed_takes_two_independent_origins(chains: str, confirmed: bool) -> None:
    assert ("T204" not in codes(claims(f"chains: {chains}, grade: B1") + "contradictions: []\n")) is confirmed


def test_a_denial_confirms_nothing_of_what_it_denies() -> None:
    both = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]], grade: B1"
    assert pointed_at(claims(both), "T204") == [("B1", "Claim `c1` is graded confirmed on 1 independent origin")]


def test_the_grade_is_pointed_at_when_confirmation_is_missing() -> None:
    assert pointed_at(claims("chains: [[s1]], grade: B1"), "T204") == [
        ("B1", "Claim `c1` is graded confirmed on no independent origins")
    ]


def test_a_retracted_claim_confirms_nothing() -> None:
    chains = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]], grade: B1"
    assert "T204" in codes(claims(chains + ", retracted: Withdrawn by the outlet."))


def test_high_confidence_on_grades_that_say_unknown_is_weak() -> None:
    both = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]"
    example = claims(f"{both}, grade: F2", "grade: B6") + JUDGMENT.format(level="high", rest="evidence: [c1, c2]")
    messages = [message for _, message in pointed_at(example + "contradictions: []\n", "T205")]
    assert messages == ["Judgment `kj1` has high confidence on claims graded F or 6 only"]


def test_high_confidence_beside_an_open_contradiction_is_weak() -> None:
    both = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]"
    example = claims(f"{both}, grade: B2") + JUDGMENT.format(level="high", rest="evidence: [c1]")
    example += "contradictions:\n  - {id: x9, between: [c1, c2], kind: emphasis}\n"
    messages = [message for _, message in pointed_at(example, "T205")]
    assert messages == ["Judgment `kj1` has high confidence while contradiction `x9` among its claims is untreated"]


@pytest.mark.parametrize(
    ("rest", "between"),
    [
        ("sources: [courier-2022-03-13, embassy-2022-03-13]", "[embassy-2022-03-13, loan-terms]"),
        ("sources: [courier-2022-03-13, embassy-2022-03-13]", "[c3, courier-2022-03-13]"),
        ("evidence: [c1]", "[embassy-2022-03-13, outside]"),
        ("evidence: [c1], against: [c2]", "[s1, loan-terms]"),
    ],
    ids=["a source of the judgment", "a claim against it", "a link of a chain", "a source of a claim against it"],
)
def test_high_confidence_beside_an_open_contradiction_of_its_sources_is_weak(rest: str, between: str) -> None:
    both = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]"
    example = f"""
claims:
  - {{id: c1, text: Ruritania asked Borduria for money., {both}, grade: B2}}
  - {{id: c2, text: The embassy knows of no request., sources: [s1], grade: C3}}
  - {{id: c3, text: Envoys were due to meet., chains: [[loan-terms]], grade: C3}}
contradictions:
  - {{id: x9, between: {between}, kind: emphasis}}
"""
    example += JUDGMENT.format(level="high", rest=rest.replace("], against", "]\n    against"))
    messages = [message for _, message in pointed_at(example, "T205")]
    assert "Judgment `kj1` has high confidence while contradiction `x9` among its sources is untreated" in messages


def test_an_open_contradiction_of_other_sources_leaves_high_confidence_alone() -> None:
    both = "chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]"
    example = claims(f"{both}, grade: B2") + JUDGMENT.format(level="high", rest="evidence: [c1]")
    example += "contradictions:\n  - {id: x9, between: [s1, loan-terms], kind: emphasis}\n"
    assert "T205" not in codes(example)


def test_moderate_confidence_may_rest_on_one_origin() -> None:
    assert "T205" not in codes(JUDGMENT.format(level="moderate", rest="evidence: [c1]"))


def test_two_outlets_are_no_echo_worth_a_note() -> None:
    assert "T206" not in codes(claims("chains: [[strelsau-courier, o1], [courier-2022-03-13, o1]]"))


def test_two_grades_on_the_diagonal_are_chance() -> None:
    assert "T207" not in codes(claims("chains: [[courier-2022-03-13, o1]], grade: B2"))


def test_a_checksum_alone_is_no_copy() -> None:
    example = f"# seeds/courier-2022-03-13.yaml\narchive: {{sha256: {'0' * 64}}}\n"
    found = pointed_at(example, "T208")
    assert found == [
        ("https://courier.example/2022/03/13/help", "Of source `Kingdom seeks help abroad` no copy was kept")
    ]


def test_a_source_read_through_another_needs_no_day_of_access() -> None:
    example = "# seeds/courier-2022-03-13.yaml\naccessed: null\nvia: embassy-2022-03-13\n"
    assert not reported(example)


def test_the_public_record_is_not_read_on_a_day() -> None:
    assert not reported("# seeds/loan-terms.yaml\naccessed: null\n")


def test_a_date_that_is_only_a_note_is_no_date() -> None:
    example = "# seeds/courier-2022-03-13.yaml\npublished: {note: in the evening}\n"
    found = pointed_at(example, "T209")
    assert found == [("{note: in the evening}", "Source `Kingdom seeks help abroad` has no date")]


def test_the_date_of_the_information_is_date_enough() -> None:
    assert not reported("# seeds/courier-2022-03-13.yaml\npublished: null\ninformation_date: 2022-03\n")


def test_the_letter_of_a_source_needs_a_reason_as_that_of_an_outlet_does() -> None:
    example = "# seeds/loan-terms.yaml\nreliability: A\n"
    found = pointed_at(example, "T211")
    assert found == [("A", "The reliability of `Terms of the loan to Ruritania` has no reason")]
    assert reported(example)[0].hint == "Write `reliability: {level: A, because: ...}`."


@pytest.mark.parametrize(
    "file",
    [
        "../../../etc/passwd",
        "copies/../../seeds/page.pdf",
        "/etc/passwd",
        "..",
        ".",
        '"C:\\\\copies\\\\page.pdf"',
        '"..\\\\page.pdf"',
        "c:page.pdf",
        '"\\\\\\\\server\\\\copies\\\\page.pdf"',
        "file:///etc/passwd",
        "https://archive.example/page",
    ],
)
def test_a_copy_outside_the_folder_of_its_record_is_refused(file: str) -> None:
    found = reported(f"# seeds/courier-2022-03-13.yaml\narchive: {{file: {file}, taken: 2022-03-14}}\n")
    assert [(one.code, one.file) for one in found] == [("T212", "seeds/courier-2022-03-13.yaml")]


@pytest.mark.parametrize(
    "file", ["page.pdf", "copies/page.pdf", "./copies/../page.pdf", "..page.pdf", "copy: page.pdf"]
)
def test_a_copy_in_the_folder_of_its_record_or_below_is_in_order(file: str) -> None:
    assert not reported(f'# seeds/courier-2022-03-13.yaml\narchive: {{file: "{file}", taken: 2022-03-14}}\n')


def test_the_copy_of_a_source_in_a_brief_is_looked_at_too() -> None:
    example = """
sources:
  - {id: s1, title: B, published: 2022, accessed: 2022-03-14, descriptor: D, archive: {file: /copies/page.pdf}}
"""
    assert [written for written, _ in pointed_at(example, "T212")] == ["/copies/page.pdf"]
