"""Joined briefs: what no line leads out of."""

from bluf.corpus import build
from bluf.corpus.joined import apart
from bluf.corpus.lines import line_of
from bluf.corpus.watched import Watched
from tests.rules.examples import corpus_of, documents_of

BRIEF = """\
title: Brief {name}
date: 2022-03-0{day}
tlp: clear
bluf: It is likely.
key_judgments:
  - {{id: kj1, statement: It is likely.{change}}}
{rest}"""


def brief(name: str, day: int, older: str = "", previous: str = "") -> str:
    change = f", change: {{status: changed, previous: '{previous}', because: News.}}" if previous else ""
    return BRIEF.format(name=name, day=day, change=change, rest=f"supersedes: {older}\n" if older else "")


FILES = {
    "briefs/a.yaml": brief("a", 1),
    "briefs/b.yaml": brief("b", 2, older="a"),
    "briefs/c.yaml": brief("c", 3, older="gone"),
    "briefs/d.yaml": brief("d", 4, previous="b#kj1"),
    "briefs/e.yaml": brief("e", 5),
}


def joined(name: str, files: dict[str, str] = FILES) -> list[str]:
    return list(apart(corpus_of(files), name).briefs)


def test_a_brief_is_joined_with_those_it_continues_and_those_that_continue_it_however_far() -> None:
    assert joined("a") == joined("b") == joined("d") == ["d", "b", "a"], "the newest first"
    assert joined("e") == ["e"]


def test_one_that_continues_what_is_not_there_stands_alone_until_it_comes() -> None:
    assert joined("c") == ["c"]
    assert joined("c", {**FILES, "briefs/gone.yaml": brief("gone", 2)}) == ["c", "gone"]


def test_circles_are_joined_and_what_is_unknown_is_joined_with_nothing() -> None:
    circle = {"briefs/a.yaml": brief("a", 1, older="b"), "briefs/b.yaml": brief("b", 2, older="a")}
    assert joined("a", circle) == joined("b", circle) == ["b", "a"]
    assert joined("nothing") == []


def test_who_asks_for_a_line_asks_one_question_however_long_it_is() -> None:
    files = {f"briefs/b{one}.yaml": brief(f"b{one}", 1, older=f"b{one - 1}" if one else "") for one in range(50)}
    corpus = build(documents_of(files))
    watched = Watched(corpus, {})
    assert len(line_of(watched, "b7", "kj1")) == 50
    assert len(watched.asked) == 1
