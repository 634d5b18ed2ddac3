"""Lines: briefs that replace one another, and the judgments and parts that are carried on in them."""

from collections.abc import Mapping
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import Corpus
from bluf.corpus.lines import (
    Stage,
    beginnings,
    brief_line,
    carried,
    current_briefs,
    judgment_lines,
    line_of,
    newest_parts,
    stage_before,
)
from bluf.model import Gap, Indicator
from tests.rules.examples import corpus_of

BRIEF = """\
title: Brief {name}
date: 2022-03-{day:02}
tlp: clear
bluf: It is likely.
"""


def _brief(name: str, day: int, judgments: Mapping[str, str] | list[str], supersedes: str = "", rest: str = "") -> str:
    """A brief with judgments by id, each perhaps with the one it names as the one before."""
    text = BRIEF.format(name=name, day=day) + (f"supersedes: {supersedes}\n" if supersedes else "") + "key_judgments:\n"
    previous = judgments if isinstance(judgments, Mapping) else dict.fromkeys(judgments, "")
    for judgment, before in previous.items():
        change = f", change: {{status: unchanged, previous: {before}}}" if before else ""
        text += f"  - {{id: {judgment}, statement: It is likely.{change}}}\n"
    return text + rest


def _corpus(**briefs: str) -> Corpus:
    return corpus_of({f"briefs/{name}.yaml": text for name, text in briefs.items()})


def _lines(corpus: Corpus) -> list[str]:
    return [" ".join(stage.reference for stage in line) for line in judgment_lines(corpus)]


def _briefs(corpus: Corpus, brief: str) -> list[str]:
    return [entry.id for entry in brief_line(corpus, corpus.briefs[brief])]


LINE = _corpus(
    a=_brief("a", 1, ["kj1", "kj2"], rest="gaps: [{id: g1, question: A?}]\nindicators: [{id: i1, text: I.}]\n"),
    b=_brief("b", 2, {"kj1": "", "kj3": "a#kj2"}, "a", "gaps: [{id: g1, question: B?}, {id: g2, question: C?}]\n"),
    c=_brief("c", 3, ["kj2", "kj1"], "b", "gaps: [{id: i1, question: D?}]\n"),
    alone=_brief("alone", 4, ["kj1"]),
)


@pytest.mark.parametrize("brief", ["a", "b", "c"])
def test_a_line_is_the_same_from_each_of_its_briefs(brief: str) -> None:
    assert _briefs(LINE, brief) == ["a", "b", "c"]


def test_a_brief_that_replaces_none_is_a_line_of_its_own() -> None:
    assert _briefs(LINE, "alone") == ["alone"]
    assert [entry.id for entry in current_briefs(LINE)] == ["alone", "c"]


def test_a_judgment_continues_the_one_it_names_else_the_same_id_in_the_brief_before() -> None:
    # kj2 of the last brief has no namesake in the one before it, and so begins anew
    assert _lines(LINE) == ["alone#kj1", "c#kj2", "a#kj1 b#kj1 c#kj1", "a#kj2 b#kj3"]


def test_a_judgment_that_names_what_is_not_there_begins_anew() -> None:
    corpus = _corpus(a=_brief("a", 1, ["kj1"]), b=_brief("b", 2, {"kj1": "a#kj9", "kj2": "gone#kj1"}, "a"))
    assert _lines(corpus) == ["b#kj1", "b#kj2", "a#kj1"]


def test_what_two_judgments_continue_belongs_to_the_newer_of_them() -> None:
    corpus = _corpus(a=_brief("a", 1, ["kj1"]), b=_brief("b", 2, {"kj1": "a#kj1"}), c=_brief("c", 3, {"kj1": "a#kj1"}))
    assert _lines(corpus) == ["a#kj1 c#kj1", "b#kj1"]


def test_of_two_briefs_that_replace_the_same_one_its_line_goes_on_with_the_newer() -> None:
    corpus = _corpus(a=_brief("a", 1, ["kj1"]), b=_brief("b", 2, ["kj1"], "a"), c=_brief("c", 3, ["kj1"], "a"))
    assert (_briefs(corpus, "a"), _briefs(corpus, "c"), _briefs(corpus, "b")) == (["a", "c"], ["a", "c"], ["a", "b"])


def test_a_brief_that_replaces_one_that_is_not_there_begins_the_line() -> None:
    corpus = _corpus(b=_brief("b", 2, ["kj1"], "gone"))
    assert _briefs(corpus, "b") == ["b"]
    assert _lines(corpus) == ["b#kj1"]


def test_parts_are_carried_on_under_their_id_if_they_are_of_one_kind() -> None:
    assert [entry.id for entry in carried(LINE, LINE.briefs["c"], "gap", "g1")] == ["a", "b"]
    assert [entry.id for entry in carried(LINE, LINE.briefs["b"], "indicator", "i1")] == ["a"]


def test_every_part_is_told_once_by_the_newest_brief_that_holds_it() -> None:
    gaps = [(entry.id, gap.id, gap.question) for entry, gap in newest_parts(LINE, "gap", Gap)]
    assert gaps == [("c", "i1", "D?"), ("b", "g1", "B?"), ("b", "g2", "C?")]
    assert [entry.id for entry, _ in newest_parts(LINE, "indicator", Indicator)] == ["a"]


def test_a_part_of_briefs_in_a_circle_is_told_once() -> None:
    gap = "gaps: [{id: g1, question: A?}]\n"
    corpus = _corpus(a=_brief("a", 1, ["kj1"], "b", gap), b=_brief("b", 2, ["kj1"], "a", gap))
    assert [entry.id for entry, _ in newest_parts(corpus, "gap", Gap)] == ["b"]


BRIEFS = "abcde"


@st.composite
def _linked(draw: st.DrawFn) -> dict[str, str]:
    """Up to five briefs that replace one another and continue one another's judgments at will, circles included."""
    names = draw(st.lists(st.sampled_from(BRIEFS), min_size=1, unique=True))
    reference = st.sampled_from(["", *(f"{brief}#{judgment}" for brief in BRIEFS for judgment in ("kj1", "kj2"))])
    files = {}
    for name in names:
        judgments = draw(st.dictionaries(st.sampled_from(["kj1", "kj2"]), reference, min_size=1))
        older = draw(st.sampled_from(["", *BRIEFS]))
        gaps = draw(st.lists(st.sampled_from(["g1", "g2"]), unique=True))
        rest = "gaps:\n" + "".join(f"  - {{id: {gap}, question: What?}}\n" for gap in gaps) if gaps else ""
        files[f"briefs/{name}.yaml"] = _brief(name, draw(st.integers(1, 9)), judgments, older, rest)
    return files


@given(_linked())
def test_every_judgment_is_in_one_line_and_in_it_once(files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    lines = judgment_lines(corpus)
    told = [stage.reference for stage in chain.from_iterable(lines)]
    there = [f"{entry.id}#{judgment}" for entry in corpus.briefs.values() for judgment in entry.judgments]
    assert sorted(told) == sorted(there)
    for entry in corpus.briefs.values():
        for judgment in entry.brief.key_judgments:
            line = line_of(corpus, entry.id, judgment.id)  # worked out from the briefs that are joined with this one
            assert Stage(entry, judgment) in line
            assert line in lines


@given(_linked())
def test_each_stage_of_a_line_continues_the_one_before_it(files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    for line in judgment_lines(corpus):
        for before, stage in pairwise(line):
            assert stage_before(corpus, stage) == before


@given(_linked())
def test_circles_of_briefs_end(files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    for entry in corpus.briefs.values():
        line = brief_line(corpus, entry)
        assert entry in line
        assert len({one.id for one in line}) == len(line)


@given(_linked())
def test_a_line_begins_where_its_first_brief_is(files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    for entry in corpus.briefs.values():
        first = corpus.briefs[beginnings(corpus)[entry.id]]
        assert first in brief_line(corpus, entry)
        if first.brief.supersedes not in corpus.briefs:
            assert first == brief_line(corpus, entry)[0]
        assert {beginnings(corpus)[one.id] for one in brief_line(corpus, entry)} == {first.id}


@given(st.data(), _linked())
def test_the_order_of_files_is_irrelevant_to_lines(data: st.DataObject, files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    other = corpus_of(dict(data.draw(st.permutations(list(files.items())))))
    assert judgment_lines(other) == judgment_lines(corpus)
    assert list(newest_parts(other, "gap", Gap)) == list(newest_parts(corpus, "gap", Gap))
    assert current_briefs(other) == current_briefs(corpus)


@given(_linked())
def test_a_part_is_told_once_for_each_line_and_never_twice_in_a_brief(files: dict[str, str]) -> None:
    corpus = corpus_of(files)
    told = [(entry.id, gap.id) for entry, gap in newest_parts(corpus, "gap", Gap)]
    assert len(told) == len(set(told))
    assert {gap for _, gap in told} == {gap.id for entry in corpus.briefs.values() for gap in entry.brief.gaps}
    for brief, gap in told:
        line = carried(corpus, corpus.briefs[brief], "gap", gap)
        if corpus.successor(brief) is None:
            assert line[-1].id == brief
