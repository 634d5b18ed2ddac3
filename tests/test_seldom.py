"""Garbage is looked for seldom only as long as that was asked for."""

import gc
from collections.abc import Iterator

import pytest

from bluf.seldom import seldom


@pytest.fixture(autouse=True)
def often() -> Iterator[None]:
    """Begin as Python does, whatever other tests have left."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_it_is_looked_for_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before


def test_so_it_is_after_an_error() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="this"), seldom():
        raise ValueError("this")
    assert gc.get_threshold() == before
