"""Where a word stands: lists of pages, put one behind the other."""

from typing import Any

import cbor2
from hypothesis import given
from hypothesis import strategies as st

from bluf.search.postings import array, joined, postings

_NUMBERS = st.lists(st.integers(0, 70_000), min_size=1, max_size=30, unique=True).map(sorted)
_PLACES = st.lists(st.integers(-300, 70_000), max_size=3)
_PARTS = st.lists(_NUMBERS.flatmap(lambda at: st.tuples(*(st.tuples(st.just(n), _PLACES, _PLACES) for n in at))))


@given(_PARTS)
def test_all_pages_come_back_with_their_places_counted_from_the_begin_of_their_part(parts: list[Any]) -> None:
    begin, each, expected = 0, [], list[list[Any]]()
    for part in parts:
        each.append((begin, postings(part)))
        expected += [[begin + number, places, in_fields] for number, places, in_fields in part]
        begin += part[-1][0] + 1
    at, found = 0, list[list[Any]]()
    for far, *places in cbor2.loads(joined(each)):
        at += far
        found.append([at, *places])
    assert found == expected


@given(st.integers(0, 70_000).map(lambda length: [0] * length))
def test_an_array_begins_as_in_cbor(array_of_nothing: list[int]) -> None:
    assert cbor2.dumps(array_of_nothing) == array(len(array_of_nothing)) + b"\0" * len(array_of_nothing)
