"""Which judgment is which: by declared `previous`, else by id."""

from bluf.analysis.changes.pairing import pairs
from tests.analysis.changes.follow_up import Fields, corpus_of, judgment


def paired(first: str, second: str, **briefs: Fields) -> list[tuple[str, str]]:
    corpus = corpus_of(**briefs)
    return [
        (pair.before.reference if pair.before else "", pair.after.reference if pair.after else "")
        for pair in pairs(corpus, corpus.briefs[first], corpus.briefs[second])
    ]


def judged(*judgments: Fields, **fields: str) -> Fields:
    return {"key_judgments": list(judgments), **fields}


def continuing(judgment_id: str, previous: str) -> Fields:
    return judgment(judgment_id, change={"status": "unchanged", "previous": previous})


FIRST = judged(judgment("kj1"), judgment("kj2"))


def test_judgments_of_one_id_are_one() -> None:
    second = judged(judgment("kj2"), judgment("kj1"), supersedes="a")
    assert paired("a", "b", a=FIRST, b=second) == [("a#kj2", "b#kj2"), ("a#kj1", "b#kj1")]


def test_what_is_declared_counts_more_than_an_id() -> None:
    second = judged(continuing("kj1", "a#kj2"), supersedes="a")
    assert paired("a", "b", a=FIRST, b=second) == [("a#kj2", "b#kj1"), ("a#kj1", "")]


def test_a_judgment_that_continues_something_else_is_not_matched_by_its_id() -> None:
    other = judged(judgment("old"))
    assert paired("a", "b", a=FIRST, b=judged(continuing("kj1", "c#old")), c=other) == [
        ("", "b#kj1"),
        ("a#kj1", ""),
        ("a#kj2", ""),
    ]


def test_a_judgment_is_followed_over_the_briefs_between() -> None:
    middle = judged(continuing("m", "a#kj1"), judgment("kj2"), supersedes="a")
    last = judged(continuing("z", "b#m"), judgment("kj2"), supersedes="b")
    found = [("a#kj1", "c#z"), ("a#kj2", "c#kj2")]
    assert paired("a", "c", a=FIRST, b=middle, c=last) == found
    assert paired("c", "a", a=FIRST, b=middle, c=last) == [(after, before) for before, after in found]


def test_two_follow_ups_of_one_brief_share_what_both_carried_on() -> None:
    one, other = judged(continuing("kj1", "a#kj1")), judged(continuing("kj1", "a#kj1"))
    assert paired("b", "c", a=FIRST, b=one, c=other) == [("b#kj1", "c#kj1")]


def test_a_judgment_that_was_split_is_in_two_pairs() -> None:
    second = judged(continuing("x", "a#kj1"), continuing("y", "a#kj1"), supersedes="a")
    assert paired("a", "b", a=FIRST, b=second) == [("a#kj1", "b#x"), ("a#kj1", "b#y"), ("a#kj2", "")]


def test_a_brief_is_paired_with_itself_whatever_it_declares() -> None:
    own = judged(continuing("kj1", "a#kj2"), judgment("kj2"))
    assert paired("b", "b", a=FIRST, b=own) == [("b#kj1", "b#kj1"), ("b#kj2", "b#kj2")]


def test_a_circle_is_walked_once() -> None:
    one, other = judged(continuing("kj1", "b#kj1")), judged(continuing("kj1", "a#kj1"))
    assert paired("a", "b", a=one, b=other) == [("a#kj1", "b#kj1")]


def test_only_what_carries_a_judgment_on_gives_reasons_for_its_change() -> None:
    corpus = corpus_of(a=FIRST, b=judged(judgment("kj1"), supersedes="a"))
    (onward, _), (back, _) = (
        pairs(corpus, corpus.briefs[first], corpus.briefs[second]) for first, second in (("a", "b"), ("b", "a"))
    )
    assert (onward.continues, back.continues) == (True, False)
