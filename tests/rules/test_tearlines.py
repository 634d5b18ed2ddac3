"""T502 and T505 in records with a tearline: which part may be marked how, and who may name it where."""

import pytest

from bluf.check import check
from bluf.corpus import build
from tests.rules.examples import codes, documents_of, laid_over, pointed_at

pytestmark = pytest.mark.proof

_HEAD = "tearline: amber\n"
_CLAIMS = """\
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
  - {id: c9, text: The sum was named., chains: [[courier-2022-03-13, o1]], tlp: amber}
"""
TORN = _HEAD + _CLAIMS
_JUDGMENT = """\
  - id: kj{0}
    statement: It is likely (55-80%) that Ruritania asked.
    likelihood: likely
    confidence: {{level: low, because: One.}}
    evidence: [c1]{1}
"""
JUDGED = TORN + "key_judgments:\n" + _JUDGMENT.format(1, "") + _JUDGMENT.format(2, "\n    tlp: amber")


def named(example: str) -> list[str]:
    """Return what T505 points at."""
    return [text for text, _ in pointed_at(example, "T505")]


@pytest.mark.parametrize("tearline", ["clear", "green"])
def test_a_tearline_that_is_not_above_the_whole_is_none(tearline: str) -> None:
    (found,) = pointed_at(f"tlp: green\ntearline: {tearline}\n", "T502")
    assert found == (tearline, f"The tearline at TLP:{tearline.upper()} is not above the brief, which is TLP:GREEN")


def test_a_part_above_the_tearline_is_pointed_at() -> None:
    (found,) = pointed_at(TORN.replace("tlp: amber", "tlp: red"), "T502")
    assert found == ("red", "`c9` is TLP:RED, above the tearline at TLP:AMBER")


def test_parts_up_to_the_tearline_are_in_order() -> None:
    assert not pointed_at(TORN, "T502")
    assert not pointed_at(TORN.replace("tlp: amber}", "tlp: green}"), "T502")


def test_a_profile_may_have_a_tearline_too() -> None:
    actor = "# briefs/actors/borduria.yaml\naliases: [{name: The Lodge, tlp: amber}]\n"
    assert [text for text, _ in pointed_at(actor, "T502")] == ["amber"]
    assert "T502" not in codes(f"{actor}tearline: amber\n")


def test_lists_of_ids_may_name_what_comes_off() -> None:
    events = "events: [{id: e1, title: T., claims: [c1, c9]}]\n"
    assert named(f"{TORN}{events}gaps: [{{question: Q?}}]\n") == []


@pytest.mark.parametrize(
    "place", ["body: As c9 has it.", "body: See [[c9]].", "desk: That of c9", "implications: [c9]"]
)
def test_no_text_on_one_line_or_many_names_it(place: str) -> None:
    assert {text.strip("[]") for text in named(f"{TORN}{place}\n")} == {"c9"}


def test_a_text_that_is_marked_as_strictly_may_name_it() -> None:
    assert named(f"{TORN}gaps: [{{question: What of c9?, tlp: amber}}]\n") == []
    assert named(f"{TORN}gaps: [{{question: What of c9?, tlp: green}}]\n") == ["c9"]


@pytest.mark.parametrize("text", ["c90 and xc9", "c9-bis", "brief#c9", "C9"])
def test_what_only_looks_like_its_id_is_left_alone(text: str) -> None:
    assert named(f"{TORN}desk: '{text}'\n") == []


def test_an_id_of_several_letters_in_capitals_is_the_id_all_the_same() -> None:
    assert named(f"{JUDGED}body: KJ2 says so.\n") == ["KJ2"]


def changing(example: str) -> list[str]:
    """Return what T508 points at."""
    return [text for text, _ in pointed_at(example, "T508")]


@pytest.mark.parametrize("said", ["judgment 1", "Judgment 2", "judgments 1", "judgement 2"])
def test_no_text_names_a_judgment_by_a_number_that_changes(said: str) -> None:
    assert changing(f"{JUDGED}body: See {said}.\n") == [said]
    assert changing(f"{JUDGED}desk: See {said}\n") == [said]
    assert changing(f"body: See {said}.\n") == []


@pytest.mark.parametrize(
    "said", ["c1", "(c1)", "c1, c2", "c1:", "c1\u2013c2", "c1-c2", "c1/c2", "[[c2|c1]]", "kj1", "KJ1"]
)
def test_a_text_names_a_part_that_is_numbered_by_a_link(said: str) -> None:
    found = pointed_at(f"{JUDGED}body: 'As {said} has it.'\n", "T508")
    assert found
    assert "number that changes below the tearline" in found[0][1]
    assert changing(f"{JUDGED}desk: 'Of {said}'\n")
    assert not changing(f"{JUDGED.removeprefix(_HEAD).replace(', tlp: amber', '')}body: 'As {said} has it.'\n")


@pytest.mark.parametrize(
    "said",
    ["[[c1]]", "[[c1|the claim]]", "[it](https://x.example/c1?c=c1#c1)", "c1@x.example", "../maps/c1.pdf", "C1",
     "c1-bis",     "xc1", "MH17", "BBC4 and SU24", "other#c1"],
)  # fmt: skip
def test_what_is_no_number_of_a_part_may_stand_in_a_text(said: str) -> None:
    assert changing(f"{JUDGED}body: 'As {said} has it.'\n") == []


def test_what_is_marked_above_a_text_is_told_once() -> None:
    assert (named(f"{TORN}body: As c9 has it.\n"), changing(f"{TORN}body: As c9 has it.\n")) == (["c9"], [])
    assert changing(f"{TORN}gaps: [{{question: What of c9?, tlp: amber}}]\n") == ["c9"]


def test_the_hint_asks_for_a_link_where_a_text_can_hold_one() -> None:
    rows = "evidence: [{id: E1, text: A, cells: {H1: C}}], reading: 'E1 and [[E1]] tell.'"
    matrix = f"ach: {{hypotheses: [{{id: H1, text: A}}], {rows}}}\n"
    assert hints(f"{TORN}body: As c1 has it.\n") == ["Write a link with the id: `[[c1]]`."]
    assert hints(f"{TORN}desk: Of c1\n") == ["Say in other words what is meant."]
    assert hints(f"{TORN}{matrix}") == ["Write a link with the id: `[[E1]]`."]


def hints(example: str) -> list[str]:
    documents = documents_of(laid_over(example))
    return [one.hint for one in check(documents, build(documents)) if one.code == "T508"]


def test_a_brief_in_the_line_of_one_with_a_tearline_is_held_to_it_and_no_other_is() -> None:
    earlier = f"# briefs/earlier.yaml\n{TORN}"
    assert changing(f"supersedes: earlier\n{_CLAIMS.replace(', tlp: amber', '')}body: As c1 has it.\n{earlier}") == [
        "c1"
    ]
    assert changing(f"{_CLAIMS.replace(', tlp: amber', '')}body: As c1 has it.\n{earlier}") == []


def test_a_part_of_another_brief_is_named_by_a_link_too() -> None:
    earlier = f"# briefs/earlier.yaml\n{TORN}"
    assert changing(f"body: As earlier#c1 has it, and [[earlier#c1]].\n{earlier}") == ["earlier#c1"]
    assert changing("body: As earlier#c1 has it.\n") == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [("claim-one-1", "c3"), ("9-1", "c3"), ("c1a", "c3"), ("c1-1", "c3"), ("a", "c3"), ("claim-b", "c3"), ("c03", "c3"),
     ("s1", "c3"), ("kj7", "c3")],
)  # fmt: skip
def test_an_id_that_counts_otherwise_is_refused_with_the_id_to_write(written: str, instead: str) -> None:
    claims = _CLAIMS.replace("id: c9", f"id: {written}")
    (found,) = pointed_at(f"{_HEAD}{claims}", "T508")
    assert found == (written, f"`{written}` would keep its number when others come off")
    assert hints(f"{_HEAD}{claims}") == [f"Write `{instead}`, or a word that counts nothing."]
    assert not changing(claims.replace(", tlp: amber", ""))


@pytest.mark.parametrize("written", ["c1001", "loans", "loan-of-2022", "courier-2022-03-13", "no-request"])
def test_an_id_that_is_a_word_or_a_date_or_of_the_form_that_counts_is_in_order(written: str) -> None:
    assert changing(f"{_HEAD}{_CLAIMS.replace('id: c9', f'id: {written}')}") == []


def test_a_dissent_does_not_lose_all_the_judgments_that_it_is_from() -> None:
    dissent = "dissent: [{by: The Balkan desk, text: It is unlikely., on: "
    assert named(f"{JUDGED}{dissent}[kj2]}}]\n") == ["[kj2]"]
    assert named(f"{JUDGED}{dissent}[kj1, kj2]}}]\n") == []
    assert named(f"{JUDGED}{dissent}[]}}]\n") == []
    assert named(f"{JUDGED}{dissent}[kj2], tlp: amber}}]\n") == []


@pytest.mark.parametrize("names", ["aliases: [{name: Lodge Four, tlp: amber}]", "name: Lodge Four, tlp: amber"])
def test_a_name_that_is_marked_above_stands_in_no_text_of_the_record(names: str) -> None:
    actor = f"actors: [ruritania, bordurian-embassy, {{id: lodge-four, kind: group, {names}}}]\n"
    found = named(f"{TORN}{actor}body: The men of Lodge Four came.\n")
    assert found == ["Lodge Four"]


def test_an_actor_that_comes_off_may_stand_in_lists_and_not_in_a_tie() -> None:
    actors = "actors: [ruritania, bordurian-embassy, {id: hentzau, kind: person, tlp: amber}]\n"
    assert named(f"{TORN}{actors}events: [{{id: e1, title: T., actors: [hentzau]}}]\n") == []
    assert named(f"{TORN}{actors}relations: [{{from: ruritania, to: hentzau, type: meets}}]\n") == ["hentzau"]
    assert named(f"{TORN}{actors}relations: [{{from: ruritania, to: hentzau, type: meets, tlp: amber}}]\n") == []


def test_a_part_with_the_id_of_an_actor_hides_itself_and_not_the_actor() -> None:
    events = "events: [{id: ruritania, title: T., tlp: amber}, {id: e2, title: U., actors: [ruritania]}]\n"
    assert named(f"{TORN}{events}relations: [{{from: ruritania, to: bordurian-embassy, type: meets}}]\n") == []


def test_a_reference_that_can_only_mean_an_actor_does_not_name_a_source_of_that_id() -> None:
    hidden = "# seeds/ruritania.yaml\ntitle: A\ntlp: red\ndescriptor: D.\npublished: 2022-03-01\naccessed: 2022-03-01\n"
    assert named(f"events: [{{id: e1, title: T., actors: [ruritania]}}]\n{hidden}") == []


def test_a_part_above_the_line_of_another_brief_is_not_named_either() -> None:
    earlier = "# briefs/earlier.yaml\ntearline: red\ngaps: [{id: g9, question: Q?, tlp: red}, {id: g1, question: R?}]\n"
    assert named(f"body: See [[earlier#g9]] and [[earlier#g1]].\n{earlier}") == ["[[earlier#g9]]"]
