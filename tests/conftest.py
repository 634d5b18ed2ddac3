"""What holds for every test: no clock decides, as the machines that run them are shared; whole sites go unmeasured."""

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_UNMEASURED = ("browser", "site")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure coverage where rooms are tested: it makes the build of a site half as long again, and says little."""
    for item in items:
        if any(item.get_closest_marker(name) for name in _UNMEASURED):
            item.add_marker("no_cover")


@pytest.fixture(autouse=True)
def _processes_go_unmeasured_too(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.node.get_closest_marker("no_cover"):
        monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
