"""A number sign that cuts a text is told from one that begins a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.load.scan import scan
from bluf.model import Tlp
from bluf.model.lexicon import LEXICONS
from bluf.problems import Span

TERMS = sorted({term for lexicon in LEXICONS.values() for term in lexicon.terms()})


def codes(text: str) -> list[str]:
    return [problem.code for problem in scan("briefs/talks.yaml", text)]


@pytest.mark.parametrize(
    "text",
    [
        "title: Strelsau #1 has asked\n",
        "title: Strelsau\t#1\n",
        "- The Zenda desk #metoo\n",
        "name: Strelsau #metoo\n",
        "body: One line\n  and another #2\n",
        "name: \u0420\u0443\u0440\u0438\u0442\u0430\u043d\u0438\u044f #1\n",
        "{level: low, because: One origin #2}\n",
    ],
)
def test_a_text_that_a_sign_cuts_is_reported(text: str) -> None:
    assert codes(text)[:1] == ["Y019"]


@pytest.mark.parametrize(
    "text",
    [
        "title: Talks in Zenda # a comment\n",
        "title: Talks in Zenda #\n",
        "title: Talks in Zenda ## a comment\n",
        "title: Talks in Zenda #: a comment\n",
        "title: Talks in Zenda #-----\n",
        "title: Office#9 has asked\n",
        "title: Talks in Zenda\n#a comment\n",
        "title: Talks in Zenda\n  #a comment\ndate: 2022\n",
        'title: "Talks" #todo\n',
        "title: 'Strelsau #1' #todo\n",
        "title: >- #todo\n  Strelsau #1 has asked\n",
        "likelihood: 0.7 #todo\n",
        "weak: true #todo\n",
        "body: #todo\n",
        "topics: [loans] #todo\n",
        "key_judgments: #todo\n  - x\n",
        "source: {name: Zenda} #todo\n",
    ],
)
def test_a_comment_is_a_comment(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "code",
    [
        "kj1",
        "2022-03-14",
        "gov.head",
        "2022-talks#kj1",
        "B2",
        "F",
        "NO",
        "Q159",
        "TLP:AMBER+STRICT",
        "https://zenda.example/a?b=c",
    ],
)
def test_behind_a_code_a_sign_begins_a_comment(code: str) -> None:
    assert codes(f"field: {code} #todo\n") == []
    assert codes(f"- {code} #todo\n") == []


@given(st.sampled_from([*TERMS, *Tlp]))
def test_behind_a_term_a_sign_begins_a_comment(term: str) -> None:
    assert codes(f"field: {term} #todo\n") == []


def test_the_caret_stands_below_what_is_lost_and_the_hint_has_the_whole_text() -> None:
    (problem,) = scan("briefs/talks.yaml", 'date: 2022\ntitle: Strelsau\u2014"Office" #9 asks \n')
    assert problem.span == Span(2, 26, 2, 33)
    assert problem.message == "The text ends before `#9 asks`"
    assert problem.hint.startswith("Put it in quotes: `'Strelsau\u2014\"Office\" #9 asks'`; ")


def test_a_text_that_goes_on_in_the_next_line_has_no_second_problem() -> None:
    assert codes("title: Strelsau #1\n  has asked\n") == ["Y019"]
    assert codes("title: Strelsau #1\ndate: 2022\nbluf: [\n") == ["Y019", "Y002"]


UNFINISHED = ["{a", "? ", "- {id", "title: T\nclaims:\n  - {id", "key_judgments:\n  - {id: kj1, statement"]
_PIECES = st.sampled_from([*"{}[]|>'\"!\n\u00e9", "title", ": ", "- ", "? ", ", ", "#1", " #", "  ", "&a", "*a"])


@pytest.mark.parametrize("text", UNFINISHED)
def test_a_text_that_ends_within_a_line_is_told_to_be_no_yaml_or_is_fit(text: str) -> None:
    assert set(codes(text)) <= {"Y002"}
    assert set(codes(f"{text}\n")) <= {"Y002"}


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_whatever_is_written_is_told_and_nothing_is_raised(text: str) -> None:
    assert all(code.startswith("Y0") for code in codes(text))
