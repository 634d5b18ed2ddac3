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
    found = pointed_at("# seeds/courier-2022-03-13.yaml\ntlp: amber\n", "T505")
    assert {message for _, message in found} == {
        "`courier-2022-03-13` stands for something that is marked above this place",
    }
    assert {text for text, _ in found} == {"courier-2022-03-13"}


def test_a_brief_may_not_name_an_actor_marked_above_it() -> None:
    example = "actors: [ruritania, bordurian-embassy, syldavia]\n# briefs/actors/syldavia.yaml\n"
    example += "name: Syldavia\nkind: state\ntlp: green\n"
    found = pointed_at(example, "T505")
    assert found == [("syldavia", "`syldavia` stands for something that is marked above this place")]


def test_a_link_in_prose_names_a_record_too() -> None:
    example = "body: See [[ruritania]] and [[syldavia]].\n# briefs/actors/syldavia.yaml\n"
    example += "name: Syldavia\nkind: state\ntlp: red\n"
    assert pointed_at(example, "T505") == [
        ("[[syldavia]]", "`syldavia` stands for something that is marked above this place"),
    ]


GUEST = "# briefs/actors/secret-man.yaml\nname: A Man of Zenda\nkind: person\ntlp: amber\n"
ABOVE = "`secret-man` stands for something that is marked above this place"


@pytest.mark.parametrize(
    "part",
    [
        "events: [{id: secret-man, title: Talks}]",
        "gaps: [{id: secret-man, question: Who came?}]",
        "dissent: [{id: secret-man, by: Balkan desk, text: It is unlikely., likelihood: unlikely}]",
    ],
)
@pytest.mark.parametrize(
    "naming",
    [
        "actors: [secret-man]",
        "actors: [ruritania, bordurian-embassy, {id: secret-man, role: Guest}]",
        "relations: [{from: ruritania, to: secret-man, type: meets}]",
        "deception_check: {candidates: [{actor: secret-man}]}",
    ],
)
def test_a_part_with_the_id_of_an_actor_does_not_hide_that_the_actor_is_named(part: str, naming: str) -> None:
    assert ABOVE in {message for _, message in pointed_at(f"{part}\n{naming}\n{GUEST}", "T505")}


def test_a_part_with_the_id_of_a_brief_does_not_hide_that_the_brief_is_superseded() -> None:
    example = "events: [{id: earlier, title: Talks}]\nsupersedes: earlier\n# briefs/earlier.yaml\ntlp: red\n"
    assert [written for written, _ in pointed_at(example, "T505")] == ["earlier"]


def test_a_link_in_prose_and_the_end_of_a_chain_may_mean_a_part_of_the_brief() -> None:
    origins = "origins: [{id: secret-man, label: A guest}, {id: o1, label: A}, {id: o2, label: B}]\n"
    example = f"{origins}claims: [{{id: c1, text: T., chains: [[s1, secret-man]]}}]\nbody: See [[secret-man]].\n{GUEST}"
    assert pointed_at(example, "T505") == []


def test_an_author_named_by_id_is_named() -> None:
    example = f"# seeds/loan-terms.yaml\nauthors: [The lender, secret-man]\n{GUEST}"
    assert pointed_at(example, "T505") == [("secret-man", ABOVE)]


@pytest.mark.parametrize(
    ("example", "written"),
    [
        ("desk: '[FILL IN which desk]'", "[FILL IN which desk]"),
        ("body: |\n  First.\n\n  Then [fill in: the\n  rest] of it.", "[fill in: the"),
        ("implications: ['Prepare for [TBD].']", "[TBD]"),
        ("gaps: ['[TODO: ask the embassy]']", "[TODO: ask the embassy]"),
        ("outlook: 'Quiet, then [FILL IN what'", "[FILL IN what"),
        ("source_summary: '[FILL IN the rest]'", "[FILL IN the rest]"),
        ("status: superseded\nmethod: '[FILL IN how]'", "[FILL IN how]"),
        ("# briefs/actors/borduria.yaml\nsummary: '[FILL IN who it is]'", "[FILL IN who it is]"),
        ("# seeds/loan-terms.yaml\ndescriptor: {access: '[FILL IN how near]'}", "[FILL IN how near]"),
    ],
)
def test_a_placeholder_is_found_in_every_text_of_every_record(example: str, written: str) -> None:
    assert [found for found, _ in pointed_at(example, "T504")] == [written]


def test_a_draft_may_hold_placeholders() -> None:
    assert not codes("status: draft\nimplications: ['[FILL IN who should prepare]']\n")


@pytest.mark.parametrize(
    "text",
    [
        "The king said: “[He] pays [sic] what [the lender] asks [...], [to do so] in May.”",
        "See [[kj1]] and [fill in the form](https://desk.example/form) and [TODO][list].",
        "The range [55-80] is meant.",
        "The [TODOROV] files.",
    ],
)
def test_what_an_editor_adds_and_what_links_is_no_placeholder(text: str) -> None:
    assert not codes(f"body: '{text}'\n")


def test_a_placeholder_cannot_be_waived() -> None:
    example = "implications: ['[TBD]']\nwaivers: [{rule: T504, because: Later.}]\n"
    assert codes(example) == {"T504", "T901"}


def test_an_alias_in_lower_case_is_weak() -> None:
    found = pointed_at("# briefs/actors/borduria.yaml\naliases: [Bordurian Republic, the republic]\n", "T503")
    assert found == [("the republic", "The alias `the republic` is a common word and will not link in prose")]


def test_an_acronym_is_not_taken_for_a_word() -> None:
    assert not codes("# briefs/actors/borduria.yaml\naliases: [WHO]\n")
