"""What holds for every test: no clock decides, as the machines that run them are shared; whole sites go unmeasured.

All builds of a run keep their results in one place, so that the same index is not made hundreds of times. Proofs at
full length, and tests that look at a build by itself, keep none.
"""

import os
import shutil
import tempfile
from collections.abc import Generator

import pytest
from coverage import Coverage
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_UNMEASURED = ("browser", "site", "unmeasured")
_IN_PROCESSES = "COVERAGE_PROCESS_CONFIG"
"""With it in its surroundings, a process measures from its start."""

_SHARED = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder before there are workers, which inherit it."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        while begun := Coverage.current():  # these would go on where the one that begins with the tests stops
            begun.stop()
    else:
        config.stash[_SHARED] = tempfile.mkdtemp(prefix="bluf-kept-")
        os.environ["BLUF_CACHE"] = "off" if os.environ.get("BLUF_PROVE") else config.stash[_SHARED]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove it when all is over."""
    if folder := config.stash.get(_SHARED, None):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage where whole sites are built: they take half as long again with it, and it says little."""
    measuring = Coverage.current()
    if measuring is None or not any(item.get_closest_marker(name) for name in _UNMEASURED):
        return (yield)
    measuring.stop()
    told = os.environ.pop(_IN_PROCESSES, None)
    try:
        return (yield)
    finally:
        if told:
            os.environ[_IN_PROCESSES] = told
        measuring.start()
