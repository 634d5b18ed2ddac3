"""T5xx: plain scalars that surprise, markings, and weak aliases."""

import pytest

from tests.rules.examples import codes, pointed_at, reported


@pytest.mark.parametrize(
    ("example", "written", "read_as"),
    [
        ("desk: on", "on", "a boolean"),
        ("desk: 12:30", "12:30", "a number"),
        ("desk: 0644", "0644", "a number"),
        ("desk: 2022-03-14", "2022-03-14", "a date"),
        ("topics: [loans, no]", "no", "a boolean"),
        ("cutoff: {date: 2022-03-14, note: 18:30}", "18:30", "a number"),
        ("# briefs/actors/borduria.yaml\ncountry: NO", "NO", "a boolean"),
        ("# seeds/loan-terms.yaml\nlanguage: no", "no", "a boolean"),
    ],
)
def test_a_plain_word_that_others_read_otherwise_wants_quotes(example: str, written: str, read_as: str) -> None:
    assert pointed_at(example, "T501") == [(written, f"Other YAML readers take `{written}` for {read_as}")]
    assert [problem.hint for problem in reported(example)] == [f'Write it in quotes: "{written}".']


def test_dates_may_stand_plain_in_fields_of_dates() -> None:
    assert not codes(
        "cutoff: 2022-03-14\n# seeds/loan-terms.yaml\npublished: {date: 2021-12-01}\naccessed: 2022-01-10\n"
    )


@pytest.mark.parametrize("text", ["desk: 'on'", 'desk: "0644"', "desk: |\n  on", "desk: on duty"])
def test_quoted_and_longer_texts_surprise_nobody(text: str) -> None:
    assert not codes(text)


def test_every_part_above_the_whole_is_pointed_at() -> None:
    example = """
sources:
  - {id: s1, title: Bulletin, published: 2022, accessed: 2022-03-14, descriptor: Weak., tlp: amber+strict}
"""
    found = pointed_at(example, "T502")
    assert found == [("amber+strict", "`s1` is TLP:AMBER+STRICT in a brief that is TLP:CLEAR")]


def test_a_part_marked_below_the_whole_is_in_order() -> None:
    assert not codes("tlp: red\n")


def test_a_brief_may_not_cite_a_source_file_marked_above_it() -> None:
    found = pointed_at("# seeds/courier-2022-03-13.yaml\ntlp: amber\n", "T502")
    assert {message for _, message in found} == {
        "`courier-2022-03-13` is TLP:AMBER, and what names it is TLP:CLEAR",
    }
    assert {text for text, _ in found} == {"courier-2022-03-13"}


def test_a_brief_may_not_name_an_actor_marked_above_it() -> None:
    example = "actors: [ruritania, bordurian-embassy, syldavia]\n# briefs/actors/syldavia.yaml\n"
    example += "name: Syldavia\nkind: state\ntlp: green\n"
    found = pointed_at(example, "T502")
    assert found == [("syldavia", "`syldavia` is TLP:GREEN, and what names it is TLP:CLEAR")]


def test_a_link_in_prose_names_a_record_too() -> None:
    example = "body: See [[ruritania]] and [[syldavia]].\n# briefs/actors/syldavia.yaml\n"
    example += "name: Syldavia\nkind: state\ntlp: red\n"
    assert pointed_at(example, "T502") == [
        ("[[syldavia]]", "`syldavia` is TLP:RED, and what names it is TLP:CLEAR"),
    ]


def test_an_alias_in_lower_case_is_weak() -> None:
    found = pointed_at("# briefs/actors/borduria.yaml\naliases: [Bordurian Republic, the republic]\n", "T503")
    assert found == [("the republic", "The alias `the republic` is a common word and will not link in prose")]


def test_an_acronym_is_not_taken_for_a_word() -> None:
    assert not codes("# briefs/actors/borduria.yaml\naliases: [WHO]\n")
