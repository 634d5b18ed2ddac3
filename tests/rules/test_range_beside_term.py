"""T109 wants the range beside the term, and the right one."""

import pytest

from tests.rules.lone_brief import findings, judged, problems

BARE = {
    "It is likely that it asked.": "Write `likely (55-80%)`.",
    "It is very unlikely that the U.S. asked.": "Write `very unlikely (05-20%)`.",
    "Almost certainly, Gen. Sapt asked.": "Write `Almost certainly (95-99%)`.",
    "It is *very* likely that it asked.": "Write `very likely (80-95%)`.",
    "It is likely that output fell by 3.5%.": "Write `likely (55-80%)`.",
}
WRONG = {
    "It is likely (55-75%).": "`likely` stands with the range 55-75%; in the brief's lexicon it is 55-80%",
    "It is unlikely (5-20%).": "`unlikely` stands with the range 5-20%; in the brief's lexicon it is 20-45%",
    "It is likely (72%) that it asked.": "`likely` stands with a number and without its range",
}
WITH_RANGE = [
    "It is likely (55-80%) that it asked.",
    "It is likely (55\u201380%) that it asked.",
    "It is likely (55 to 80 percent) that it asked.",
    "It is likely (between 55 and 80 percent) that it asked.",
    "It is very unlikely (05-20%) that it asked.",
    "It is very unlikely (5-20%) that it asked.",
    "It is **likely** (55-80%) that it asked.",
    "It is likely (55-80%, point estimate 72%) that it asked.",
    "It is likely (or probable, 55-80%) that it asked.",
    "It is likely, 55-80%, that it asked.",
    "It is likely that it asked (55-80%).",
    "There is a remote chance (01-05%) that it asked.",
    "It is likely (55-80%) that it asked and unlikely (20-45%) that it pays.",
    "It is likely (55-80%) that it asked, and likely that it pays. It is likely to last.",
    "It is highly likely that it asked.",
    "More talks would make it more likely.",
    'The spokesman called it "unlikely".',
    "Nothing is estimated.",
]


@pytest.mark.parametrize(("text", "hint"), BARE.items())
@pytest.mark.parametrize("field", ["bluf", "statement"])
def test_a_bare_term_is_reported_with_the_text_to_write(field: str, text: str, hint: str) -> None:
    fields = judged(text) if field == "statement" else {field: text}
    (finding,) = findings("T109", **fields)
    assert finding.message.endswith("stands without its range")
    assert finding.hint == hint


@pytest.mark.parametrize(("text", "message"), WRONG.items())
def test_another_range_and_a_number_instead_are_told_apart(text: str, message: str) -> None:
    (finding,) = findings("T109", **judged(text))
    assert finding.message == message


@pytest.mark.parametrize("text", WITH_RANGE)
@pytest.mark.parametrize("field", ["bluf", "statement"])
def test_a_term_with_its_range_passes(field: str, text: str) -> None:
    assert findings("T109", **(judged(text) if field == "statement" else {field: text})) == []


@pytest.mark.parametrize(
    ("lexicon", "text"),
    [
        ("phia", "It is likely (55-75%)."),
        ("phia", "There is a remote chance (>0-5%)."),
        ("phia", "There is a remote chance (0-5%)."),
        ("phia", "There is a realistic possibility (40-<50%)."),
        ("phia", "There is a realistic possibility (40% to <50%)."),
        ("ipcc", "It is more likely than not (>50-100%)."),
    ],
)
def test_open_edges_may_be_written_or_left_out(lexicon: str, text: str) -> None:
    assert findings("T109", lexicon=lexicon, bluf=text) == []


def test_a_range_of_another_lexicon_is_wrong_in_this_one() -> None:
    (finding,) = findings("T109", lexicon="phia", bluf="It is likely (55-80%).")
    assert "55-75%" in finding.message


def test_other_texts_may_use_a_term_alone() -> None:
    assert findings("T109", title="It is likely", body="It is likely.", implications=["It is likely."]) == []


def test_the_caret_stands_under_the_term_and_not_inside_another_word() -> None:
    text = """title: Ruritania seeks support
date: 2022-03-14
tlp: clear
bluf: It is unlikely (20-45%) to pay and likely to ask.
key_judgments:
  - statement: Ruritania seeks support.
"""
    (problem,) = problems("T109", text)
    assert text.splitlines()[3][problem.span.column - 1 :].startswith("likely to ask")


@pytest.mark.parametrize(("count", "last"), [(11, "1 more time"), (700, "690 more times")])
def test_of_many_findings_in_one_text_ten_are_told_and_the_rest_counted(count: int, last: str) -> None:
    found = findings("T109", **judged("likely " * count))
    assert len(found) == 11
    assert found[-1].message == f"The same is found {last} in this text"
    assert found[-1].path == ("key_judgments", 0, "statement")


def test_ten_findings_in_one_text_are_all_told() -> None:
    found = findings("T109", **judged("likely " * 10))
    assert [finding.message for finding in found] == ["`likely` stands without its range"] * 10
