"""What every test of the plugin begins with."""

import logging

import pytest


@pytest.fixture(autouse=True)
def _log_that_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host's command, where a test has run it in this process, keeps what is logged from everybody else."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
