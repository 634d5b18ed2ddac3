"""Garbage is looked for seldom only as long as that was asked for."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from bluf.seldom import Sparing, seldom


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


class Ring:
    """What only garbage collection finds."""

    def __init__(self) -> None:
        self.itself = self


def looked_at(one: object) -> bool:
    return any(one is other for other in gc.get_objects())


def test_a_preview_looks_seldom_after_a_build_too_and_never_at_what_is_there() -> None:
    before, sparing = gc.get_threshold(), Sparing()
    sparing.begin()
    ring, gone = Ring(), weakref.ref(Ring())
    sparing.keep()
    assert gone() is None, "what was garbage is not kept"
    assert gc.get_threshold() > before
    assert not looked_at(ring)
    sparing.begin()
    assert not looked_at(ring), "nor while the next build reads"
    sparing.end()
    assert gc.get_threshold() == before
    assert looked_at(ring)


def test_a_build_looks_no_more_at_what_stays_until_it_ends() -> None:
    sparing = Sparing()
    sparing.begin()
    ring = Ring()
    sparing.stays()
    assert not looked_at(ring)
    sparing.end()
    assert looked_at(ring)
