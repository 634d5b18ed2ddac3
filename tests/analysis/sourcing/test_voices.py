"""Every origin with all that rests on it."""

from bluf.analysis.sourcing.voices import Voice, voices
from tests.rules.examples import corpus_of, laid_over

FOLLOW_UP = """
# briefs/later.yaml
title: T
date: 2022-03-20
tlp: clear
bluf: B
supersedes: example
key_judgments:
  - {id: kj1, statement: S, evidence: [c1, c9]}
claims:
  - {id: c1, text: T, chains: [[courier-2022-03-13, o1]]}
  - {id: c9, text: U, sources: [loan-terms, s1]}
origins:
  - {id: o1, label: officials of the crown, independence_group: ruritanian-government}
sources:
  - {id: s1, title: Notes}
"""


def heard(example: str = "") -> dict[str, Voice]:
    return {voice.id: voice for voice in voices(corpus_of(laid_over(example)))}


def test_an_origin_that_a_later_brief_carries_on_is_one_voice() -> None:
    voice = heard(FOLLOW_UP)["example.o1"]
    assert voice.entry.id == "later"
    assert voice.said.origin is not None
    assert voice.said.origin.label == "officials of the crown", "as the newest brief describes it"
    assert [(rest.entry.id, [claim.id for claim in rest.claims]) for rest in voice.rests] == [
        ("later", ["c1"]),
        ("example", ["c1", "c3"]),
    ]


def test_judgments_without_another_known_origin_are_marked() -> None:
    later, example = heard(FOLLOW_UP)["example.o1"].rests
    assert ([one.id for one in later.judgments], later.alone) == (["kj1"], frozenset())
    assert ([one.id for one in example.judgments], example.alone) == (["kj1"], frozenset({"kj1"}))


def test_who_publishes_its_own_word_is_a_voice_without_an_origin() -> None:
    voice = heard(FOLLOW_UP)["borduria"]
    assert (voice.said.actor, voice.said.group) == ("borduria", "borduria")
    assert {rest.entry.id for rest in voice.rests} == {"later", "earlier"}
    assert not any(rest.listed for rest in voice.rests)


def test_what_names_nobody_is_gathered_under_no_name() -> None:
    voice = heard(FOLLOW_UP)[""]
    assert not voice.said.given
    assert [claim.id for rest in voice.rests for claim in rest.claims] == ["c9"]


def test_an_origin_that_carries_nothing_is_listed_all_the_same() -> None:
    claims = "claims: [{id: c1, text: T, chains: [[courier-2022-03-13, o1]]}, {id: c2, text: U}]\n"
    (rest,) = heard(claims)["example.o2"].rests
    assert (rest.listed, rest.claims, rest.judgments) == (True, (), ())


def test_origins_with_one_id_in_briefs_of_different_lines_are_two() -> None:
    assert {"example.o1", "later.o1"} <= heard(FOLLOW_UP.replace("supersedes: example\n", "")).keys()


def test_the_order_of_files_does_not_matter() -> None:
    files = laid_over(FOLLOW_UP)
    assert voices(corpus_of(files)) == voices(corpus_of(dict(reversed(files.items()))))
