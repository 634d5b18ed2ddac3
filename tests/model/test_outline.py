"""The outline of a record tells what its place among others depends on."""

from bluf.model.outline import Outline
from tests.rules.examples import documents_of

BRIEF = """\
title: A brief
date: 2022-03-14
tlp: clear
bluf: It is likely.
supersedes: earlier
actors: [{{id: bank, name: The Bank}}]
key_judgments:
  - id: kj1
    statement: It is likely.
    change: {{status: changed, previous: "oldest#kj2", because: Seen.}}
{more}"""


def outline(more: str = "") -> Outline:
    [document] = documents_of({"briefs/brief.yaml": BRIEF.format(more=more)})
    return document.outline


def test_it_tells_what_a_brief_continues_and_lists() -> None:
    told = outline()
    assert (told.date, told.supersedes, told.continued) == ("2022-03-14", "earlier", ("earlier", "oldest"))
    assert [actor.name for actor in told.actors] == ["The Bank"]
    assert not told.marks
    assert not told.torn


def test_it_tells_of_a_tearline_and_of_marks() -> None:
    assert outline("tearline: amber\n").torn
    retracted = "sources: [{id: s1, title: A letter, kind: report, retracted: {date: 2022-04-01, because: Forged.}}]\n"
    assert outline(retracted).marks
    assert str(outline(retracted).newest) == "2022-04-01"
