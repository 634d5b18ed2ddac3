"""A watched corpus answers as the one it watches, and notes what it was asked; answers that changed are noticed."""

import pytest

from bluf.analysis.look_alikes import look_alikes
from bluf.corpus import Corpus
from bluf.corpus.answers import Answers
from bluf.corpus.day import day_of
from bluf.corpus.lines import brief_line, current_briefs, newest_parts
from bluf.corpus.once import once, once_of_each
from bluf.corpus.watched import EVERYTHING
from bluf.model import Claim
from tests.rules.examples import corpus_of, desk, laid_over

WORKED = []


@once
def titles(corpus: Corpus) -> dict[str, str]:
    return {entry.id: entry.brief.title for entry in corpus.briefs.values()}


@once_of_each
def named(corpus: Corpus, actor: str) -> str:
    WORKED.append(actor)
    return corpus.actors[actor].name


def changed(**fields: str) -> Corpus:
    """Return the base desk with fields of its brief written otherwise."""
    return corpus_of(laid_over("".join(f"{name}: {text}\n" for name, text in fields.items())))


def test_what_is_asked_for_by_its_id_is_all_that_is_noted() -> None:
    watched = Answers(corpus_of(desk())).watched()
    assert watched.briefs["example"].id == "example"
    assert watched.briefs.get("nowhere") is None
    assert "ruritania" in watched.actors
    assert titles(watched)["earlier"]
    assert "nobody" not in watched.brief_ids
    names = ("briefs", "briefs", "actors", f"{__name__}.titles", "bluf.corpus.graph.Corpus.brief_ids")
    keys = ("example", "nowhere", "ruritania", "earlier", "nobody")
    assert list(watched.asked) == list(zip(names, keys, strict=True))


@pytest.mark.parametrize(
    "ask",
    [
        lambda corpus: list(corpus.briefs),
        lambda corpus: len(corpus.sources),
        lambda corpus: corpus.documents,
        lambda corpus: list(titles(corpus)),
        current_briefs,
        lambda corpus: list(newest_parts(corpus, "claim", Claim)),
        lambda corpus: list(corpus.brief_ids),
    ],
)
def test_who_looks_through_all_of_something_depends_on_everything(ask: object) -> None:
    watched = Answers(corpus_of(desk())).watched()
    assert callable(ask)
    ask(watched)
    assert EVERYTHING in watched.asked


def test_answers_hold_while_what_was_asked_for_stays_whatever_else_changes() -> None:
    line = laid_over("supersedes: earlier\n")
    before = Answers(corpus_of(line))
    watched = before.watched()
    assert len(brief_line(watched, watched.briefs["earlier"])) == 2
    assert watched.names.find("Ruritania")
    told = before.to(watched.asked)
    assert Answers(corpus_of(line)).hold(told)
    assert Answers(corpus_of({**line, "seeds/new.yaml": "title: T\ntlp: clear\n"})).hold(told)
    assert not Answers(changed(supersedes="earlier", title="Another")).hold(told), "it stands in that line"


def test_an_answer_that_is_a_day_or_a_name_in_a_text_is_compared_too() -> None:
    for ask, text in (
        (day_of, "date: 2031-01-01\n"),
        (lambda corpus: corpus.names.find("All of Zenda"), "actors: [{id: zenda, name: Zenda}]\n"),
        (lambda corpus: corpus.actors.get("zenda"), "actors: [{id: zenda}]\n"),
    ):
        before = Answers(corpus_of(desk()))
        watched = before.watched()
        ask(watched)
        told = before.to(watched.asked)
        assert Answers(corpus_of(desk())).hold(told)
        assert not Answers(corpus_of(laid_over(text))).hold(told)


def test_a_name_that_no_text_names_changes_no_answer() -> None:
    before = Answers(corpus_of(desk()))
    watched = before.watched()
    watched.names.find("Ruritania asked")
    told = before.to(watched.asked)
    assert Answers(corpus_of(laid_over("actors: [{id: zenda, name: Zenda}, ruritania, borduria]\n"))).hold(told)


def test_what_a_text_holds_that_looks_like_a_name_changes_only_with_a_name_that_it_looks_like() -> None:
    text = "\N{CYRILLIC CAPITAL LETTER VE}orduria"
    answers = Answers(corpus_of(desk()))
    watched = answers.watched()
    assert [one.name for one in look_alikes(watched)[text]] == ["Borduria"]
    noted = answers.to(watched.asked)
    assert [key for (_, key), _ in noted] == [None, text], "of all names first, as then no text need be asked"
    renamed = {name: laid_over(f"# briefs/actors/{name}.yaml\nname: Syldavia\n") for name in ("ruritania", "borduria")}
    assert Answers(changed(lexicon_note="Another.")).hold(noted)
    assert Answers(corpus_of(renamed["ruritania"])).hold(noted)
    assert not Answers(corpus_of(renamed["borduria"])).hold(noted)


def test_what_is_worked_out_of_one_thing_is_so_once_and_is_noted_by_what_it_asked() -> None:
    WORKED.clear()
    answers = Answers(corpus_of(desk()))
    first, second = answers.watched(), answers.watched()
    assert named(first, "ruritania") == named(second, "ruritania")
    assert WORKED == ["ruritania"]
    assert list(first.asked) == list(second.asked) == [("actors", "ruritania")]


def test_a_question_that_nobody_knows_any_more_does_not_hold() -> None:
    answers = Answers(corpus_of(desk()))
    assert not answers.hold(((("bluf.gone.function", "x"), "00"),))
