"""Results that are kept with what they asked are taken as they were, or made again."""

import pytest

from bluf.corpus import Corpus, Names
from bluf.corpus.answers import Answers
from bluf.corpus.remembered import Remembered
from tests.rules.examples import corpus_of, desk, laid_over

FORM = Remembered[tuple[str, ...]](tuple[str, ...])
TEXT = "Ruritania asked Borduria."


class Named:
    """Finds the actors of a text, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, corpus: Corpus) -> tuple[str, ...]:
        self.times += 1
        return tuple(one.actor for one in corpus.names.find(TEXT))


def of(example: str = "") -> Answers:
    return Answers(corpus_of(laid_over(example) if example else desk()))


def test_a_result_is_made_once() -> None:
    named = Named()
    made, kept = FORM.result(b"", of(), named)
    assert made == ("ruritania", "borduria")
    assert FORM.result(kept, of(), named) == (made, kept)
    assert named.times == 1


@pytest.mark.parametrize("kept", [b"", b"no", b"eJwDAAAAAAE="])
def test_what_cannot_be_read_is_made_again(kept: bytes) -> None:
    named = Named()
    assert FORM.result(kept, of(), named) == FORM.result(b"", of(), Named())
    assert named.times == 1


def test_it_is_made_again_when_an_answer_has_changed() -> None:
    named = Named()
    _, kept = FORM.result(b"", of(), named)
    renamed = of("# briefs/actors/borduria.yaml\nname: Syldavia\n")
    made, now = FORM.result(kept, renamed, named)
    assert (made, named.times) == (("ruritania",), 2)
    assert now != kept


def test_after_a_name_has_changed_texts_are_searched_once_and_then_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    named, other = Named(), "actors: [{id: zenda, name: Zenda}, ruritania, borduria]\n"
    made, kept = FORM.result(b"", of(), named)
    again, now = FORM.result(kept, of(other), named)
    assert (again, named.times) == (made, 1)
    assert now != kept
    answers = of(other)
    monkeypatch.setattr(Names, "find", None)
    assert FORM.result(now, answers, named) == (made, now)
