"""Garbage is looked for seldom only as long as that was asked for."""

import gc

import pytest

from bluf.seldom import seldom


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
