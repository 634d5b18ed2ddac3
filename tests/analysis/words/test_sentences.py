"""Sentences end where a reader ends them, and every place in them is right."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.words.sentences import sentences

# `|` stands for a space between two sentences, `|n|` for a line break, `|nn|` for an empty line.
CASES = """
The U.S. embassy denied it.|It is likely (55-80%) that it knew.
He spoke in the U.S.|Our confidence is low.
Officials of the U.S.|They declined to comment.
The U.S. Treasury denied it.
The U.S. Department of State and the U.K. Foreign Office agreed.
They (the U.S. and the U.K.) agreed.|Confidence is low.
A U.S.-led group met.|It agreed.
The U.S.'s view is clear.|It holds.
Approved by the E.U. and the U.K. last week.|It starts in May.
He works for the U.N. in Zenda.|He left.
The Washington, D.C. office closed.|It was small.
Gen. Smith met Sen. Jones and Rep. Brown on 3 March.|They agreed.
Lt. Col. Rassendyll and Capt. Hentzau spoke.|Nobody else did.
Brig. Gen. Sapt and Col. Hentzau spoke to Sgt. Black.
Gov. Black and Adm. White resigned.|Maj. Gen. Grey stayed.
U.S. Sen. Black and U.S. Rep. White asked.|Then they left.
Amb. Black, Dir. White, Min. Grey and Sec. Green met.
Pres. Strakencz and Prof. Rupert met.|They spoke.
St. Petersburg and Mt. Zenda are far.|They are.
It is the 3rd Bn. of the Army.|It moved.
Growth fell by 3.5% in 2021.|It is unlikely to recover.
It rose to 3.5%.|Then it fell.
Prices rose by 3.5 percent.|Demand fell.
The cost is $3.5 million.|It is high.
Version 1.2.3 was used.|It works.
It is 4.5.2 of the list.|So be it.
It rose to 5.|Then it fell.
Several outlets (e.g. the Courier) carried it.|None named a source.
Some lenders, i.e. Borduria, agreed.|Others did not.
Ruritania vs. Borduria was argued.|It ended.
It came from Reuters etc. and others.
It has approx. 500 men.|They are armed.
See p. 5 of the report.|It says nothing of arms.
See pp. 5-7 and fig. 2.|It says nothing.
See vol. 3, no. 4, ch. 2, para. 5 and ann. 6.
No. 5 of the list is Zenda.|The rest are unknown.
Art. 5 of the treaty applies.|Sec. 3 does not.
He said (p. 5) that it is so.
The brief, cf. [[earlier]], said so.|It stands.
J. R. Hentzau signed it.|A. B. Flavia did not.
He was told by J. Hentzau.|Our confidence is low.
Acme Ltd. signed.|Beta Inc. and Gamma Co. did not.
It was signed by Hentzau Jr. and others.|They left.
They met on 5 Jan. 2022 in Zenda.|Nobody spoke.
It met on Mon. and Tues. with others.
They began at 9 a.m.|Nobody spoke.
The talks (which began at 9 a.m.) ended.|Nobody spoke.
"We know of nothing."|The spokesman left.
He said: "We know of nothing."|The spokesman left.
“We know of nothing.”|The spokesman left.
He asked, "Is it true? I doubt it."|Nobody answered.
He asked "why?" and left.|She stayed.
He said “No!” and left.
"Is it true?" he asked.|Nobody answered.
It ended.”|Confidence is high.
It ended (all agreed).|Confidence is high.
It ended.|(All agreed.)|Confidence is high.
It is likely (55-80%).|(Our confidence is low.)|More follows.
It met (see Annex A.) and left.|All agreed.
He quoted Hentzau (Gen. Sapt was there).|Then he left.
It is likely [sic.] that it asked.|It went.
It rests on one origin (F3).|It is likely.
Is it true?|Perhaps.|No!|It is not.
It waits... and then it acts.|Nobody knows.
It waits …|Then it acts.
Low confidence; it is likely.
It ended: our confidence is high.
It is *likely* (55-80%) that it asked.|**Confidence** is low.
**It ended.**|Confidence is high.
_It ended._|Our confidence is high.
It ended.[^1]|Our confidence is high.
It is likely (55-80%).[1]|More follows.
As [[kj1]] says, it is likely.|[[ruritania]] denied it.
See [the report](https://courier.example/a.b.c?x=1.2).|It is short.
See [Gen. Sapt](https://courier.example/a).|It is short.
See https://courier.example/2022.|It is short.
A line that is|n|broken in two.|And another|n|that is broken.
First point|nn|Second point
A heading without a stop|nn|A paragraph begins.|It ends.
# A heading|n|A paragraph.|It ends.
A heading|n|=========|n|A paragraph.
- one item without a stop|n|- another item|n|- a third
1. First item.|n|2. Second item.|n|3. Third item.
- one item|n|  that goes on|n|- another item
> A quotation.|It ends.|nn|A paragraph.
"""
SINGLE_QUOTES = "\u2018We know of nothing.\u2019|The spokesman left."
TABLE = "| Term | Confidence |\n|---|---|\n| likely | high confidence |\n\nAfter it."
# What a break of the line means depends on the block: here each is written out.
BROKEN = {
    "A line that is|n|broken in two.|And another|n|that is broken.": [
        "A line that is\nbroken in two.",
        "And another\nthat is broken.",
    ],
    "A heading|n|=========|n|A paragraph.": ["A heading", "A paragraph."],
    "- one item|n|  that goes on|n|- another item": ["- one item\n  that goes on", "- another item"],
}


def _text(case: str) -> str:
    return case.replace("|nn|", "\n\n").replace("|n|", "\n").replace("|", " ")


def _wanted(case: str) -> list[str]:
    return BROKEN.get(case) or re.split(r"\|(?:nn?\|)?", case)


@pytest.mark.parametrize("case", [*CASES.strip().splitlines(), SINGLE_QUOTES])
def test_a_text_falls_into_its_sentences(case: str) -> None:
    assert [sentence.text for sentence in sentences(_text(case))] == _wanted(case)


def test_each_cell_of_a_table_is_a_sentence_of_its_own() -> None:
    found = [sentence.text for sentence in sentences(TABLE)]
    assert not any("likely" in text and "confidence" in text for text in found)
    assert found[-1] == "After it."


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\t"])
def test_a_blank_text_has_no_sentences(blank: str) -> None:
    assert sentences(blank) == ()


_PIECES = st.sampled_from(
    [
        "U.S.",
        "Gen.",
        "3.5%",
        "e.g.",
        "likely",
        "(55-80%)",
        "It",
        "ends.",
        '"',
        "“",
        "”",
        "(",
        ")",
        "**",
        "[[kj1]]",
        "\n",
        "\n\n",
        "- ",
        "| ",
        "|---|\n",
        "# ",
        "> ",
        "…",
        "Ä",
        "😀",
        "é",
        "\r\n",
        "\xa0",
        "\u2028",
        "?",
        "!",
        ".",
        "1. ",
        "```\n",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map(" ".join), st.lists(_PIECES, max_size=30).map("".join))


@given(_TEXTS)
def test_every_place_is_right_and_no_word_is_left_out(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.start >= end
        assert not any(map(str.isalnum, text[end : sentence.start]))
        end = sentence.end
    assert not any(map(str.isalnum, text[end:]))


@given(st.lists(st.sampled_from(CASES.strip().splitlines()[:65]), min_size=1, max_size=4))
def test_sentences_of_paragraphs_are_the_sentences_of_each_paragraph(cases: list[str]) -> None:
    text = "\n\n".join(map(_text, cases))
    assert [sentence.text for sentence in sentences(text)] == [part for case in cases for part in _wanted(case)]
