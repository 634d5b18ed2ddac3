"""The environment of a command that a test runs: nothing in it that would change a site."""

import os

# What a project may read from its surroundings must not come from the machine that runs the tests.
_FOREIGN = (
    *("SITE_URL", "EDIT_URI", "BLUF_AS_OF", "BLUF_DRAFTS", "BLUF_PROVE", "SOURCE_DATE_EPOCH", "PYTHONHASHSEED"),
    "COVERAGE_PROCESS_CONFIG",  # whole sites go unmeasured, those that fixtures build included
)


def surroundings(**environment: str) -> dict[str, str]:
    """Return an environment for a command, with nothing in it that would change a site."""
    inherited = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **environment}
