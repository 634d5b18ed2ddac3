"""What could be written instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.load.document import compose
from bluf.load.faults import FAULTS
from bluf.load.shape import field_at, record_at
from bluf.load.wording import as_id, cut, id_hint, quoted, spoken
from bluf.model import Brief, Judgment
from bluf.model.base import ID_PATTERN


@given(st.text())
def test_the_nearest_id_is_always_legal(text: str) -> None:
    assert re.fullmatch(ID_PATTERN, as_id(text))


@given(st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda one: not one.endswith("-") and "--" not in one))
def test_a_tidy_id_stays_as_it_is(text: str) -> None:
    assert as_id(text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Zenda Talks!", "Write `zenda-talks`."),
        ("zenda-talks.yaml", "Write `zenda-talks`."),
        ("briefs/Zenda Talks.YML", "Write `zenda-talks`."),
        ("\u00c9lys\u00e9e", "Write `elysee`."),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", "Write it with the letters a to z, digits and hyphens."),
    ],
)
def test_an_id_is_suggested_where_there_is_one(text: str, hint: str) -> None:
    assert id_hint(text) == hint


def test_places_are_counted_from_1() -> None:
    assert spoken(("key_judgments", 0, "likelihood", "p")) == "key_judgments[1].likelihood.p"
    assert spoken(()) == ""


def test_long_texts_are_cut_with_dots() -> None:
    assert cut("a" * 60) == "a" * 60
    assert cut("a" * 61) == "a" * 57 + "..."


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1))
def test_a_quoted_text_is_read_back_as_it_was(text: str) -> None:
    node = compose(quoted(text))
    assert node is not None
    assert node.value == text


def test_double_quotes_are_the_rule() -> None:
    assert quoted("Zenda's hall") == '"Zenda\'s hall"'
    assert quoted('Zenda\'s "hall"') == "'Zenda''s \"hall\"'"


def test_the_model_knows_what_stands_at_a_place() -> None:
    assert record_at(Brief, ("key_judgments", 0)) is Judgment
    assert record_at(Brief, ("title", "absent")) is None
    field = field_at(Brief, ("key_judgments", 0, "statement"))
    assert field is not None
    assert field.is_required()
    assert field_at(Brief, ()) is None
    assert field_at(Brief, ("absent", "field")) is None


def test_every_fault_says_what_is_demanded_and_why() -> None:
    for code, explanation in FAULTS.items():
        assert re.fullmatch(r"[CMPY]\d{3}", code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", explanation.name)
        assert explanation.summary.endswith(".")
        assert explanation.why.endswith(".")
        assert not explanation.waivable
    assert len({explanation.name for explanation in FAULTS.values()}) == len(FAULTS)
