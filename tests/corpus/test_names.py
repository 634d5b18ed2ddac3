"""Names of actors in prose: the longest wins, none overlap, and a common word is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import ActorEntry, Names
from bluf.corpus.names import COMMON_WORDS, is_common
from bluf.model import Name


def actor(actor_id: str, name: str, *aliases: str, weak: tuple[str, ...] = ()) -> ActorEntry:
    others = (*(Name(name=one) for one in aliases), *(Name(name=one, weak=True) for one in weak))
    return ActorEntry(actor_id, name, aliases=others)


CAST = (
    actor("ruritania", "Ruritania", "Kingdom of Ruritania", weak=("Strelsau",)),
    actor("central-bank", "Central Bank of Ruritania", "CBR"),
    actor("rudolf", "Rudolf V", "Rudolf V of Ruritania"),
    actor("borduria", "Borduria", "U.B.R."),
    actor("herald", "Herald", "Zenda Herald"),
)
NAMES = Names(CAST)


def seen(text: str, names: Names = NAMES) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.actor) for one in names.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania and Borduria", [("Ruritania", "ruritania"), ("Borduria", "borduria")]),
        ("the Central Bank of Ruritania", [("Central Bank of Ruritania", "central-bank")]),
        ("Rudolf V of Ruritania spoke", [("Rudolf V of Ruritania", "rudolf")]),
        ("Ruritania's loan", [("Ruritania", "ruritania")]),
        ("Ruritanian and Ruritania-based", []),
        ("pro-Ruritania", []),
        ("the Herald and the Zenda Herald", [("Zenda Herald", "herald")]),
        ("a night in Strelsau", []),
        ("CBR, CBRs", [("CBR", "central-bank")]),
        ("the U.B.R. said", [("U.B.R.", "borduria")]),
        ("ruritania in lower case", []),
        ("nothing here", []),
        ("Rudolf\u2009V and the Zenda\u00a0Herald", [("Rudolf\u2009V", "rudolf"), ("Zenda\u00a0Herald", "herald")]),
    ],
)
def test_names_are_found_as_whole_words_and_the_longest_wins(text: str, expected: list[tuple[str, str]]) -> None:
    assert seen(text) == expected


def test_a_name_that_two_actors_share_links_to_neither() -> None:
    names = Names([actor("a", "Grand Duchy"), actor("b", "Duchy", "Grand Duchy")])
    assert seen("the Grand Duchy", names) == [("Duchy", "b")]


def test_without_names_nothing_is_found() -> None:
    assert seen("Ruritania", Names([])) == []
    assert seen("Herald", Names([actor("herald", "Herald")])) == []


@pytest.mark.parametrize(
    ("name", "common"),
    [
        ("Guardian", True),
        ("the Herald", True),
        ("WHO", False),
        ("Zenda Herald", False),
        ("May", True),
        ("Zenda", False),
    ],
)
def test_a_single_word_of_the_language_is_no_name(name: str, common: bool) -> None:
    assert is_common(name) is common


def test_actors_of_several_texts_are_put_together() -> None:
    assert NAMES.actors_in("Ruritania.", None, "Borduria and Ruritania.") == {"ruritania", "borduria"}


PIECES = st.sampled_from(
    [
        "Ruritania",
        "Kingdom of ",
        "Rudolf V",
        " of ",
        " ",
        "-",
        ".",
        "Herald",
        "Zenda ",
        "CBR",
        "x",
        "U.B.R.",
        "\n",
        "(",
        "é",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=40)


@given(TEXTS)
def test_sightings_never_overlap_and_always_spell_a_name_of_their_actor(text: str) -> None:
    spelt = {one.id: {one.name, *(alias.name for alias in one.aliases)} for one in CAST}
    end = 0
    for one in NAMES.find(text):
        assert one.start >= end
        assert text[one.start : one.end] in spelt[one.actor]
        end = one.end


@given(TEXTS, st.permutations(CAST))
def test_the_order_of_actors_never_matters(text: str, cast: list[ActorEntry]) -> None:
    assert Names(cast).find(text) == NAMES.find(text)


@given(st.sampled_from(sorted(COMMON_WORDS)), st.booleans())
def test_a_common_word_never_counts_as_a_name(word: str, capital: bool) -> None:
    name = word.capitalize() if capital else word
    assert seen(f"So {name} it is.", Names([actor("a", name)])) == []
