"""Retractions and corrections, followed across records."""

from bluf.analysis.sourcing.notices import Flag, flags
from bluf.corpus import Corpus
from tests.analysis.impact.desks import HEAD, corpus
from tests.rules.examples import corpus_of

RETRACTED = "retracted: {date: 2022-03-20, because: False.}\n"
BRIEF = """
key_judgments:
  - {id: kj1, statement: S, evidence: [c1]}
  - {id: kj2, statement: S, evidence: [c3], against: [c2]}
  - {id: kj3, statement: S, sources: [digest]}
claims:
  - {id: c1, text: T, chains: [[wire, o1]]}
  - {id: c2, text: T, sources: [radio]}
  - {id: c3, text: T, sources: [letter]}
origins: [{id: o1, label: a general}]
"""
SEEDS = {"wire": "", "radio": "via: wire\n", "digest": "derived_from: [radio]\n", "letter": "kind: newspaper\n"}


def seen(desk: Corpus, brief: str = "one") -> list[Flag]:
    return list(flags(desk, desk.briefs[brief]))


def test_without_a_mark_there_is_no_notice() -> None:
    assert seen(corpus(BRIEF, **SEEDS)) == []


def test_a_retracted_source_names_all_that_leans_on_it_by_whatever_way() -> None:
    (flag,) = seen(corpus(BRIEF, **{**SEEDS, "wire": RETRACTED}))
    assert (flag.mark.value, flag.kind, flag.id, flag.notice.date) == ("retracted", "source", "wire", "2022-03-20")
    assert flag.claims == ("c1", "c2"), "c2 came over the radio, which was read through the wire"
    assert flag.judgments == ("kj1", "kj2", "kj3"), "for, against, and by a digest that draws on the radio"
    assert flag.marked_in == ""


def test_a_retracted_claim_names_the_judgments_that_list_it() -> None:
    (flag,) = seen(corpus(BRIEF.replace("id: c2,", "id: c2, retracted: {date: 2022-03-18, because: False.},"), **SEEDS))
    assert (flag.kind, flag.id, flag.claims, flag.judgments, flag.marked_in) == (
        "claim",
        "c2",
        ("c2",),
        ("kj2",),
        "one",
    )


def test_a_mark_on_a_claim_concerns_every_brief_of_the_line_that_holds_it() -> None:
    marked = BRIEF.replace("id: c1,", "id: c1, retracted: {date: 2022-03-18, because: False.},")
    for desk, marker in ((corpus(BRIEF, marked, **SEEDS), "two"), (corpus(marked, BRIEF, **SEEDS), "one")):
        for brief in ("one", "two"):
            (flag,) = seen(desk, brief)
            assert (flag.id, flag.judgments, flag.marked_in) == ("c1", ("kj1",), marker)


def test_a_brief_that_marks_a_claim_itself_says_so_in_its_own_words() -> None:
    marked = BRIEF.replace("id: c1,", "id: c1, retracted: {date: 2022-03-18, because: False.},")
    later = marked.replace("because: False", "because: Quite false")
    desk = corpus(marked, later, **SEEDS)
    assert [flag.notice.because for brief in ("one", "two") for flag in seen(desk, brief)] == ["False.", "Quite false."]


def test_an_inline_source_is_followed_through_the_line_and_not_beyond() -> None:
    inline = BRIEF.replace("sources: [letter]", "sources: [s1]") + "sources: [{id: s1, title: Digest%s}]\n"
    retracted = inline % ", retracted: {date: 2022-03-18, because: False.}"
    desk = corpus(inline % "", retracted, **SEEDS)
    for brief in ("one", "two"):
        (flag,) = seen(desk, brief)
        assert (flag.id, flag.claims, flag.judgments, flag.marked_in) == ("s1", ("c3",), ("kj2",), "two")


def test_corrections_are_told_beside_retractions_and_undated_ones_come_last() -> None:
    seeds = {**SEEDS, "wire": RETRACTED + "corrected: A name was wrong.\n"}
    seeds["letter"] = "corrected: {date: 2022-03-25, because: A sum was wrong.}\n"
    found = [(flag.mark.value, flag.id, flag.notice.date) for flag in seen(corpus(BRIEF, **seeds))]
    assert found == [
        ("corrected", "letter", "2022-03-25"),
        ("retracted", "wire", "2022-03-20"),
        ("corrected", "wire", None),
    ]


def test_a_source_that_no_brief_comes_to_concerns_none() -> None:
    assert seen(corpus(BRIEF, **SEEDS, other=RETRACTED)) == []


def test_of_two_other_briefs_that_mark_a_claim_the_newer_is_named() -> None:
    def marked(day: str) -> str:
        return BRIEF.replace("id: c1,", f"id: c1, retracted: {{date: {day}, because: False.}},")

    two = f"supersedes: one\n{marked('2022-03-18')}"
    three = f"supersedes: two\n{marked('2022-03-19')}"
    files = {
        "briefs/one.yaml": HEAD + BRIEF,
        "briefs/two.yaml": HEAD.replace("14", "15") + two,
        "briefs/three.yaml": HEAD.replace("14", "16") + three,
    }
    seeds = {f"seeds/{name}.yaml": f"title: {name}\ntlp: clear\n{text}" for name, text in SEEDS.items()}
    (flag,) = seen(corpus_of({**files, **seeds}))
    assert (flag.marked_in, flag.notice.date) == ("three", "2022-03-19")
