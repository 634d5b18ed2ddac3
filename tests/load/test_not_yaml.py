"""What is not YAML is told in the words of an analyst, and the remedy is one."""

import pytest
import yaml

from bluf.load.scan import scan

QUOTE = "Put the whole text in quotes, or write it as a block after `>-`."


def told(text: str) -> tuple[str, str]:
    (problem,) = scan("briefs/talks.yaml", text)
    assert problem.code == "Y002"
    return problem.message.removeprefix("This is not YAML: "), problem.hint


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ('title: "Strelsau" has asked\n', "single"),
        ('- "Strelsau" has asked\n', "single"),
        ('title: "Strelsau"\n  has asked\n', "single"),
        ('{because: "Strelsau" asked}\n', "single"),
        ('["Strelsau" asked]\n', "single"),
        ('title: "Strelsau" has: asked\n', "single"),
        ("title: 'Strelsau's plea'\n", "double"),
        ("title: 'Strelsau' has asked\n", "double"),
    ],
)
def test_text_behind_a_closing_quotation_mark_is_to_stand_in_the_other_kind(text: str, other: str) -> None:
    said, do = told(text)
    assert said == "text goes on after the closing quotation mark"
    assert do == f"Put the whole text in {other} quotes, or write it as a block after `>-`."


@pytest.mark.parametrize(("text", "mark"), [("title: [Zenda] talks\n", "bracket"), ("title: {Zenda} talks\n", "brace")])
def test_text_behind_a_closing_bracket_is_to_stand_in_quotes(text: str, mark: str) -> None:
    assert told(text) == (f"text goes on after the closing {mark}", QUOTE)


@pytest.mark.parametrize(
    "text",
    ['title: "Zenda"\n date: 2022\n', "a:\n  - b: c\n   d: e\n", "title: >-\n  Zenda\n date: 2022\n"],
)
def test_a_field_that_is_out_of_line_is_to_be_lined_up(text: str) -> None:
    assert told(text)[1] == "Line the field up with the others of its mapping, with spaces."


@pytest.mark.parametrize("text", ["title: Zenda\n date: 2022\n", "a:\n  - b: c\n     d: e\n"])
def test_a_colon_behind_the_first_word_of_a_line_may_be_a_field_too_far_in(text: str) -> None:
    assert told(text)[1] == f"{QUOTE[:-1]}; or, if this is a field, line it up with the one above."


@pytest.mark.parametrize("text", ["title: Talks: a look\n", "title: Zenda\n has asked: help\n"])
def test_a_colon_later_in_a_line_belongs_to_a_text(text: str) -> None:
    assert told(text)[1] == QUOTE


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('title: "Strelsau" has asked\n', "title: '\"Strelsau\" has asked'\n"),
        ("title: 'Strelsau's plea'\n", 'title: "Strelsau\'s plea"\n'),
    ],
)
def test_the_remedy_makes_yaml_of_it(text: str, mended: str) -> None:
    assert scan("briefs/talks.yaml", text)
    assert scan("briefs/talks.yaml", mended) == []
    assert len(yaml.safe_load(mended)["title"]) > 10
