"""What can be taken away, and how it is named."""

import pytest

from bluf.analysis.impact.things import (
    Thing,
    ThingKind,
    UnknownThingError,
    everywhere,
    find,
    part_of,
    parts,
    with_own_page,
)
from bluf.corpus import Corpus
from bluf.corpus.lines import carried
from tests.analysis.impact.desks import HEAD, corpus
from tests.rules.examples import corpus_of

BRIEF = """
key_judgments: [{id: kj1, statement: S, evidence: [c1], assumptions: [a1]}]
claims: [{id: c1, text: Zenda fell., chains: [[s1, courier, o1]]}]
origins: [{id: o1, label: a general, actor: rudolf, independence_group: crown}, {id: o2, label: observers}]
sources: [{id: s1, title: Digest}]
assumptions: [{id: a1, text: The post is slow.}]
"""


def refused(desk: Corpus, written: str) -> str:
    with pytest.raises(UnknownThingError) as caught:
        find(desk, written)
    return str(caught.value)


def test_sources_with_a_file_actors_and_groups_have_one_id_everywhere() -> None:
    desk = corpus(BRIEF, wire="kind: newspaper\n")
    found = everywhere(desk)
    assert found["wire"] == Thing(ThingKind.SOURCE, "wire")
    assert found["rudolf"] == Thing(ThingKind.ACTOR, "rudolf")
    assert with_own_page(desk, "wire") == found["wire"]
    assert with_own_page(desk, "rudolf") == found["rudolf"]
    assert found["crown"] == Thing(ThingKind.GROUP, "crown")
    assert all(not thing.briefs for thing in found.values())
    assert "o1" not in found


def test_what_is_not_known_to_be_a_group_cannot_be_taken_away() -> None:
    unknown = BRIEF.replace("label: observers", "label: observers, independence_group: unknown-observers")
    assert "unknown-observers" not in everywhere(corpus(unknown))


def test_a_part_is_one_thing_in_all_briefs_of_a_line_as_the_corpus_carries_it() -> None:
    desk = corpus(BRIEF, follow_up=BRIEF)
    for thing in parts(desk):
        held = carried(desk, desk.briefs["one"], thing.kind.value, thing.id)
        assert thing.briefs == tuple(entry.id for entry in reversed(held)) == ("two", "one")
        assert {part_of(desk, one, thing.kind.value, thing.id) for one in thing.briefs} == {thing}
    assert {thing.written for thing in parts(desk)} == {"two#c1", "two#o1", "two#o2", "two#s1", "two#a1"}
    assert part_of(desk, "one", "claim", "c9") is None
    assert part_of(desk, "one", "judgment", "kj1") is None


def test_a_part_may_be_named_by_its_bare_id_or_by_any_brief_of_its_line() -> None:
    desk = corpus(BRIEF, follow_up=BRIEF)
    assert find(desk, "c1") == find(desk, "one#c1") == find(desk, "two#c1")


def test_a_bare_id_that_means_different_things_in_unrelated_lines_is_refused_with_the_candidates() -> None:
    desk = corpus_of({"briefs/one.yaml": HEAD + BRIEF, "briefs/other.yaml": HEAD + BRIEF})
    assert refused(desk, "c1") == "`c1` is the id of 2 things; write one#c1, other#c1"
    assert find(desk, "other#c1").briefs == ("other",)


def test_one_id_of_two_kinds_in_one_line_is_two_things() -> None:
    desk = corpus(BRIEF, follow_up="key_judgments: [{statement: S}]\nclaims: [{id: a1, text: T, sources: s1}]\n")
    assert refused(desk, "a1") == "`a1` is the id of 2 things; write two#a1, one#a1"
    assert find(desk, "two#a1").kind is ThingKind.CLAIM
    assert find(desk, "one#a1").kind is ThingKind.ASSUMPTION


def test_what_has_one_id_everywhere_comes_before_a_part_with_that_id() -> None:
    desk = corpus(BRIEF.replace("o2", "crown"))
    assert find(desk, "crown").kind is ThingKind.GROUP
    assert find(desk, "one#crown").kind is ThingKind.ORIGIN


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("crwon", "there is no `crwon`; did you mean crown?"),
        ("zzzzzz", "there is no `zzzzzz`; name a source, an origin, an independence group"),
        ("one#c11", "there is no `one#c11`; did you mean one#c1?"),
        ("onee#c1", "there is no brief `onee`; did you mean one#c1?"),
        ("kj1", "`kj1` names a judgment: name what it rests on, a source"),
        ("one#kj1", "`kj1` names a judgment: name what it rests on, a source"),
        ("one", "`one` is a brief: name what it rests on, a source"),
    ],
)
def test_what_cannot_be_taken_away_is_refused_with_what_was_meant(written: str, said: str) -> None:
    assert refused(corpus(BRIEF), written).startswith(said)
