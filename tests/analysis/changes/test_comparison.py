"""The comparison of two briefs as a whole: nothing against itself, and the same from either side."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.changes.comparison import Comparison, compare, superseded
from bluf.analysis.changes.judgment_changes import Course
from bluf.corpus import build
from tests.analysis.changes.follow_up import between, corpus_of, follow_up, judgment

TEXT = st.sampled_from(["Envoys met.", "Envoys met twice.", "Nobody came."])
CLAIM_IDS = st.lists(st.sampled_from(["c1", "c2", "c3"]), unique=True, max_size=3)
JUDGMENTS = st.fixed_dictionaries(
    {
        "statement": TEXT,
        "likelihood": st.sampled_from(["likely", "unlikely", 0.7, 0.3, {"term": "likely", "p": 0.6}]),
        "confidence": st.sampled_from(["low", "high"]),
        "evidence": CLAIM_IDS,
        "against": CLAIM_IDS,
    }
)


def parts(**aspects: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    chosen = st.dictionaries(st.sampled_from(["p1", "p2", "p3"]), st.fixed_dictionaries(aspects), max_size=3)
    return chosen.map(lambda found: [{"id": part_id, **fields} for part_id, fields in found.items()])


BRIEFS = st.fixed_dictionaries(
    {
        "bluf": TEXT,
        "key_judgments": st.dictionaries(st.sampled_from(["kj1", "kj2", "kj3"]), JUDGMENTS, min_size=1).map(
            lambda found: [{"id": judgment_id, **fields} for judgment_id, fields in found.items()]
        ),
        "claims": parts(text=TEXT, grade=st.sampled_from(["B2", "F6"]), outside_seed=st.booleans()),
        "gaps": parts(question=TEXT, status=st.sampled_from(["open", "answered", "retired"])),
        "indicators": parts(text=TEXT, status=st.sampled_from(["observed", "unknown"])),
    }
)


def all_changes(found: Comparison) -> set[tuple[str, ...]]:
    """Every change, told by what stood there and what stands there."""
    told = {
        (one.part, one.id, one.aspect.value, one.before, one.after)
        for one in (*found.changes, *(change for each in found.judgments for change in each.changes))
    }
    paired = {
        (each.before.judgment.id if each.before else "", each.after.judgment.id if each.after else "")
        for each in found.judgments
    }
    return told | {("pair", "", "", before, after) for before, after in paired}


def turned(changes: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    return {(part, part_id, aspect, after, before) for part, part_id, aspect, before, after in changes}


@settings(max_examples=40)
@given(BRIEFS)
def test_a_brief_does_not_differ_from_itself(fields: dict[str, Any]) -> None:
    corpus = corpus_of(one=fields, other=fields)
    assert between(corpus, "one", "one").empty
    assert between(corpus, "one", "other").empty


@settings(max_examples=40)
@given(BRIEFS, BRIEFS)
def test_what_came_one_way_went_the_other(one: dict[str, Any], other: dict[str, Any]) -> None:
    corpus = corpus_of(one=one, other={**other, "supersedes": "one"})
    there, back = between(corpus, "one", "other"), between(corpus, "other", "one")
    assert turned(all_changes(there)) == all_changes(back)
    assert there.unchanged == back.unchanged
    assert there.empty == back.empty


@settings(max_examples=40)
@given(BRIEFS, BRIEFS)
def test_the_order_of_files_and_of_parts_does_not_matter(one: dict[str, Any], other: dict[str, Any]) -> None:
    corpus = corpus_of(one=one, other={**other, "supersedes": "one"})
    mixed = {field: list(reversed(value)) if isinstance(value, list) else value for field, value in other.items()}
    again = corpus_of(other={**mixed, "supersedes": "one"}, one=one)
    assert all_changes(between(corpus, "one", "other")) == all_changes(between(again, "one", "other"))
    reordered = build(reversed(corpus.documents))
    assert between(reordered, "one", "other") == between(corpus, "one", "other")


@settings(max_examples=40)
@given(BRIEFS, BRIEFS)
def test_every_part_of_the_newer_brief_either_changed_or_is_counted_as_it_was(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    found = follow_up(one, other)
    counted = dict(found.unchanged)
    for part, field in (("claim", "claims"), ("gap", "gaps"), ("indicator", "indicators")):
        changed = {change.id for change in found.changes if change.part == part}
        ids = {each["id"] for each in other[field]}
        assert counted.get(part, 0) == len(ids - changed)


def test_a_brief_that_supersedes_none_is_compared_with_none() -> None:
    corpus = corpus_of(one={}, lost={"supersedes": "gone"}, own={"supersedes": "own"})
    assert [superseded(corpus, corpus.briefs[name]) for name in ("one", "lost", "own")] == [None, None, None]


def test_a_follow_up_is_compared_with_the_brief_it_names() -> None:
    corpus = corpus_of(one={}, two={"supersedes": "one"}, three={"supersedes": "two", "bluf": "Other"})
    newest = superseded(corpus, corpus.briefs["three"])
    assert newest == compare(corpus, corpus.briefs["two"], corpus.briefs["three"])
    assert newest is not None
    assert not newest.empty


def test_a_brief_that_only_drops_or_adds_a_judgment_is_not_empty() -> None:
    more = {"key_judgments": [judgment("kj1"), judgment("kj2")]}
    assert [one.course for one in follow_up(more, {}).judgments] == [Course.UNCHANGED, Course.DROPPED]
    assert not follow_up(more, {}).empty
    assert not follow_up({}, more).empty
