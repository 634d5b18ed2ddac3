"""A fingerprint is the same only for what says the same."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus.fingerprint import fingerprint
from bluf.load.document import Surprise
from tests.rules.examples import corpus_of, desk, documents_of

_LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.dates()
VALUES = st.recursive(
    _LEAVES,
    lambda inside: st.one_of(
        st.lists(inside, max_size=3).map(tuple),
        st.frozensets(_LEAVES, max_size=3),
        st.dictionaries(st.text(max_size=3), inside, max_size=3),
    ),
    max_leaves=6,
)


def _told(value: Any) -> Any:
    """Return a value as `==` compares it when it tells sorts and orders apart as a page could."""
    if isinstance(value, dict):
        return ("m", [(key, _told(one)) for key, one in value.items()])
    if isinstance(value, tuple):
        return ("t", [_told(one) for one in value])
    if isinstance(value, frozenset):
        return ("s", sorted((type(one).__name__, repr(one)) for one in value))
    return (type(value).__name__, value)


@given(VALUES, VALUES)
def test_two_values_have_the_same_only_if_they_are_the_same(one: Any, other: Any) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (_told(one) == _told(other))


def test_it_does_not_depend_on_the_order_of_a_set() -> None:
    names = [f"name-{number}" for number in range(50)]
    assert fingerprint(frozenset(names)) == fingerprint(frozenset(reversed(names)))
    assert fingerprint(MappingProxyType({"a": 1})) == fingerprint({"a": 1}) == fingerprint(Counter("a"))


def test_a_document_is_told_by_its_text_its_place_and_its_model() -> None:
    one = documents_of(desk())[0]
    (same,) = (other for other in documents_of(dict(desk())) if other.file == one.file)
    assert fingerprint(replace(one)) == fingerprint(one) == fingerprint(same)
    others = (
        replace(one, text=one.text + "\n"),
        replace(one, file="briefs/other.yaml"),
        replace(one, model=one.model.model_copy(update={"tlp": None})),
        replace(one, kept={("claims",): (0,)}),
    )
    assert len({fingerprint(one), *map(fingerprint, others)}) == 5


def test_an_entry_is_told_by_what_its_brief_says_now() -> None:
    entry = corpus_of(desk()).briefs["example"]
    changed = replace(entry, changed=entry.brief.model_copy(update={"title": "Another"}))
    assert fingerprint(entry) == fingerprint(replace(entry)) != fingerprint(changed)


@dataclass(frozen=True)
class Other:
    path: tuple[str, ...]
    written: str
    read_as: str


def test_records_of_two_sorts_with_the_same_content_are_told_apart() -> None:
    assert fingerprint(Surprise(("a",), "b", "c")) != fingerprint(Other(("a",), "b", "c"))


@pytest.mark.parametrize("value", [object(), b"bytes", lambda: None, (date(2022, 3, 14), {1, 2}, [range(3)])])
def test_what_is_no_record_and_not_made_of_records_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no fingerprint of a"):
        fingerprint(value)
