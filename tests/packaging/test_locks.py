"""The locks install with every pip that a supported Python brings."""

from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.test_workflows import pinned

LOCKS = ("requirements/run.txt", "requirements/dev.txt", "templates/init/packages.txt")


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_needed_with_an_extra_is_pinned_with_it(lock: str) -> None:
    """Older pips look for `coverage[toml]` beside a pinned `coverage`, take the newest, and find it unpinned."""
    pins = [Requirement(pin) for pin in pinned(lock)]
    extras = {canonicalize_name(pin.name): pin.extras for pin in pins}
    here = [pin for pin in pins if pin.marker is None or pin.marker.evaluate()]
    needed = [Requirement(text) for pin in here for text in requires(pin.name) or ()]
    lacking = [
        need
        for need in needed
        if (need.marker is None or need.marker.evaluate({"extra": ""}))
        and not need.extras <= extras[canonicalize_name(need.name)]
    ]
    assert not lacking
