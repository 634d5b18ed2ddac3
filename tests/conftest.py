"""What holds for every test: no clock decides, as the machines that run them are shared.

All builds of a run keep their results in one place, so that the same index is not made hundreds of times. Proofs at
full length, and tests that look at a build by itself, keep none.
"""

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_SHARED = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder before there are workers, which inherit it."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        config.stash[_SHARED] = tempfile.mkdtemp(prefix="bluf-kept-")
        os.environ["BLUF_CACHE"] = "off" if os.environ.get("BLUF_PROVE") else config.stash[_SHARED]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove it when all is over."""
    if folder := config.stash.get(_SHARED, None):
        shutil.rmtree(folder, ignore_errors=True)
