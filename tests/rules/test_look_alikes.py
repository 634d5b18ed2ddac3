"""Look-alikes and mixed scripts, over the base desk."""

import pytest

from bluf.rules import explanations
from tests.rules.examples import codes, pointed_at

pytestmark = pytest.mark.proof

CYRILLIC = '# briefs/actors/{}.yaml\naliases: ["{}"]\n'


@pytest.mark.parametrize("code", ["X107", "X108", "X109"])
def test_no_brief_can_waive_a_look_alike(code: str) -> None:
    assert not explanations()[code].waivable


def test_an_actor_may_carry_its_own_name_in_another_script() -> None:
    own = "\u0411\u043e\u0440\u0434\u0443\u0440\u0438\u044f"
    text = f"implications:\n  - Planners should ask what {own} lends.\n"
    assert codes(text + CYRILLIC.format("borduria", own)) == set()


def test_a_look_alike_of_a_known_actor_is_found_in_every_sort_of_text() -> None:
    name = "B\u043erduria"
    for field in (
        f"title: It is likely that {name} will pay",
        f"bluf: It is likely (55-80%) that {name} will pay.",
        f"desk: {name}",
        f"body: What *{name}* says.",
        f"requirement: {{question: Will {name} pay?}}",
        f'events:\n  - {{id: e1, title: "Talks with {name}", date: 2022-03-14}}',
        f"implications:\n  - Planners should ask {name}.",
        f"# seeds/loan-terms.yaml\nnote: As {name} says.",
        f"# briefs/actors/ruritania.yaml\nsummary: The neighbour of {name}.",
    ):
        found = pointed_at(field, "X108")
        assert found == [(name, f"`{name}` looks like `Borduria` and is written with other letters")], field


def test_a_second_actor_under_a_name_that_looks_the_same_is_found_where_it_is_written() -> None:
    stranger = "# briefs/actors/other.yaml\nname: Rurit\u0430nia\nkind: state\ntlp: clear\n"
    said = "`Rurit\u0430nia` of `other` looks like `Ruritania` of `ruritania`"
    assert pointed_at(stranger, "X107") == [("Rurit\u0430nia", said)]
    listed = "actors: [{id: other, name: Rurit\u0430nia}]\n"
    assert pointed_at(listed, "X107") == [("Rurit\u0430nia", said)]


def test_an_actor_nobody_named_is_protected_by_its_id() -> None:
    text = "actors: [zenda]\nimplications:\n  - Planners should ask Z\u0435nda.\n"
    assert [where for where, _ in pointed_at(text, "X108")] == ["Z\u0435nda"]


@pytest.mark.parametrize(
    "field", ['title: "Z\u0435nda is likely to pay"', 'desk: "Z\u0435nda"', 'authors: ["A. B", "Z\u0435nda"]']
)
def test_a_word_of_a_title_or_a_name_in_two_scripts_is_an_error(field: str) -> None:
    assert pointed_at(field, "X109") == [
        ("Z\u0435nda", "The word `Z\u0435nda` mixes letters of several scripts: U+0435")
    ]


def test_a_word_in_two_scripts_in_a_text_is_told_if_it_hides_it() -> None:
    assert pointed_at("implications:\n  - Pay in Z\u0435nda.\n", "T507") != []
    assert (
        codes("implications:\n  - Planners should measure 5 k\u03a9 and \u0420\u043e\u0441\u0441\u0438\u044f.\n")
        == set()
    )


def test_a_brief_can_waive_a_mark_of_direction() -> None:
    text = 'implications:\n  - "The seal reads \u05e9\u05dc\u05d5\u05dd\u200f."\n'
    assert codes(text) == {"T506"}
    assert codes(text + "waivers:\n  - {rule: T506, because: The full stop belongs to the seal.}\n") == set()


def test_a_mark_written_as_an_entity_is_told_as_well() -> None:
    assert codes('implications:\n  - "The seal reads \u05e9\u05dc\u05d5\u05dd&rlm;."\n') == {"T506"}


@pytest.mark.parametrize(
    "written",
    [
        "Borduri&#1072;",
        "Bord&#117;ri&#x430;",
        "Bordur**\u0456**a",
        "B\u043erdur**i**a",
        "Bordur[\u0456](https://desk.example/)a",
        "Bordur[[kj1|\u0456]]a",
        "_B\u043erduria_",
        "B\u043erduria-based",
    ],
)
def test_a_look_alike_that_entities_or_signs_of_markdown_part_is_found_as_it_is_read(written: str) -> None:
    text = f"implications:\n  - Planners should ask {written} for loans.\n"
    assert "X108" in codes(text)
    assert "T507" in codes(text)


def test_what_is_found_as_written_is_not_told_again_as_read() -> None:
    text = "implications:\n  - Planners should ask B\u043erduria, *Zen*da &amp; others.\n"
    assert len(pointed_at(text, "X108")) == len(pointed_at(text, "T507")) == 1
