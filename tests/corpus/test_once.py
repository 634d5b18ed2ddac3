"""What is worked out from a corpus is worked out once for each corpus."""

from bluf.corpus import Corpus
from bluf.corpus.once import once
from tests.rules.examples import corpus_of, desk

asked: list[Corpus] = []


@once
def count(corpus: Corpus) -> int:
    """Count the briefs."""
    asked.append(corpus)
    return len(corpus.briefs)


@once
def another(corpus: Corpus) -> int:
    return -1


def test_a_result_is_kept_with_its_corpus_and_with_its_function() -> None:
    whole, nothing = corpus_of(desk()), corpus_of({})
    assert [count(whole), count(nothing), count(whole), another(whole)] == [2, 0, 2, -1]
    assert asked == [whole, nothing]
    assert whole == corpus_of(desk())
    assert count.__doc__ == "Count the briefs."
