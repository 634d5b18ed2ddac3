"""The desk speaks in its own fields; quotations, links and claims are the words of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.words.prose import estimates, excerpt, own_sentences, own_words, unquoted
from bluf.model import Brief
from tests.rules.lone_brief import document


def _brief(**fields: object) -> Brief:
    model = document(**fields).model
    assert isinstance(model, Brief)
    return model


def test_title_bottom_line_and_statements_are_own_words() -> None:
    paths = [passage.path for passage in own_words(_brief())]
    assert paths == [("title",), ("bluf",), ("key_judgments", 0, "statement")]


def test_claims_waivers_and_history_are_not_own_words() -> None:
    brief = _brief(
        claims=[{"text": "It is likely.", "note": "So it says."}],
        waivers=[{"rule": "T101", "because": "It is likely."}],
        history=[{"date": "2022-03-15", "note": "It is likely."}],
        implications=["Plan."],
        outlook="It lasts.",
    )
    fields = {passage.path[0] for passage in own_words(brief)}
    assert fields == {"title", "bluf", "key_judgments", "implications", "outlook"}


def test_judgments_alternatives_and_dissent_estimate() -> None:
    brief = _brief(
        alternatives=["Another way."], dissent=[{"by": "Balkan desk", "text": "No.", "likelihood": "unlikely"}]
    )
    found = [(one.path, one.name, one.field) for one in estimates(brief)]
    assert found == [
        (("key_judgments", 0), "Judgment `kj1`", "statement"),
        (("alternatives", 0), "Alternative `alt1`", "text"),
        (("dissent", 0), "Dissent `d1`", "text"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'He said "it is likely" then',
        "He said \u201cit is likely\u201d then",
        "He said \u00abit is likely\u00bb then",
        "See `likely` there",
        "See [it](https://courier.example/likely) there",
        "See [[likely]] there",
        "See https://courier.example/likely there",
        'He said "it is\nlikely" then',
    ],
)
def test_quotations_code_and_link_targets_are_blanked(text: str) -> None:
    assert "likely" not in unquoted(text)
    assert len(unquoted(text)) == len(text)


@pytest.mark.parametrize(
    "text", ['It is 5" long; likely', "It is likely", "the king's likely heir's", 'A"\n\nlikely "b']
)
def test_a_lone_quotation_mark_blanks_nothing(text: str) -> None:
    assert "likely" in unquoted(text)


def test_own_sentences_keep_their_places() -> None:
    text = 'The U.S. said "No. It is likely." It left.'
    found = list(own_sentences(text))
    assert [text[one.start : one.end] for one in found][-1] == "It left."
    assert not any("likely" in one.text for one in found)
    assert all(len(one.text) == one.end - one.start for one in found)


@pytest.mark.parametrize(
    ("text", "start", "end", "piece"),
    [
        ("It is likely.", 6, 12, "likely"),
        ("unlikely or likely to", 12, 18, "likely to"),
        ("likely, likely, likely.", 8, 14, "likely, likely."),
    ],
)
def test_an_excerpt_grows_until_it_stands_nowhere_before(text: str, start: int, end: int, piece: str) -> None:
    assert excerpt(text, start, end) == piece


@given(st.text("ab ", max_size=30), st.integers(0, 30), st.integers(1, 5))
def test_an_excerpt_begins_with_the_piece_it_was_asked_for(text: str, start: int, length: int) -> None:
    assert excerpt(text, start, start + length).startswith(text[start : start + length])
